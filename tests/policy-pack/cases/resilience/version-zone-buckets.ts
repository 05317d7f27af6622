import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = resource("lakeward:lake:Zone", "parking-raw", { department: "parking", role: "raw" });
const bucket = (inputs: object = {}, token = "") =>
  resource(`aws:s3/bucket${token}:Bucket${token}`, "raw", { bucket: "exl-raw", ...inputs }, { parent: zone.urn });
const versioning = (status: unknown, token = "", more: object = {}) =>
  resource(
    `aws:s3/bucketVersioning${token}:BucketVersioning${token}`,
    "versioning",
    { bucket: "exl-raw", versioningConfiguration: { status } },
    more,
  );

const enabled = (name: string) =>
  resource(
    "aws:s3/bucketVersioning:BucketVersioning",
    name,
    { versioningConfiguration: { status: "Enabled" } },
    waitsFor("bucket", bucket()),
  );

export const cases: RuleCases = {
  rule: "RES-01",
  compliant: [
    { it: "versions kept", on: "raw", resources: [zone, bucket(), versioning("Enabled")] },
    { it: "the older tokens", on: "raw", resources: [zone, bucket({}, "V2"), versioning("Enabled", "V2")] },
    {
      it: "a bucket of which objects can be locked, which has versions by that",
      on: "raw",
      resources: [zone, bucket({ objectLockEnabled: true })],
    },
    { it: "versions kept in-line", on: "raw", resources: [zone, bucket({ versioning: { enabled: true } })] },
  ],
  failing: [
    {
      it: "two settings, of which the last one wins",
      on: "raw",
      resources: [zone, bucket(), ...["first", "second"].map(enabled)],
      says: "several",
    },
    { it: "a bucket without locks", on: "raw", resources: [zone, bucket({ objectLockEnabled: false })] },
    {
      it: "in-line settings that say nothing",
      on: "raw",
      resources: [zone, bucket({ versioning: {} })],
      says: "so that it is off",
    },
    { it: "nothing said", on: "raw", resources: [zone, bucket()], says: "keeps no versions" },
    { it: "the older token with nothing said", on: "raw", resources: [zone, bucket({}, "V2")] },
    { it: "versioning suspended", on: "raw", resources: [zone, bucket(), versioning("Suspended")], says: "Suspended" },
    { it: "versioning off in-line", on: "raw", resources: [zone, bucket({ versioning: { enabled: false } })] },
    {
      it: "off in the plural of the older token",
      on: "raw",
      resources: [zone, bucket({ versionings: [{ enabled: false }] }, "V2")],
    },
  ],
  undecided: [
    {
      it: "a setting that may be for this bucket or another",
      on: "raw",
      resources: [zone, bucket(), versioning("Enabled", "", { unknown: ["bucket"] })],
      says: "may be for this bucket",
    },
    {
      it: "in-line settings that are not known yet",
      on: "raw",
      resources: [zone, { ...bucket(), unknown: ["versioning.enabled"] }],
    },
    {
      it: "a status that is not known yet",
      on: "raw",
      resources: [zone, bucket(), versioning(undefined, "", { unknown: ["versioningConfiguration.status"] })],
    },
  ],
  malformed: [{ it: "a status that is a list", on: "raw", resources: [zone, bucket(), versioning(["Enabled"])] }],
  notApplicable: [{ it: "a bucket of no zone", on: "logs", resources: [resource("aws:s3/bucket:Bucket", "logs", {})] }],
};
