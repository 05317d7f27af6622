import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const raw = resource("lakeward:lake:Zone", "raw", {
  department: "parking",
  zone: "raw",
  role: "raw",
  retentionDays: 90,
});
const source = resource("aws:s3/bucket:Bucket", "source", { bucket: "exl-raw" }, { parent: raw.urn });
const copy = (days: unknown, region = "eu-west-2", planned: object = {}) =>
  resource(
    "aws:s3/bucket:Bucket",
    "copy",
    { bucket: "exl-copy", region, lifecycleRules: [{ enabled: true, expiration: { days } }] },
    planned,
  );
const rule = {
  status: "Enabled",
  deleteMarkerReplication: { status: "Enabled" },
  destination: { bucket: "arn:aws:s3:::exl-copy" },
};
const replication = (more: object = {}, planned: object = {}) =>
  resource(
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
    "replication",
    { bucket: "exl-raw", rules: [{ ...rule, ...more }] },
    planned,
  );
const older = (more: object) => [
  copy(90),
  resource("aws:s3/bucketV2:BucketV2", "source", {
    bucket: "exl-raw",
    replicationConfigurations: [
      { rules: [{ status: "Enabled", destinations: [{ bucket: "arn:aws:s3:::exl-copy" }], ...more }] },
    ],
  }),
];
const plan = (more: object = {}, planned: object = {}) => [
  resource("aws:backup/plan:Plan", "plan", { rules: [{ lifecycle: { deleteAfter: 35 }, ...more }] }, planned),
];
const vault = (region: string) => `arn:aws:backup:${region}:111122223333:backup-vault:copies`;
const snapshots = (more: object = {}, planned: object = {}) => [
  resource(
    "aws:redshift/snapshotCopy:SnapshotCopy",
    "snapshots",
    { destinationRegion: "eu-west-2", retentionPeriod: 7, manualSnapshotRetentionPeriod: 35, ...more },
    planned,
  ),
];

export const cases: RuleCases = {
  rule: "MIN-18",
  compliant: [
    { it: "a copy that ends with its source", on: "replication", resources: [raw, source, copy(90), replication()] },
    {
      it: "a rule that is off",
      on: "replication",
      resources: [raw, source, copy(900), replication({ status: "Disabled" })],
    },
    {
      it: "backups of a month",
      on: "plan",
      resources: plan({ copyActions: [{ destinationVaultArn: vault("eu-west-2"), lifecycle: { deleteAfter: 35 } }] }),
    },
    { it: "snapshots of a month", on: "snapshots", resources: snapshots() },
    { it: "an in-line copy", on: "source", resources: older({ deleteMarkerReplicationStatus: "Enabled" }) },
    { it: "a bucket without copies", on: "replication", resources: [raw, source, copy(90), replication()] },
  ],
  failing: [
    {
      it: "a copy that outlives its source",
      on: "replication",
      resources: [raw, source, copy(91), replication()],
      says: "90 days",
    },
    {
      it: "a copy elsewhere",
      on: "replication",
      resources: [raw, source, copy(90, "us-east-1"), replication()],
      says: "us-east-1",
    },
    {
      it: "deletions that stay here",
      on: "replication",
      resources: [raw, source, copy(90), replication({ deleteMarkerReplication: undefined })],
      says: "deleted",
    },
    { it: "in-line deletions that stay here", on: "source", resources: older({}) },
    {
      it: "an in-line configuration of the newer bucket",
      on: "source",
      resources: [
        copy(90),
        resource("aws:s3/bucket:Bucket", "source", {
          bucket: "exl-raw",
          replicationConfiguration: {
            rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::exl-copy" } }],
          },
        }),
      ],
    },
    { it: "backups for ever", on: "plan", resources: plan({ lifecycle: undefined }) },
    { it: "backups for longer", on: "plan", resources: plan({ lifecycle: { deleteAfter: 365 } }) },
    {
      it: "backups elsewhere",
      on: "plan",
      resources: plan({ copyActions: [{ destinationVaultArn: vault("us-east-1"), lifecycle: { deleteAfter: 35 } }] }),
      says: "us-east-1",
    },
    {
      it: "copies of backups for ever",
      on: "plan",
      resources: plan({ copyActions: [{ destinationVaultArn: vault("eu-west-2") }] }),
    },
    { it: "snapshots elsewhere", on: "snapshots", resources: snapshots({ destinationRegion: "eu-west-1" }) },
    { it: "snapshots for ever", on: "snapshots", resources: snapshots({ manualSnapshotRetentionPeriod: undefined }) },
    { it: "snapshots for longer", on: "snapshots", resources: snapshots({ retentionPeriod: 90 }) },
  ],
  undecided: [
    { it: "a place that is not in the document", on: "replication", resources: [raw, source, replication()] },
    {
      it: "days that are not known yet",
      on: "plan",
      resources: plan({}, { unknown: ["rules[0].lifecycle.deleteAfter"] }),
    },
    {
      it: "a region that is not known yet",
      on: "snapshots",
      resources: snapshots({}, { unknown: ["destinationRegion"] }),
    },
  ],
  malformed: [
    {
      it: "rules that are a text",
      on: "replication",
      resources: [
        raw,
        source,
        resource("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "replication", {
          bucket: "exl-raw",
          rules: "all",
        }),
      ],
    },
    { it: "days that are a text", on: "plan", resources: plan({ lifecycle: { deleteAfter: "35" } }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
