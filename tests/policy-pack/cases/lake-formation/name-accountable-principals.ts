import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const ours = (principal: unknown, more: object = {}) => [
  resource(
    "lakeward:lakeformation:Grant",
    "grant",
    { principal, on: { database: { name: "d" } }, permissions: ["DESCRIBE"] },
    more,
  ),
];
const bridged = (principal: unknown) => [
  resource("aws:lakeformation/permissions:Permissions", "grant", {
    principal,
    database: { name: "d" },
    permissions: ["DESCRIBE"],
  }),
];
const role = resource("aws:iam/role:Role", "analysts", {});
const user = resource("aws:iam/user:User", "jane", {});
const waiting = (...others: readonly ReturnType<typeof resource>[]) => [
  ...others,
  ...ours(undefined, { unknown: ["principal"], propertyDependencies: { principal: others.map(({ urn }) => urn) } }),
];

export const cases: RuleCases = {
  rule: "LF-02",
  compliant: [
    { it: "a role", on: "grant", resources: ours("arn:aws:iam::111122223333:role/analysts") },
    { it: "a partner's account", on: "grant", resources: bridged("444455556666") },
    { it: "a role that is made here", on: "grant", resources: waiting(role) },
    ...[
      "arn:aws:identitystore:::group/9067642ac7-b7a3",
      "arn:aws:iam::111122223333:saml-provider/directory:group/analysts",
      "arn:aws:quicksight:eu-west-2:111122223333:group/default/analysts",
      "arn:aws:iam::111122223333:role/user/analysts",
    ].map((principal) => ({ it: `a group or role: ${principal}`, on: "grant", resources: ours(principal) })),
  ],
  failing: [
    { it: "everyone with IAM rights", on: "grant", resources: ours("IAM_ALLOWED_PRINCIPALS") },
    {
      it: "everyone with IAM rights, by the bridged provider",
      on: "grant",
      resources: bridged("IAM_ALLOWED_PRINCIPALS"),
    },
    { it: "all principals of an account", on: "grant", resources: bridged("111122223333:IAMPrincipals") },
    { it: "the root of an account", on: "grant", resources: ours("arn:aws:iam::111122223333:root") },
    { it: "a user", on: "grant", resources: ours("arn:aws:iam::111122223333:user/jane") },
    { it: "a user that is made here", on: "grant", resources: waiting(user), says: "is a user of IAM" },
    ...[
      ["the root between blanks", " arn:aws:iam::111122223333:root ", "is the root of an account"],
      [
        "one person of QuickSight",
        "arn:aws:quicksight:eu-west-2:111122223333:user/default/jane",
        "is one person's account of QuickSight",
      ],
      ["everyone, in a word", "everyone", "is everyone"],
    ].map(([it = "", principal, says = ""]) => ({ it, on: "grant", resources: bridged(principal), says })),
    { it: "everyone with a blank before", on: "grant", resources: ours(" IAM_ALLOWED_PRINCIPALS") },
    { it: "everyone", on: "grant", resources: bridged("*"), says: "everyone" },
    {
      it: "one person of the identity centre",
      on: "grant",
      resources: ours("arn:aws:identitystore:::user/9067642ac7-b7a3"),
      says: "identity centre",
    },
    {
      it: "one person of a federation",
      on: "grant",
      resources: ours("arn:aws:iam::111122223333:saml-provider/directory:user/jane"),
    },
  ],
  undecided: [
    {
      it: "what waits for a user and something else",
      on: "grant",
      resources: waiting(user, resource("aws:sqs/queue:Queue", "queue", {})),
    },
    {
      it: "one of two roles",
      on: "grant",
      resources: waiting(role, { ...role, urn: `${role.urn}-2`, name: "second" }),
    },
    { it: "a principal that is not known yet", on: "grant", resources: ours(undefined, { unknown: ["principal"] }) },
  ],
  malformed: [
    { it: "no principal", on: "grant", resources: ours(undefined), says: "principal is missing" },
    { it: "a principal that is a list", on: "grant", resources: ours(["arn:aws:iam::111122223333:role/x"]) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
