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
    { it: "a bucket that is replaced", on: "raw", resources: bucket("replace"), says: "replaced" },
    { it: "a bucket that is deleted", on: "raw", resources: bucket("delete") },
  ],
  undecided: [
    { it: "a plan made offline", on: "stack", resources: bucket(undefined), says: "preview of the engine" },
    {
      it: "a plan of which a part was made offline",
      on: "stack",
      resources: [...bucket("same"), resource("aws:kms/key:Key", "key", {})],
    },
  ],
  malformed: [
    {
      it: "nothing but an empty bucket and no word of what becomes of it",
      on: "stack",
      resources: [resource("aws:s3/bucket:Bucket", "raw", { bucket: ["x"] })],
    },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "a queue that is deleted",
      on: "queue",
      resources: [resource("aws:sqs/queue:Queue", "queue", {}, { operation: "delete" })],
    },
    {
      it: "the stack, where a preview tells what becomes of everything",
      on: "stack",
      resources: [resource("pulumi:pulumi:Stack", "stack", {}), ...bucket("same")],
    },
    {
      it: "the stack, where nothing holds data",
      on: "stack",
      resources: [resource("pulumi:pulumi:Stack", "stack", {})],
    },
  ],
};
