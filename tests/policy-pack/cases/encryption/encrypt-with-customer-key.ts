import { reference, resource, waitsFor } from "../../estate-of.ts";
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

const ofElsewhere = (sseAlgorithm: string) =>
  resource(configuration([]).type, "encryption", {
    bucket: "elsewhere",
    rules: byDefault({ ...ours, sseAlgorithm, ...(sseAlgorithm === "AES256" ? { kmsMasterKeyId: undefined } : {}) }),
  });
const key = resource("aws:kms/key:Key", "key", {});
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});
const waiting = (unknown: string, of: typeof key) => ({
  unknown: ["bucket", unknown],
  propertyDependencies: { bucket: [bucket.urn], rules: [of.urn] },
});
const inPlace = "rules[0].applyServerSideEncryptionByDefault";
const logs = resource("aws:s3/bucket:Bucket", "logs", { bucket: "logs" });
const logging = resource("aws:s3/bucketLogging:BucketLogging", "log", { bucket: "exl-raw", targetBucket: "logs" });
const ofLogs = (sseAlgorithm: string) =>
  resource(configuration([]).type, "encryption", { bucket: "logs", rules: byDefault({ sseAlgorithm }) });
const object = (inputs: object, of: object = { bucket: "exl-raw" }) =>
  resource("aws:s3/bucketObjectv2:BucketObjectv2", "file", { ...of, ...inputs });
const named = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" });

export const cases: RuleCases = {
  rule: "ENC-01",
  compliant: [
    { it: "a key of ours", on: "encryption", resources: [bucket, configuration(byDefault(ours))] },
    {
      it: "a key of ours in the older token",
      on: "encryption",
      resources: [bucket, configuration(byDefault(ours), "V2")],
    },
    { it: "a key of ours for a bucket elsewhere", on: "encryption", resources: [ofElsewhere("aws:kms")] },
    {
      it: "rules that wait for a key",
      on: "encryption",
      resources: [bucket, key, configuration(undefined, "", waiting("rules", key))],
    },
    {
      it: "a rule that waits for a key",
      on: "encryption",
      resources: [bucket, key, configuration([{}], "", waiting(inPlace, key))],
    },
    { it: "a bucket that takes logs, encrypted as S3 does it", on: "logs", resources: [logs, logging] },
    { it: "S3's own key in a bucket that takes logs", on: "encryption", resources: [logs, logging, ofLogs("AES256")] },
    {
      it: "an object with a key of ours",
      on: "file",
      resources: [object({ serverSideEncryption: "aws:kms", kmsKeyId: ours.kmsMasterKeyId })],
    },
    {
      it: "an object with a key of ours alone",
      on: "file",
      resources: [object({ kmsKeyId: ours.kmsMasterKeyId })],
      properties: ["kmsKeyId"],
    },
    {
      it: "an object with S3's own key where logs are",
      on: "file",
      resources: [logs, logging, object({ serverSideEncryption: "AES256" }, { bucket: "logs" })],
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
    { it: "S3's own key for a bucket elsewhere", on: "encryption", resources: [ofElsewhere("AES256")] },
    { it: "no rule", on: "encryption", resources: [bucket, configuration([])], says: "no encryption rule" },
    {
      it: "a rule that says nothing",
      on: "encryption",
      resources: [bucket, configuration([{ bucketKeyEnabled: true }])],
      says: "applyServerSideEncryptionByDefault.sseAlgorithm is missing",
    },
    {
      it: "no algorithm that there is, where logs are",
      on: "encryption",
      resources: [logs, logging, ofLogs("AES128")],
    },
    {
      it: "two configurations, of which one has no key",
      on: "raw",
      resources: [
        bucket,
        configuration(byDefault(ours)),
        { ...configuration(byDefault({ sseAlgorithm: "AES256" })), name: "second", urn: `${bucket.urn}-second` },
      ],
      says: "several encryption configurations",
    },
    ...["alias/", "arn:aws:kms:eu-west-2:111122223333:key/"].map((beginning) => ({
      it: `a key that refers to nothing, after ${beginning}`,
      on: "encryption",
      resources: [
        bucket,
        configuration(byDefault({ ...ours, kmsMasterKeyId: `${beginning}${reference("nothing.id")}` })),
      ],
    })),
    {
      it: "an object with S3's own key",
      on: "file",
      resources: [named, object({ serverSideEncryption: "AES256" })],
      says: "serverSideEncryption",
    },
    {
      it: "an object with S3's own key in a bucket elsewhere",
      on: "file",
      resources: [object({ serverSideEncryption: "AES256", kmsKeyId: ours.kmsMasterKeyId })],
    },
    {
      it: "an object with AWS's own key of KMS",
      on: "file",
      resources: [object({ serverSideEncryption: "aws:kms" })],
      says: "kmsKeyId is missing",
    },
    {
      it: "an object in a bucket that nothing encrypts with a key of ours",
      on: "file",
      resources: [named, object({})],
      says: "takes the default of its bucket: has no encryption configuration",
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
    ...["rules", inPlace].map((unknown) => ({
      it: `${unknown}, while what it waits for is no key`,
      on: "encryption",
      resources: [bucket, parameter, configuration([{}], "", waiting(unknown, parameter))],
    })),
    { it: "an object in a bucket elsewhere", on: "file", resources: [object({})], says: "not in the document" },
  ],
  malformed: [{ it: "rules that are a text", on: "encryption", resources: [bucket, configuration("aws:kms")] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
