import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const provider = { package: "aws", inputs: {} };
const of = (type: string, more: object = {}) => [resource(type, "it", {}, { provider, ...more })];

export const cases: RuleCases = {
  rule: "GOV-03",
  compliant: [{ it: "a bucket", on: "it", resources: of("aws:s3/bucket:Bucket") }],
  failing: [
    { it: "a type that no rule looks at", on: "it", resources: of("aws:s3/inventory:Inventory"), says: "no rule" },
    { it: "a service that is not used", on: "it", resources: of("aws:gamelift/fleet:Fleet"), says: "aws:gamelift" },
    { it: "another cloud's", on: "it", resources: of("gcp:storage/bucket:Bucket"), says: "gcp:storage" },
  ],
  undecided: [],
  malformed: [{ it: "a type that is none", on: "it", resources: of("bucket") }],
  notApplicable: [
    { it: "our components", on: "it", resources: [resource("lakeward:lake:Zone", "it", {}, { custom: false })] },
    { it: "others' components", on: "it", resources: [resource("acme:lake:Zone", "it", {}, { custom: false })] },
  ],
};
