import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object = {}, more: object = {}) =>
  resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-audit", ...inputs }, more);
const trail = (inputs: object = {}, more: object = {}) =>
  resource(
    "aws:cloudtrail/trail:Trail",
    "trail",
    { s3BucketName: "exl-audit", enableLogFileValidation: true, ...inputs },
    more,
  );
const versions = (status: string) =>
  resource("aws:s3/bucketVersioning:BucketVersioning", "versions", {
    bucket: "exl-audit",
    versioningConfiguration: { status },
  });
const lockType = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration";
const lock = (type: string, retention: object, more: object = {}) =>
  resource(type, "lock", { bucket: "exl-audit", rule: { defaultRetention: retention } }, more);

export const cases: RuleCases = {
  rule: "RES-06",
  compliant: [
    {
      it: "a lock",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: false }),
        lock(lockType, { mode: "COMPLIANCE", days: 455 }),
      ],
    },
    {
      it: "a lock of the older form",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: false }),
        lock("aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2", { years: 1 }),
      ],
    },
    {
      it: "a lock in-line",
      on: "bucket",
      resources: [
        bucket({ objectLockConfiguration: { rule: { defaultRetention: { days: 455 } } } }),
        trail({ enableLogFileValidation: false }),
      ],
    },
    {
      it: "a lock in-line, in the older form",
      on: "old",
      resources: [
        resource("aws:s3/bucketV2:BucketV2", "old", {
          bucket: "exl-audit",
          objectLockConfiguration: { rules: [{ defaultRetentions: [{ years: 1 }] }] },
        }),
        trail({ enableLogFileValidation: false }),
      ],
    },
    {
      it: "versions in-line, and digests",
      on: "bucket",
      resources: [bucket({ versioning: { enabled: true } }), trail()],
    },
    { it: "versions and digests", on: "bucket", resources: [bucket(), trail(), versions("Enabled")] },
  ],
  failing: [
    {
      it: "neither",
      on: "bucket",
      resources: [bucket(), trail({ enableLogFileValidation: false })],
      says: "audit trail",
    },
    {
      it: "the lock of another bucket",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: false }),
        { ...lock(lockType, {}), inputs: { bucket: "exl-raw", rule: { defaultRetention: { days: 455 } } } },
      ],
      says: "audit trail",
    },
    {
      it: "a lock for no days",
      on: "bucket",
      resources: [bucket(), trail({ enableLogFileValidation: false }), lock(lockType, { days: 0 })],
      says: "audit trail",
    },
    {
      it: "two trails, of which one writes no digests",
      on: "bucket",
      resources: [
        bucket(),
        trail(),
        resource("aws:cloudtrail/trail:Trail", "second", { s3BucketName: "exl-audit" }),
        versions("Enabled"),
      ],
      says: "digests",
    },
    { it: "digests without versions", on: "bucket", resources: [bucket(), trail()] },
    { it: "versions that are suspended", on: "bucket", resources: [bucket(), trail(), versions("Suspended")] },
    {
      it: "versions without digests",
      on: "bucket",
      resources: [bucket(), trail({ enableLogFileValidation: undefined }), versions("Enabled")],
    },
    {
      it: "a lock without a time",
      on: "bucket",
      resources: [bucket(), trail({ enableLogFileValidation: false }), lock(lockType, {})],
    },
    {
      it: "an older bucket",
      on: "old",
      resources: [
        resource("aws:s3/bucketV2:BucketV2", "old", { bucket: "exl-audit", versionings: [{ enabled: false }] }),
        trail(),
      ],
    },
  ],
  undecided: [
    {
      it: "a trail into a bucket that is not known yet",
      on: "trail",
      resources: [bucket(), trail({ s3BucketName: undefined }, { unknown: ["s3BucketName"] })],
    },
    {
      it: "a lock that may be of this bucket or another",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: false }),
        lock(lockType, { days: 455 }, { unknown: ["bucket"] }),
      ],
      says: "taken out unseen",
    },
    {
      it: "versions that are not known yet",
      on: "bucket",
      resources: [bucket(), trail(), { ...versions("Enabled"), unknown: ["versioningConfiguration.status"] }],
      says: "taken out unseen",
    },
    {
      it: "a time that is not known yet",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: false }),
        lock(lockType, {}, { unknown: ["rule.defaultRetention.days"] }),
      ],
    },
    {
      it: "digests that are not known yet",
      on: "bucket",
      resources: [
        bucket(),
        trail({ enableLogFileValidation: undefined }, { unknown: ["enableLogFileValidation"] }),
        versions("Enabled"),
      ],
    },
  ],
  malformed: [
    {
      it: "a time that is a text",
      on: "bucket",
      resources: [bucket(), trail({ enableLogFileValidation: false }), lock(lockType, { days: "long" })],
      says: "audit trail",
    },
  ],
  notApplicable: [
    { it: "a bucket without a trail", on: "bucket", resources: [bucket()] },
    {
      it: "a trail into a bucket elsewhere",
      on: "trail",
      resources: [bucket(), trail({ s3BucketName: "others-audit" })],
    },
  ],
};
