import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = resource("aws:s3/bucket:Bucket", "files", { bucket: "exl-files" });
const versioning = resource("aws:s3/bucketVersioning:BucketVersioning", "versioning", {
  bucket: "exl-files",
  versioningConfiguration: { status: "Enabled" },
});
const ends = {
  status: "Enabled",
  filter: { prefix: "" },
  expiration: { expiredObjectDeleteMarker: true },
  noncurrentVersionExpiration: { noncurrentDays: 30 },
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
};
const files = (more: object, token = "", planned: object = {}) => [
  bucket,
  versioning,
  resource(
    `aws:s3/bucketLifecycleConfiguration${token}:BucketLifecycleConfiguration${token}`,
    "lifecycle",
    { bucket: "exl-files", rules: [{ ...ends, ...more }] },
    planned,
  ),
];
const inline = (more: object) => [
  resource("aws:s3/bucketV2:BucketV2", "files", {
    bucket: "exl-files",
    versionings: [{ enabled: true }],
    lifecycleRules: [
      {
        enabled: true,
        expirations: [{ days: 90 }],
        noncurrentVersionExpirations: [{ days: 30 }],
        abortIncompleteMultipartUploadDays: 7,
        ...more,
      },
    ],
  }),
];

/** A lifecycle of several rules. */
const rules = (...all: readonly object[]) => [
  bucket,
  versioning,
  resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
    bucket: "exl-files",
    rules: all,
  }),
];
const uploadsOnly = { ...ends, expiration: undefined, noncurrentVersionExpiration: undefined };
const logged = resource("aws:s3/bucket:Bucket", "logged", { logging: { targetBucket: "exl-files" } });

export const cases: RuleCases = {
  rule: "MIN-13",
  compliant: [
    { it: "all that is left over ends", on: "lifecycle", resources: files({}) },
    { it: "files that end by days", on: "lifecycle", resources: files({ expiration: { days: 60 } }) },
    { it: "in-line", on: "files", resources: inline({}) },
    {
      it: "each by a rule of its own",
      on: "lifecycle",
      resources: rules(uploadsOnly, { ...ends, abortIncompleteMultipartUpload: undefined }),
    },
    {
      it: "a rule beside one for a part of the bucket",
      on: "lifecycle",
      resources: rules({ ...ends, filter: { prefix: "x/" } }, ends),
    },
    {
      it: "all that is left over, where it is not known yet whether there are versions",
      on: "lifecycle",
      resources: [bucket, { ...versioning, unknown: ["versioningConfiguration.status"] }, ...files({}).slice(2)],
    },
    {
      it: "markers that go at once, or with files after days that are not known yet",
      on: "lifecycle",
      resources: files({}, "", { unknown: ["rules[0].expiration.days"] }),
    },
    {
      it: "unfinished uploads in a bucket that is not in the document, which end",
      on: "lifecycle",
      resources: rules(uploadsOnly).slice(2),
    },
    {
      it: "a bucket without versions",
      on: "lifecycle",
      resources: [bucket, ...files({ noncurrentVersionExpiration: undefined, expiration: undefined }).slice(2)],
    },
  ],
  failing: [
    { it: "no lifecycle", on: "files", resources: [bucket, versioning] },
    {
      it: "versions that stay longer",
      on: "lifecycle",
      resources: files({ noncurrentVersionExpiration: { noncurrentDays: 31 } }),
      says: "noncurrent",
    },
    {
      it: "versions of which some stay",
      on: "lifecycle",
      resources: files({ noncurrentVersionExpiration: { noncurrentDays: 30, newerNoncurrentVersions: 2 } }),
    },
    { it: "delete markers", on: "lifecycle", resources: files({ expiration: undefined }), says: "delete markers" },
    {
      it: "unfinished uploads",
      on: "lifecycle",
      resources: files({ abortIncompleteMultipartUpload: { daysAfterInitiation: 8 } }),
      says: "uploads",
    },
    ...[
      { it: "versions that end after no days", more: { noncurrentVersionExpiration: { noncurrentDays: 0 } } },
      { it: "uploads that end after no days", more: { abortIncompleteMultipartUpload: { daysAfterInitiation: 0 } } },
      { it: "markers that are said to stay", more: { expiration: { expiredObjectDeleteMarker: false } } },
      { it: "files that end after no days", more: { expiration: { days: 0 } } },
      { it: "a rule that says neither on nor off", more: { status: undefined } },
      { it: "a rule for large objects", more: { filter: { objectSizeGreaterThan: 1 } } },
    ].map(({ it, more }) => ({ it, on: "lifecycle", resources: files(more) })),
    {
      it: "in-line uploads that stay longer",
      on: "files",
      resources: inline({ abortIncompleteMultipartUploadDays: 8 }),
      properties: ["lifecycleRules[0].abortIncompleteMultipartUploadDays"],
    },
    {
      it: "unfinished uploads, whether or not there are versions",
      on: "lifecycle",
      resources: [
        bucket,
        { ...versioning, unknown: ["versioningConfiguration.status"] },
        ...files({ abortIncompleteMultipartUpload: undefined }).slice(2),
      ],
      says: "uploads",
    },
    { it: "a lifecycle without rules", on: "lifecycle", resources: rules() },
    { it: "a rule that is off", on: "lifecycle", resources: files({ status: "Disabled" }) },
    { it: "a rule for a part of the bucket", on: "lifecycle", resources: files({ filter: { prefix: "x/" } }) },
    {
      it: "unfinished uploads in a bucket that is not in the document",
      on: "lifecycle",
      resources: files({ abortIncompleteMultipartUpload: undefined }).slice(2),
      properties: ["rules[0].abortIncompleteMultipartUpload"],
    },
    { it: "the older tokens", on: "lifecycle", resources: files({ noncurrentVersionExpiration: undefined }, "V2") },
    {
      it: "in-line versions that stay longer",
      on: "files",
      resources: inline({ noncurrentVersionExpirations: [{ days: 90 }] }),
    },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "lifecycle",
      resources: files({}, "", { unknown: ["rules[0].noncurrentVersionExpiration.noncurrentDays"] }),
    },
    ...[
      "rules[0].status",
      "rules[0].filter",
      "rules[0].filter.prefix",
      "rules[0].expiration.expiredObjectDeleteMarker",
      "rules[0].abortIncompleteMultipartUpload.daysAfterInitiation",
    ].map((property) => ({
      it: `a rule whose ${property} is not known yet`,
      on: "lifecycle",
      resources: files({}, "", { unknown: [property] }),
    })),
    {
      it: "files that end after days that are not known yet, which may take their markers along",
      on: "lifecycle",
      resources: files({ expiration: undefined }, "", { unknown: ["rules[0].expiration.days"] }),
    },
    {
      it: "versions that stay, where it is not known yet whether there are any",
      on: "lifecycle",
      resources: [
        bucket,
        { ...versioning, unknown: ["versioningConfiguration.status"] },
        ...files({ noncurrentVersionExpiration: undefined }).slice(2),
      ],
      says: "whether the bucket keeps versions is not known yet",
    },
    {
      it: "a lifecycle that may be another bucket's",
      on: "files",
      resources: files({}, "", { unknown: ["bucket"] }),
      says: "for this bucket or another",
    },
    { it: "rules that are not known yet", on: "lifecycle", resources: files({}, "", { unknown: ["rules"] }) },
  ],
  malformed: [
    {
      it: "days that are a text",
      on: "lifecycle",
      resources: files({ noncurrentVersionExpiration: { noncurrentDays: "30 days" } }),
    },
    ...[
      { status: true },
      { expiration: { days: "90" } },
      { expiration: { expiredObjectDeleteMarker: "yes" } },
      { abortIncompleteMultipartUpload: { daysAfterInitiation: "7" } },
      { noncurrentVersionExpiration: { noncurrentDays: "30" } },
    ].map((odd) => ({
      it: `a rule of ${JSON.stringify(odd)} beside one as it should be`,
      on: "lifecycle",
      resources: rules(ends, { ...ends, ...odd }),
      says: "where",
    })),
    {
      it: "rules that are a text, of a bucket that is not in the document",
      on: "lifecycle",
      resources: [{ ...(rules()[2] ?? bucket), inputs: { bucket: "exl-others", rules: "all" } }],
    },
    {
      it: "rules that are a text",
      on: "lifecycle",
      resources: [
        bucket,
        resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "lifecycle", {
          bucket: "exl-files",
          rules: "all",
        }),
      ],
    },
  ],
  notApplicable: [
    { it: "a bucket that takes logs", on: "files", resources: [bucket, versioning, logged] },
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
