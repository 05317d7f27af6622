import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const settings = (inputs: object, more: object = {}) => [
  resource("lakeward:lake:Account", "account", { allowedAccounts: ["111122223333"] }),
  resource(
    "aws:lakeformation/dataLakeSettings:DataLakeSettings",
    "settings",
    { parameters: { CROSS_ACCOUNT_VERSION: "4" }, ...inputs },
    more,
  ),
];

export const cases: RuleCases = {
  rule: "LF-17",
  compliant: [
    {
      it: "a version that is a number",
      on: "settings",
      resources: settings({ parameters: { CROSS_ACCOUNT_VERSION: 5 } }),
    },
    {
      it: "lists that are empty",
      on: "settings",
      resources: settings({
        externalDataFilteringAllowLists: [],
        authorizedSessionTagValueLists: [],
        trustedResourceOwners: [],
      }),
    },
    {
      it: "nothing opened",
      example: true,
      on: "settings",
      resources: settings({ parameters: { CROSS_ACCOUNT_VERSION: "4" } }),
    },
    {
      it: "our own settings",
      on: "settings",
      resources: [resource("lakeward:lakeformation:Settings", "settings", {})],
    },
    {
      it: "an owner that is declared",
      on: "settings",
      resources: settings({ trustedResourceOwners: ["111122223333"] }),
    },
    {
      it: "an owner that the plan's parameters declare",
      on: "settings",
      resources: settings({ trustedResourceOwners: ["444455556666"] }).slice(1),
      plan: { parameters: { allowedAccounts: ["444455556666"] } },
    },
  ],
  failing: [
    {
      it: "a version that is a number, and an old one",
      on: "settings",
      resources: settings({ parameters: { CROSS_ACCOUNT_VERSION: 3 } }),
      says: "less than 4",
    },
    {
      it: "one owner of several that nothing declares",
      on: "settings",
      resources: settings({ trustedResourceOwners: ["111122223333", "444455556666"] }),
      properties: ["trustedResourceOwners[1]"],
    },
    {
      it: "whole tables to engines outside",
      example: true,
      on: "settings",
      resources: settings({ allowFullTableExternalDataAccess: true }),
    },
    {
      it: "engines that filter by themselves",
      on: "settings",
      resources: settings({ allowExternalDataFiltering: true }),
    },
    {
      it: "an allow-list of accounts",
      on: "settings",
      resources: settings({ externalDataFilteringAllowLists: ["444455556666"] }),
    },
    {
      it: "session tags that open it",
      on: "settings",
      resources: settings({ authorizedSessionTagValueLists: ["engine"] }),
    },
    { it: "an old way to share", on: "settings", resources: settings({ parameters: { CROSS_ACCOUNT_VERSION: "3" } }) },
    {
      it: "an owner that nothing declares",
      on: "settings",
      resources: settings({ trustedResourceOwners: ["444455556666"] }),
    },
  ],
  undecided: [
    ...[
      "externalDataFilteringAllowLists",
      "authorizedSessionTagValueLists",
      "trustedResourceOwners",
      "trustedResourceOwners[0]",
      "parameters",
      "parameters.CROSS_ACCOUNT_VERSION",
    ].map((unknown) => ({
      it: `${unknown} that is not known yet`,
      on: "settings",
      resources: settings({}, { unknown: [unknown] }),
      says: "is not known yet",
    })),
    {
      it: "a flag that is not known yet",
      example: true,
      on: "settings",
      resources: settings({}, { unknown: ["allowExternalDataFiltering"] }),
    },
    {
      it: "an owner, and a register that is not known yet",
      on: "settings",
      resources: [
        resource("lakeward:lake:Account", "account", {}, { unknown: ["allowedAccounts"] }),
        ...settings({ trustedResourceOwners: ["444455556666"] }).slice(1),
      ],
    },
    {
      it: "an owner, and a register of which a part is not known yet",
      on: "settings",
      resources: [
        resource("lakeward:lake:Account", "account", { allowedAccounts: [null] }, { unknown: ["allowedAccounts[0]"] }),
        ...settings({ trustedResourceOwners: ["444455556666"] }).slice(1),
      ],
    },
    {
      it: "an owner where nobody keeps a register",
      on: "settings",
      resources: settings({ trustedResourceOwners: ["444455556666"] }).slice(1),
    },
    { it: "a version that nobody says", on: "settings", resources: settings({ parameters: undefined }) },
  ],
  malformed: [
    { it: "owners that are a text", on: "settings", resources: settings({ trustedResourceOwners: "111122223333" }) },
    {
      it: "an owner that is a list",
      on: "settings",
      resources: settings({ trustedResourceOwners: [["111122223333"]] }),
    },
    { it: "a list that is a text", on: "settings", resources: settings({ externalDataFilteringAllowLists: "none" }) },
    { it: "parameters that are a text", on: "settings", resources: settings({ parameters: "4" }) },
    {
      it: "a version that is a list",
      on: "settings",
      resources: settings({ parameters: { CROSS_ACCOUNT_VERSION: [4] } }),
      says: "neither a text nor a number",
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
