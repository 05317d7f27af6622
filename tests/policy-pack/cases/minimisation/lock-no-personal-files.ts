import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = (role: unknown, retentionDays: unknown, planned: object = {}) =>
  resource("lakeward:lake:Zone", "zone", { department: "parking", zone: "files", role, retentionDays }, planned);
const raw = zone("raw", 90);
const bucket = (of = raw, more: object = {}, token = "Bucket") =>
  resource(
    `aws:s3/${token === "Bucket" ? "bucket" : "bucketV2"}:${token}`,
    "files",
    { bucket: "exl-files", ...more },
    { parent: of.urn },
  );
const lock = (retention: unknown, token = "", planned: object = {}) =>
  resource(
    `aws:s3/bucketObjectLockConfiguration${token}:BucketObjectLockConfiguration${token}`,
    "lock",
    { bucket: "exl-files", rule: { defaultRetention: retention } },
    planned,
  );
const refined = zone("refined", null);
const logs = resource("aws:s3/bucket:Bucket", "files", { bucket: "exl-files" });

export const cases: RuleCases = {
  rule: "MIN-14",
  compliant: [
    { it: "a bucket of logs", on: "lock", resources: [logs, lock({ mode: "COMPLIANCE", years: 7 })] },
    {
      it: "governance over tables",
      on: "lock",
      resources: [refined, bucket(refined), lock({ mode: "GOVERNANCE", days: 30 })],
    },
    {
      it: "compliance within the days of scratch",
      on: "lock",
      resources: [zone("scratch", 30), bucket(zone("scratch", 30)), lock({ mode: "COMPLIANCE", days: 7 })],
    },
    { it: "no lock", example: true, on: "files", resources: [raw, bucket(raw, { objectLockEnabled: false })] },
  ],
  failing: [
    {
      it: "files as they came",
      on: "lock",
      resources: [raw, bucket(), lock({ mode: "GOVERNANCE", days: 1 })],
      says: "raw",
    },
    { it: "the older token", on: "lock", resources: [raw, bucket(), lock({ mode: "GOVERNANCE", days: 1 }, "V2")] },
    {
      it: "files as they came, in-line",
      example: true,
      on: "files",
      resources: [raw, bucket(raw, { objectLockEnabled: true })],
    },
    {
      it: "compliance over tables",
      on: "lock",
      resources: [refined, bucket(refined), lock({ mode: "COMPLIANCE", days: 30 })],
      says: "compliance",
    },
    {
      it: "compliance longer than the days of scratch",
      on: "lock",
      resources: [zone("scratch", 30), bucket(zone("scratch", 30)), lock({ mode: "COMPLIANCE", years: 1 })],
    },
    {
      it: "compliance over tables, in-line",
      on: "files",
      resources: [
        refined,
        bucket(
          refined,
          { objectLockConfiguration: { rules: [{ defaultRetentions: [{ mode: "COMPLIANCE", days: 30 }] }] } },
          "BucketV2",
        ),
      ],
    },
    {
      it: "files as they came, in a zone that writes its role in capitals",
      on: "lock",
      resources: [zone("RAW", 90), bucket(zone("RAW", 90)), lock({ mode: "GOVERNANCE", days: 1 })],
    },
  ],
  undecided: [
    {
      it: "a mode that is not known yet",
      on: "lock",
      resources: [refined, bucket(refined), lock({ days: 30 }, "", { unknown: ["rule.defaultRetention.mode"] })],
    },
    { it: "a bucket that is not in the document", on: "lock", resources: [lock({ mode: "COMPLIANCE", days: 30 })] },
    {
      it: "a zone that is not known yet",
      on: "lock",
      resources: [
        zone(undefined, 90, { unknown: ["role"] }),
        bucket(zone(undefined, 90)),
        lock({ mode: "GOVERNANCE", days: 1 }),
      ],
    },
  ],
  malformed: [
    { it: "a retention that is a text", on: "lock", resources: [refined, bucket(refined), lock("30 days")] },
    {
      it: "days that are a text",
      on: "lock",
      resources: [refined, bucket(refined), lock({ mode: "COMPLIANCE", days: "30" })],
    },
    {
      it: "a rule that is a text",
      on: "lock",
      resources: [refined, bucket(refined), { ...lock({}), inputs: { bucket: "exl-files", rule: "COMPLIANCE" } }],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
