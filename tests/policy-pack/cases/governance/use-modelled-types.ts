import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const provider = { package: "aws", inputs: {} };
const of = (type: string, more: object = {}) => [resource(type, "it", {}, { provider, ...more })];

export const cases: RuleCases = {
  rule: "GOV-03",
  compliant: [{ it: "a bucket", on: "it", resources: of("aws:s3/bucket:Bucket") }],
  failing: [
    {
      it: "a type that no rule looks at",
      on: "it",
      resources: of("aws:s3/inventory:Inventory"),
      says: "no rule of the pack looks at aws:s3/inventory:Inventory",
    },
    {
      it: "a service that is not used",
      on: "it",
      resources: of("aws:gamelift/fleet:Fleet"),
      says: "does not use aws:gamelift, and",
    },
    { it: "another cloud's", on: "it", resources: of("gcp:storage/bucket:Bucket"), says: "gcp:storage" },
    { it: "what a program makes by code of its own", on: "it", resources: of("pulumi-nodejs:dynamic:Resource") },
  ],
  undecided: [],
  malformed: [{ it: "a type that is none", on: "it", resources: of("bucket") }],
  notApplicable: [
    { it: "another stack's outputs", on: "it", resources: of("pulumi:pulumi:StackReference", { custom: true }) },
    { it: "what our provider makes", on: "it", resources: of("lakeward:lakeformation:Grant", { custom: true }) },
    { it: "our components", on: "it", resources: [resource("lakeward:lake:Zone", "it", {}, { custom: false })] },
    { it: "others' components", on: "it", resources: [resource("acme:lake:Zone", "it", {}, { custom: false })] },
  ],
};
