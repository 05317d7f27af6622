import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object, more: object = {}) => [
  resource("aws:s3/bucket:Bucket", "raw", inputs, { options: { protect: true }, ...more }),
];

export const cases: RuleCases = {
  rule: "RES-02",
  compliant: [
    { it: "a bucket that is protected", on: "raw", resources: bucket({}) },
    { it: "a bucket that is retained", on: "raw", resources: bucket({}, { options: { retainOnDelete: true } }) },
  ],
  failing: [
    { it: "a bucket that is neither", on: "raw", resources: bucket({}, { options: {} }) },
    {
      it: "a database that is neither",
      on: "database",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "database", {}, { options: { protect: false } }),
      ],
      says: "neither protected nor retained",
    },
    { it: "a key that is neither", on: "key", resources: [resource("aws:kms/key:Key", "key", {})] },
    { it: "a bucket that goes with what is in it", on: "raw", resources: bucket({ forceDestroy: true }) },
  ],
  undecided: [{ it: "a flag that is not known yet", on: "raw", resources: bucket({}, { unknown: ["forceDestroy"] }) }],
  malformed: [{ it: "a flag that is a list", on: "raw", resources: bucket({ forceDestroy: ["no"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
