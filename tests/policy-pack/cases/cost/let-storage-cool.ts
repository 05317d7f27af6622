import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-archive" });
const lifecycle = (rule: object, more: object = {}) => [
  bucket,
  resource(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "lifecycle",
    { bucket: "exl-archive", rules: [{ status: "Enabled", ...rule }] },
    more,
  ),
];
const trial = resource("lakeward:lake:Account", "account", { environment: "dev" });
const logs = (inputs: object, more: object = {}) => [
  trial,
  resource("aws:cloudwatch/logGroup:LogGroup", "logs", inputs, more),
];

export const cases: RuleCases = {
  rule: "COST-04",
  compliant: [
    {
      it: "moved after 30 days",
      on: "bucket",
      resources: lifecycle({ transitions: [{ days: 30, storageClass: "INTELLIGENT_TIERING" }] }),
    },
    { it: "ended after 60 days", on: "bucket", resources: lifecycle({ expiration: { days: 60 } }) },
    { it: "logs of a trial for two weeks", on: "logs", resources: logs({ retentionInDays: 14 }) },
  ],
  failing: [
    { it: "no lifecycle", on: "bucket", resources: [bucket], says: "dearest" },
    {
      it: "moved after half a year",
      on: "bucket",
      resources: lifecycle({ transitions: [{ days: 180, storageClass: "GLACIER" }] }),
    },
    { it: "a rule that is off", on: "bucket", resources: lifecycle({ status: "Disabled", expiration: { days: 60 } }) },
    {
      it: "a rule for a folder",
      on: "bucket",
      resources: lifecycle({ filter: { prefix: "a/" }, expiration: { days: 60 } }),
    },
    {
      it: "an older bucket",
      on: "old",
      resources: [
        resource("aws:s3/bucketV2:BucketV2", "old", {
          lifecycleRules: [{ enabled: true, transitions: [{ days: 400 }] }],
        }),
      ],
    },
    {
      it: "a lifecycle of the older form",
      on: "bucket",
      resources: [
        bucket,
        resource("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2", "lifecycle", {
          bucket: "exl-archive",
          rules: [],
        }),
      ],
    },
    { it: "logs of a trial for ever", on: "logs", resources: logs({}) },
    { it: "logs of a trial for a year", on: "logs", resources: logs({ retentionInDays: 365 }), says: "dev" },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "bucket",
      resources: lifecycle({}, { unknown: ["rules[0].expiration.days"] }),
    },
    { it: "days of logs that are not known yet", on: "logs", resources: logs({}, { unknown: ["retentionInDays"] }) },
  ],
  malformed: [
    {
      it: "rules that are a text",
      on: "bucket",
      resources: [
        bucket,
        resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
          bucket: "exl-archive",
          rules: "soon",
        }),
      ],
    },
    { it: "days that are a text", on: "logs", resources: logs({ retentionInDays: "short" }) },
  ],
  notApplicable: [
    {
      it: "a bucket of logs",
      on: "bucket",
      resources: [bucket, resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "exl-archive" })],
    },
    {
      it: "logs of production",
      on: "logs",
      resources: [
        { ...trial, inputs: { environment: "prod" } },
        resource("aws:cloudwatch/logGroup:LogGroup", "logs", {}),
      ],
    },
  ],
};
