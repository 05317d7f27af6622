import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { allowedAccounts: ["111122223333"] });
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const zone = resource("lakeward:storage:Bucket", "zone", {}, { parent: department.urn });
const bucket = (more: object) => resource("aws:s3/bucket:Bucket", "it", {}, more);
const provider = (inputs: object, more: object = {}) => resource("pulumi:providers:aws", "it", inputs, more);
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
  ],
  failing: [
    { it: "a bucket that is nobody's", on: "it", resources: [department, bucket({})], says: "no component" },
    {
      it: "a bucket in a circle of parents",
      on: "it",
      resources: [department, bucket({ parent: "urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::it" })],
    },
    { it: "a provider of any account", on: "it", resources: [account, provider({})], says: "whichever account" },
    { it: "an empty list", on: "it", resources: [account, provider({ allowedAccountIds: "[]" })], says: "any account" },
    {
      it: "another account",
      on: "it",
      resources: [account, provider({ allowedAccountIds: '["444455556666"]' })],
      says: "444455556666",
    },
  ],
  undecided: [
    {
      it: "accounts that are not known yet",
      on: "it",
      resources: [account, provider({}, { unknown: ["allowedAccountIds"] })],
    },
    { it: "accounts that nobody names", on: "it", resources: [provider(ours)] },
    {
      it: "a component elsewhere",
      on: "it",
      resources: [department, bucket({ parent: "urn:pulumi:dev::other::a::b" })],
    },
  ],
  malformed: [{ it: "ids that are numbers", on: "it", resources: [account, provider({ allowedAccountIds: [3] })] }],
  notApplicable: [{ it: "somebody else's program", on: "it", resources: [bucket({})] }],
};
