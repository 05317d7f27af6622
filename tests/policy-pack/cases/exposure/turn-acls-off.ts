import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (more: object = {}, token = "") => resource(`aws:s3/bucket${token}:Bucket${token}`, "raw", {}, more);
const controls = (objectOwnership: unknown, more: object = {}) =>
  resource(
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    "controls",
    { rule: { objectOwnership } },
    { ...waitsFor("bucket", bucket()), ...more },
  );

export const cases: RuleCases = {
  rule: "PUB-03",
  compliant: [
    { it: "controls that turn them off", on: "controls", resources: [bucket(), controls("BucketOwnerEnforced")] },
    { it: "a bucket with controls", on: "raw", resources: [bucket(), controls("BucketOwnerEnforced")] },
    { it: "a bucket that is new", on: "raw", resources: [bucket({ operation: "create" })] },
  ],
  failing: [
    {
      it: "several controls",
      on: "raw",
      resources: [
        bucket(),
        controls("BucketOwnerEnforced"),
        {
          ...controls("BucketOwnerEnforced"),
          urn: "urn:pulumi:dev::lakeward::aws:s3/bucketOwnershipControls:BucketOwnershipControls::more",
          name: "more",
        },
      ],
      says: "several",
    },
    { it: "ACLs on", example: true, on: "controls", resources: [bucket(), controls("BucketOwnerPreferred")] },
    {
      it: "ACLs on for a bucket of the older token",
      on: "controls",
      resources: [bucket({}, "V2"), controls("ObjectWriter", waitsFor("bucket", bucket({}, "V2")))],
    },
    { it: "nothing said", on: "controls", resources: [bucket(), controls(undefined)] },
  ],
  undecided: [
    { it: "a bucket that says nothing", on: "raw", resources: [bucket()] },
    {
      it: "an ownership that is not known yet",
      on: "controls",
      resources: [bucket(), controls(undefined, { unknown: ["bucket", "rule.objectOwnership"] })],
    },
    {
      it: "a new bucket, while controls may be for it or another",
      on: "raw",
      resources: [
        bucket({ operation: "create" }),
        resource("aws:s3/bucket:Bucket", "other", {}),
        controls("ObjectWriter", { unknown: ["bucket"], propertyDependencies: {} }),
      ],
    },
  ],
  malformed: [
    { it: "an ownership that is a list", on: "controls", resources: [bucket(), controls(["BucketOwnerEnforced"])] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
