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
const hiding = (property: string, rule: object) => lifecycle(rule, { unknown: [`rules[0].${property}`] });
const inline = (rules: unknown, more: object = {}) => [
  resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-archive", lifecycleRules: rules }, more),
];
const tiering = (inputs: object = {}) =>
  resource("aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration", "tiering", {
    bucket: "exl-archive",
    name: "archive",
    ...inputs,
  });
const soon = { expiration: { days: 60 } };
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
    ...[0, 60, 90].map((days) => ({
      it: `ended after ${days} days`,
      on: "bucket",
      resources: lifecycle({ expiration: { days } }),
    })),
    {
      it: "moved after a year, and ended in time",
      on: "bucket",
      resources: lifecycle({ transitions: [{ days: 365, storageClass: "GLACIER" }], ...soon }),
    },
    {
      it: "in-line, a rule for a folder and one for everything",
      on: "bucket",
      resources: inline([
        { enabled: true, prefix: "a/", expiration: { days: 7 } },
        { enabled: true, transitions: [{ days: 30, storageClass: "STANDARD_IA" }] },
      ]),
    },
    { it: "moved in time, with tiering beside", on: "bucket", resources: [...lifecycle(soon), tiering()] },
    ...[1, 14, 30].map((retentionInDays) => ({
      it: `logs of a trial for ${retentionInDays} days`,
      on: "logs",
      resources: logs({ retentionInDays }),
    })),
    {
      it: "logs for two weeks, of whatever environment",
      on: "logs",
      resources: [
        { ...trial, unknown: ["environment"] },
        resource("aws:cloudwatch/logGroup:LogGroup", "logs", { retentionInDays: 14 }),
      ],
    },
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
      it: "a rule for what has a tag",
      on: "bucket",
      resources: lifecycle({ filter: { tag: { key: "a", value: "b" } }, ...soon }),
    },
    { it: "tiering that is turned off", on: "bucket", resources: [bucket, tiering({ status: "Disabled" })] },
    { it: "tiering of another bucket", on: "bucket", resources: [bucket, tiering({ bucket: "exl-other" })] },
    { it: "ended after 91 days", on: "bucket", resources: lifecycle({ expiration: { days: 91 } }) },
    { it: "ended once, on a day", on: "bucket", resources: lifecycle({ expiration: { date: "2027-01-01" } }) },
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
    { it: "logs of a trial for ever", on: "logs", resources: logs({}), says: "for ever" },
    { it: "logs of a trial that never expire", on: "logs", resources: logs({ retentionInDays: 0 }), says: "for ever" },
    { it: "logs of a trial for 31 days", on: "logs", resources: logs({ retentionInDays: 31 }), says: "31" },
    { it: "logs of a trial for a year", on: "logs", resources: logs({ retentionInDays: 365 }), says: "dev" },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "bucket",
      resources: lifecycle({}, { unknown: ["rules[0].expiration.days"] }),
    },
    { it: "a move that is not known yet", on: "bucket", resources: hiding("transitions", {}) },
    { it: "days of a move that are not known yet", on: "bucket", resources: hiding("transitions[0].days", {}) },
    { it: "whether a rule is on is not known yet", on: "bucket", resources: hiding("status", soon) },
    { it: "a folder that is not known yet", on: "bucket", resources: hiding("prefix", soon) },
    { it: "what it is for is not known yet", on: "bucket", resources: hiding("filter", soon) },
    {
      it: "in-line, days that are not known yet",
      on: "bucket",
      resources: inline([{ enabled: true }], { unknown: ["lifecycleRules[0].expiration.days"] }),
    },
    {
      it: "a lifecycle of some bucket",
      on: "bucket",
      resources: [
        bucket,
        resource("aws:s3/bucket:Bucket", "other", { bucket: "exl-other" }),
        resource(
          "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
          "lifecycle",
          { rules: [{ status: "Enabled", ...soon }] },
          { unknown: ["bucket"] },
        ),
      ],
      says: "this bucket or another",
    },
    ...["Enabled", undefined].map((status) => ({
      it: `tiering (${status}) of what is written in the class that it is for`,
      on: "bucket",
      resources: [bucket, tiering({ status })],
      says: "INTELLIGENT_TIERING",
    })),
    {
      it: "logs for a year, of an environment that is not known yet",
      on: "logs",
      resources: [
        { ...trial, unknown: ["environment"] },
        resource("aws:cloudwatch/logGroup:LogGroup", "logs", { retentionInDays: 365 }),
      ],
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
    { it: "days of an end that are a text", on: "bucket", resources: lifecycle({ expiration: { days: "soon" } }) },
    { it: "moves that are a text", on: "bucket", resources: lifecycle({ transitions: "soon" }) },
    { it: "a state that is a number", on: "bucket", resources: lifecycle({ status: 1, ...soon }) },
    { it: "days that are a text", on: "logs", resources: logs({ retentionInDays: "short" }) },
  ],
  notApplicable: [
    {
      it: "a bucket of logs",
      on: "bucket",
      resources: [bucket, resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "exl-archive" })],
    },
    {
      it: "logs of which nobody says the environment",
      on: "logs",
      resources: [resource("aws:cloudwatch/logGroup:LogGroup", "logs", {})],
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
