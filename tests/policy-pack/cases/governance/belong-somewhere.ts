import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { allowedAccounts: ["111122223333"] });
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const zone = resource("lakeward:storage:Bucket", "zone", {}, { parent: department.urn });
const bucket = (more: object) => resource("aws:s3/bucket:Bucket", "it", {}, more);
const provider = (inputs: object, more: object = {}) => resource("pulumi:providers:aws", "it", inputs, more);
/** A bucket of the account, and what it is made by. */
const made = (inputs: object, name = "aws") => bucket({ parent: account.urn, provider: { package: name, inputs } });
const ours = { allowedAccountIds: '["111122223333"]' };

export const cases: RuleCases = {
  rule: "GOV-05",
  compliant: [
    { it: "a bucket of a department", on: "it", resources: [department, zone, bucket({ parent: zone.urn })] },
    { it: "a bucket of the account", on: "it", resources: [account, bucket({ parent: account.urn })] },
    { it: "a provider of our account", on: "it", resources: [account, provider(ours)] },
    {
      it: "a provider of an account that the plan names",
      on: "it",
      resources: [provider({ allowedAccountIds: ["111122223333"] })],
      plan: { parameters: { allowedAccounts: ["111122223333"] } },
    },
    {
      it: "a provider of an account that the plan names, in a lake that does not",
      on: "it",
      resources: [resource("lakeward:lake:Account", "account", {}), provider(ours)],
      plan: { parameters: { allowedAccounts: ["111122223333"] } },
    },
    {
      it: "a bucket that a provider of our account makes",
      on: "it",
      resources: [account, made({ allowedAccountIds: ["111122223333"] })],
    },
    {
      it: "a bucket that a provider of the second account makes",
      on: "it",
      resources: [
        { ...account, inputs: { allowedAccounts: ["444455556666", "111122223333"] } },
        made({ allowedAccountIds: ["111122223333"] }),
      ],
    },
    { it: "what a provider of no account makes", on: "it", resources: [account, made({}, "random")] },
    {
      it: "a bucket of a provider that is told of by itself",
      on: "it",
      resources: [account, resource("pulumi:providers:aws", "aws", {}), made({})],
    },
    {
      it: "a bucket of a provider that names accounts, where nobody says which the environment has",
      on: "it",
      resources: [{ ...account, inputs: {} }, made({ allowedAccountIds: ["111122223333"] })],
    },
    {
      it: "one of two accounts",
      on: "it",
      resources: [
        resource("lakeward:lake:Account", "account", { allowedAccounts: ["444455556666", "111122223333"] }),
        provider(ours),
      ],
    },
  ],
  failing: [
    { it: "a bucket that is nobody's", on: "it", resources: [department, bucket({})], says: "no component" },
    {
      it: "a bucket in a circle of parents",
      on: "it",
      resources: [department, bucket({ parent: "urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::it" })],
    },
    {
      it: "a bucket under a circle of two parents",
      on: "it",
      resources: [
        department,
        resource(
          "acme:web:Site",
          "site",
          {},
          { parent: "urn:pulumi:dev::lakeward::acme:web:Page::page", custom: false },
        ),
        resource(
          "acme:web:Page",
          "page",
          {},
          { parent: "urn:pulumi:dev::lakeward::acme:web:Site::site", custom: false },
        ),
        bucket({ parent: "urn:pulumi:dev::lakeward::acme:web:Site::site" }),
      ],
    },
    {
      it: "a bucket of a component that is nobody's",
      on: "it",
      resources: [
        department,
        resource("acme:web:Site", "site", {}, { custom: false }),
        bucket({ parent: "urn:pulumi:dev::lakeward::acme:web:Site::site" }),
      ],
    },
    { it: "a provider of any account", on: "it", resources: [account, provider({})], says: "whichever account" },
    { it: "an empty list", on: "it", resources: [account, provider({ allowedAccountIds: "[]" })], says: "any account" },
    ...[{}, { allowedAccountIds: [] }, { allowedAccountIds: ["111122223333", "444455556666"] }].map((inputs) => ({
      it: `a bucket that the default provider makes, set to ${JSON.stringify(inputs)}`,
      on: "it",
      resources: [account, resource("pulumi:providers:aws", "aws", ours), made(inputs)],
      says: "made by a provider",
    })),
    {
      it: "another account",
      on: "it",
      resources: [account, provider({ allowedAccountIds: '["444455556666"]' })],
      says: "444455556666",
    },
    {
      it: "an account beside ours, where the lake names its own and the plan others",
      on: "it",
      resources: [account, provider({ allowedAccountIds: '["111122223333","444455556666"]' })],
      plan: { parameters: { allowedAccounts: ["444455556666"] } },
      says: "has 444455556666, which",
    },
    {
      it: "another account, by the provider of the lake's own resources",
      on: "it",
      resources: [
        account,
        resource("pulumi:providers:lakeward", "it", { allowedAccountIds: '["444455556666","777788889999"]' }),
      ],
      says: "444455556666, 777788889999",
    },
  ],
  undecided: [
    {
      it: "accounts that are not known yet",
      on: "it",
      resources: [account, provider({}, { unknown: ["allowedAccountIds"] })],
    },
    { it: "accounts that nobody names", on: "it", resources: [provider(ours)], says: "nobody says" },
    {
      it: "one more account that is not known yet",
      on: "it",
      resources: [account, provider({ allowedAccountIds: ["111122223333"] }, { unknown: ["allowedAccountIds[1]"] })],
    },
    ...["allowedAccounts", "allowedAccounts[0]"].map((path) => ({
      it: `the environment's accounts, while ${path} is not known yet`,
      on: "it",
      resources: [{ ...account, unknown: [path] }, provider(ours)],
      plan: { parameters: { allowedAccounts: ["111122223333"] } },
      says: "the environment's accounts are not known",
    })),
    {
      it: "a component elsewhere",
      on: "it",
      resources: [department, bucket({ parent: "urn:pulumi:dev::other::a::b" })],
    },
  ],
  malformed: [
    { it: "ids that are numbers", on: "it", resources: [account, provider({ allowedAccountIds: [3] })] },
    ...["[3]", '"111122223333"', "111122223333", "{}", "[", "null"].map((allowedAccountIds) => ({
      it: `the text ${allowedAccountIds}`,
      on: "it",
      resources: [account, provider({ allowedAccountIds })],
      says: "a list of account ids is wanted",
    })),
    {
      it: "accounts of the environment that are a number",
      on: "it",
      resources: [resource("lakeward:lake:Account", "account", { allowedAccounts: 111122223333 }), provider(ours)],
      plan: { parameters: { allowedAccounts: ["111122223333"] } },
    },
  ],
  notApplicable: [
    { it: "somebody else's program", on: "it", resources: [bucket({})] },
    { it: "a component of the lake", on: "parking", resources: [account, department] },
    { it: "the stack itself", on: "stack", resources: [department, resource("pulumi:pulumi:Stack", "dev", {})] },
  ],
};
