import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = resource("lakeward:lake:Zone", "parking-raw", { role: "raw", retentionDays: 90 });
const bucket = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: zone.urn });
const older = resource("aws:s3/bucketV2:BucketV2", "raw", { bucket: "exl-raw" }, { parent: zone.urn });
const ends = {
  status: "Enabled",
  filter: {},
  expiration: { days: 90 },
  noncurrentVersionExpiration: { noncurrentDays: 30 },
};
const lifecycle = (rules: unknown, token = "", of = bucket, more: object = {}) =>
  resource(
    `aws:s3/bucketLifecycleConfiguration${token}:BucketLifecycleConfiguration${token}`,
    "lifecycle",
    { rules },
    { ...waitsFor("bucket", of), ...more },
  );

export const cases: RuleCases = {
  rule: "MIN-12",
  compliant: [
    { it: "files that end with the zone's days", on: "lifecycle", resources: [zone, bucket, lifecycle([ends])] },
    { it: "the older tokens", on: "lifecycle", resources: [zone, older, lifecycle([ends], "V2", older)] },
  ],
  failing: [
    { it: "no lifecycle", on: "raw", resources: [zone, bucket] },
    {
      it: "files that outlive them",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([{ ...ends, expiration: { days: 91 } }])],
    },
    {
      it: "a rule that is off",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([{ ...ends, status: "Disabled" }])],
    },
    {
      it: "no lifecycle in a zone that writes its role in capitals",
      on: "raw",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "Raw" } }, bucket],
    },
    {
      it: "no lifecycle in a zone whose name alone says its role",
      on: "raw",
      resources: [{ ...zone, inputs: { zone: "raw", retentionDays: 90 } }, bucket],
    },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "lifecycle",
      resources: [
        zone,
        bucket,
        lifecycle([{ ...ends, expiration: {} }], "", bucket, { unknown: ["bucket", "rules[0].expiration.days"] }),
      ],
    },
  ],
  malformed: [
    {
      it: "days that are a text",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([{ ...ends, expiration: { days: "90 days" } }])],
    },
    {
      it: "a zone of a role that there is not",
      on: "parking-raw",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "bronze" } }, bucket],
    },
    {
      it: "a filter that is a text",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([{ ...ends, filter: "raw/" }])],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
