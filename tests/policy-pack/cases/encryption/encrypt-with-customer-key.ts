import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = resource("aws:s3/bucket:Bucket", "raw", {});
const older = resource("aws:s3/bucketV2:BucketV2", "raw", {});
const byDefault = (inputs: object) => [{ applyServerSideEncryptionByDefault: inputs }];
const ours = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-2:111122223333:key/1" };
const configuration = (rules: unknown, token = "", more: object = {}) =>
  resource(
    `aws:s3/bucketServerSideEncryptionConfiguration${token}:BucketServerSideEncryptionConfiguration${token}`,
    "encryption",
    { rules },
    { ...waitsFor("bucket", bucket), ...more },
  );

export const cases: RuleCases = {
  rule: "ENC-01",
  compliant: [
    { it: "a key of ours", on: "encryption", resources: [bucket, configuration(byDefault(ours))] },
    {
      it: "a key of ours in the older token",
      on: "encryption",
      resources: [bucket, configuration(byDefault(ours), "V2")],
    },
  ],
  failing: [
    { it: "a bucket without configuration", on: "raw", resources: [bucket] },
    { it: "a bucket of the older token without configuration", on: "raw", resources: [older] },
    { it: "S3's own key", on: "encryption", resources: [bucket, configuration(byDefault({ sseAlgorithm: "AES256" }))] },
    {
      it: "AWS's own key of KMS",
      on: "encryption",
      resources: [bucket, configuration(byDefault({ sseAlgorithm: "aws:kms" }))],
      says: "AWS's own key",
    },
    ...["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"].map((type) => ({
      it: `S3's own key in a bucket that keeps its own log, by ${type}`,
      on: "encryption",
      resources: [
        bucket,
        configuration(byDefault({ sseAlgorithm: "AES256" })),
        resource(
          type,
          "log",
          {},
          {
            unknown: ["bucket", "targetBucket"],
            propertyDependencies: { bucket: [bucket.urn], targetBucket: [bucket.urn] },
          },
        ),
      ],
    })),
    {
      it: "a copy with a key that is sent along",
      on: "copy",
      resources: [
        bucket,
        configuration(byDefault(ours)),
        resource("aws:s3/objectCopy:ObjectCopy", "copy", { customerAlgorithm: "AES256" }, waitsFor("bucket", bucket)),
      ],
      says: "customerAlgorithm",
    },
    {
      it: "a key that is no key's name",
      on: "encryption",
      resources: [bucket, configuration(byDefault({ ...ours, kmsMasterKeyId: "ours" }))],
    },
  ],
  undecided: [
    {
      it: "an algorithm that is not known yet",
      on: "encryption",
      resources: [
        bucket,
        configuration(byDefault({ kmsMasterKeyId: ours.kmsMasterKeyId }), "", {
          unknown: ["bucket", "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"],
        }),
      ],
    },
  ],
  malformed: [{ it: "rules that are a text", on: "encryption", resources: [bucket, configuration("aws:kms")] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
