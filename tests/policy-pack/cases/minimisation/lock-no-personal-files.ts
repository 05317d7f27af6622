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

const lockWith = (inputs: object, planned: object = {}) => ({
  ...lock({}),
  inputs: { bucket: "exl-files", ...inputs },
  ...planned,
});
const whose = lockWith({}, { unknown: ["bucket"] });
const compliance = { defaultRetention: { mode: "COMPLIANCE", days: 30 } };
const on = { objectLockEnabled: true };

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
    {
      it: "compliance for as long as the files stay, in years",
      on: "lock",
      resources: [zone("scratch", 365), bucket(zone("scratch", 365)), lock({ mode: "COMPLIANCE", years: 1 })],
    },
    {
      it: "governance over tables, which says that it is on",
      on: "lock",
      resources: [
        refined,
        bucket(refined),
        lockWith({ objectLockEnabled: "Enabled", rule: { defaultRetention: { mode: "GOVERNANCE", days: 30 } } }),
      ],
    },
    { it: "governance over files elsewhere", on: "lock", resources: [lock({ mode: "GOVERNANCE", days: 30 })] },
    { it: "a lock of no length over tables", on: "files", resources: [refined, bucket(refined, on)] },
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
    {
      it: "compliance over tables, in-line and said to be off",
      on: "files",
      resources: [
        refined,
        bucket(refined, { objectLockEnabled: false, objectLockConfiguration: { rule: compliance } }),
      ],
      says: "objectLockConfiguration.rule.defaultRetention locks",
    },
    {
      it: "compliance over a bucket of tables outside of every zone",
      on: "lock",
      resources: [
        logs,
        resource("aws:lakeformation/resource:Resource", "registration", { arn: "arn:aws:s3:::exl-files" }),
        lock({ mode: "COMPLIANCE", days: 30 }),
      ],
    },
  ],
  undecided: [
    {
      it: "compliance over a bucket that may be registered",
      on: "lock",
      resources: [
        logs,
        resource("aws:lakeformation/resource:Resource", "registration", {}, { unknown: ["arn"] }),
        lock({ mode: "COMPLIANCE", days: 30 }),
      ],
      says: "whether they are the lake's files is not known: rule.defaultRetention",
    },
    { it: "whose files is not known yet", on: "lock", resources: [raw, bucket(), whose], says: "whose files it locks" },
    {
      it: "a flag that is not known yet, over files as they came",
      on: "files",
      resources: [raw, { ...bucket(), unknown: ["objectLockEnabled"] }],
      properties: ["objectLockEnabled"],
    },
    {
      it: "compliance for days that are not known yet",
      on: "lock",
      resources: [
        refined,
        bucket(refined),
        lock({ mode: "COMPLIANCE" }, "", { unknown: ["rule.defaultRetention.days"] }),
      ],
    },
    {
      it: "compliance in a zone whose days are not known yet",
      on: "lock",
      resources: [
        zone("scratch", undefined, { unknown: ["retentionDays"] }),
        bucket(refined),
        lock({ mode: "COMPLIANCE", days: 30 }),
      ],
      says: "whether rule.defaultRetention locks",
    },
    {
      it: "compliance in a zone that is not known yet",
      on: "lock",
      resources: [zone(undefined, 7, { unknown: ["role"] }), bucket(refined), lock({ mode: "COMPLIANCE", days: 30 })],
      says: "which zone's files it locks is not known: rule.defaultRetention",
    },
    {
      it: "a mode that is not known yet",
      on: "lock",
      resources: [refined, bucket(refined), lock({ days: 30 }, "", { unknown: ["rule.defaultRetention.mode"] })],
    },
    {
      it: "a bucket that is not in the document",
      on: "lock",
      resources: [lock({ mode: "COMPLIANCE", days: 30 })],
      says: "whose files it locks is not known: rule.defaultRetention",
      properties: ["rule.defaultRetention"],
    },
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
      it: "a mode that is a list, within the days of scratch",
      on: "lock",
      resources: [zone("scratch", 30), bucket(refined), lock({ mode: ["COMPLIANCE"], days: 7 })],
    },
    {
      it: "years that are a text, beside days within those of scratch",
      on: "lock",
      resources: [zone("scratch", 30), bucket(refined), lock({ mode: "COMPLIANCE", days: 7, years: "1" })],
    },
    {
      it: "a flag that is a word",
      on: "files",
      resources: [refined, bucket(refined, { objectLockEnabled: "Enabled" })],
    },
    {
      it: "a rule that is a text",
      on: "lock",
      resources: [refined, bucket(refined), { ...lock({}), inputs: { bucket: "exl-files", rule: "COMPLIANCE" } }],
    },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a bucket that says nothing of locks", on: "files", resources: [raw, bucket()] },
  ],
};
