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

export const cases: RuleCases = {
  rule: "MIN-13",
  compliant: [
    { it: "all that is left over ends", on: "lifecycle", resources: files({}) },
    { it: "files that end by days", on: "lifecycle", resources: files({ expiration: { days: 60 } }) },
    { it: "in-line", on: "files", resources: inline({}) },
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
    { it: "rules that are not known yet", on: "lifecycle", resources: files({}, "", { unknown: ["rules"] }) },
  ],
  malformed: [
    {
      it: "days that are a text",
      on: "lifecycle",
      resources: files({ noncurrentVersionExpiration: { noncurrentDays: "30 days" } }),
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
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
