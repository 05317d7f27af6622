import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (operation: "same" | "update" | "replace" | "delete" | undefined) => [
  resource("aws:s3/bucket:Bucket", "raw", {}, operation === undefined ? {} : { operation }),
];

export const cases: RuleCases = {
  rule: "RES-08",
  compliant: [
    { it: "a bucket that stays", on: "raw", resources: bucket("same") },
    { it: "a bucket that is changed", on: "raw", resources: bucket("update") },
  ],
  failing: [
    { it: "a bucket that is replaced", on: "raw", resources: bucket("replace") },
    { it: "a bucket that is deleted", on: "raw", resources: bucket("delete") },
  ],
  undecided: [{ it: "a plan made offline", on: "stack", resources: bucket(undefined) }],
  malformed: [
    {
      it: "nothing but an empty bucket and no word of what becomes of it",
      on: "stack",
      resources: [resource("aws:s3/bucket:Bucket", "raw", { bucket: ["x"] })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
