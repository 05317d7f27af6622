import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const all = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const bucket = resource("aws:s3/bucket:Bucket", "raw", {});
const older = resource("aws:s3/bucketV2:BucketV2", "raw", {});
const block = (inputs: object, of = bucket) =>
  resource(
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    "block",
    { ...all, ...inputs },
    waitsFor("bucket", of),
  );

export const cases: RuleCases = {
  rule: "PUB-01",
  compliant: [
    { it: "a bucket with all four flags", on: "raw", resources: [bucket, block({})] },
    { it: "a bucket of the older token", on: "raw", resources: [older, block({}, older)] },
  ],
  failing: [
    { it: "a bucket without a block", on: "raw", resources: [bucket], says: "no public access block" },
    { it: "one flag off", on: "block", resources: [bucket, block({ ignorePublicAcls: false })] },
    {
      it: "an account without a block",
      on: "stack",
      resources: [bucket, block({})],
      plan: { scope: { account: true, departments: [] } },
    },
  ],
  undecided: [
    {
      it: "a flag that is not known yet",
      on: "block",
      resources: [bucket, { ...block({ ignorePublicAcls: undefined }), unknown: ["bucket", "ignorePublicAcls"] }],
    },
    {
      it: "a block that may be for another bucket",
      on: "raw",
      resources: [
        bucket,
        resource("aws:s3/bucket:Bucket", "other", {}),
        { ...block({}), unknown: ["bucket"], propertyDependencies: {} },
      ],
    },
  ],
  malformed: [{ it: "a flag that is a list", on: "block", resources: [bucket, block({ blockPublicAcls: ["yes"] })] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
