import type { PlannedResource } from "../../../../preview/plan.ts";
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
const inline = (more: object) =>
  resource("aws:s3/bucket:Bucket", "source", {
    bucket: "exl-raw",
    replicationConfiguration: {
      rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::exl-copy" }, ...more }],
    },
  });
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

const made = (name: string, region?: string, more: object = {}) =>
  resource("aws:backup/vault:Vault", name, { name, ...(region && { region }), ...more });
/** A plan that backs up to the vault "own" and copies to one whose ARN waits for these. */
const copying = (awaited: readonly PlannedResource[], ownVault: unknown = "own") => [
  ...awaited,
  ...plan(
    { targetVaultName: ownVault, copyActions: [{ lifecycle: { deleteAfter: 35 } }] },
    {
      unknown: ["rules[0].copyActions[0].destinationVaultArn", ...(ownVault ? [] : ["rules[0].targetVaultName"])],
      propertyDependencies: { rules: awaited.map(({ urn }) => urn) },
    },
  ),
];
const away = { destination: undefined };
const awayOf = (...awaited: readonly PlannedResource[]) =>
  replication(away, {
    parent: raw.urn,
    unknown: ["rules[0].destination.bucket"],
    propertyDependencies: { rules: awaited.map(({ urn }) => urn) },
  });

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
    {
      it: "a bucket that waits for the copy's name",
      on: "replication",
      resources: [raw, source, copy(90), awayOf(copy(90))],
    },
    {
      it: "a copy for ever of what no zone ends",
      on: "replication",
      resources: [{ ...source, parent: null }, copy(0), replication()],
    },
    {
      it: "a copy for ever of a zone that keeps for ever",
      on: "replication",
      resources: [{ ...raw, inputs: { role: "trusted" } }, source, copy(0), replication()],
    },
    {
      it: "a copy of which nobody says the region",
      on: "replication",
      resources: [raw, source, { ...copy(90), inputs: { ...copy(90).inputs, region: undefined } }, replication()],
    },
    {
      it: "an in-line copy of the newer bucket that ends with its source",
      on: "source",
      resources: [raw, copy(90), { ...inline({ deleteMarkerReplicationStatus: "Enabled" }), parent: raw.urn }],
    },
    {
      it: "a rule as it should be, of which it is not known yet whether it is on",
      on: "replication",
      resources: [raw, source, copy(90), replication({}, { unknown: ["rules[0].status"] })],
    },
    {
      it: "a copy of backups in a vault of the document",
      on: "plan",
      resources: copying([made("own", "us-east-1"), made("copies", "eu-west-2")]),
    },
    {
      it: "a copy of backups in a vault that takes nothing back",
      on: "plan",
      resources: copying([
        resource("aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault", "copies", { region: "eu-west-2" }),
      ]),
    },
    {
      it: "snapshots that end after the week of AWS",
      on: "snapshots",
      resources: snapshots({ retentionPeriod: null }),
    },
    { it: "a plan that backs nothing up", on: "plan", resources: plan({}, { inputs: { rules: [] } }) },
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
      properties: ["rules[0].destination.bucket"],
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
      resources: [copy(90), inline({})],
    },
    {
      it: "deletions that are said to stay here",
      on: "replication",
      resources: [raw, source, copy(90), replication({ deleteMarkerReplication: { status: "Disabled" } })],
      says: "deleted",
    },
    {
      it: "an in-line copy that outlives its source",
      on: "source",
      resources: [raw, copy(91), { ...inline({ deleteMarkerReplicationStatus: "Enabled" }), parent: raw.urn }],
      says: "90 days",
    },
    {
      it: "copies of backups in vaults of the document that lie elsewhere",
      on: "plan",
      resources: copying([made("own", "eu-west-2"), made("copies", "us-east-1")]),
      says: "us-east-1",
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
    {
      it: "a copy beside its source, under one component, whose bucket is not shown",
      on: "replication",
      resources: [raw, source, awayOf()],
      says: "the document does not show",
    },
    {
      it: "a copy of a bucket that is elsewhere",
      on: "replication",
      resources: [copy(900), replication()],
      says: "how long its bucket keeps files",
    },
    {
      it: "a rule that may be off",
      on: "replication",
      resources: [raw, source, copy(91), replication({}, { unknown: ["rules[0].status"] })],
    },
    ...["rules[0].deleteMarkerReplication", "rules[0].deleteMarkerReplication.status"].map((property) => ({
      it: `${property}, which is not known yet`,
      on: "replication",
      resources: [raw, source, copy(90), replication({}, { unknown: [property] })],
    })),
    {
      it: "a copy whose region is not known yet",
      on: "replication",
      resources: [raw, source, copy(90, "eu-west-2", { unknown: ["region"] }), replication()],
    },
    {
      it: "a zone whose days are not known yet",
      on: "replication",
      resources: [{ ...raw, unknown: ["retentionDays"] }, source, copy(90), replication()],
    },
    ...[
      { it: "nothing that is shown", resources: copying([]) },
      { it: "the vault of the backups alone", resources: copying([made("own", "eu-west-2")]) },
      { it: "a vault of no region", resources: copying([made("copies")]) },
      { it: "a vault here or one elsewhere", resources: copying([made("a", "eu-west-2"), made("b", "us-east-1")]) },
      {
        it: "a vault and another thing",
        resources: copying([
          made("copies", "eu-west-2"),
          resource("aws:sqs/queue:Queue", "queue", { region: "eu-west-2" }),
        ]),
      },
      {
        it: "vaults whose names are not known yet",
        resources: copying(
          [made("own", "eu-west-2", { name: undefined }), made("copies", "us-east-1", { name: undefined })],
          null,
        ),
      },
    ].map(({ it, resources }) => ({ it: `a copy of backups that waits for ${it}`, on: "plan", resources })),
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
    ...[
      { it: "a destination that is a number", more: { destination: { bucket: 7 } }, says: "a number" },
      { it: "no destination", more: { destination: undefined }, says: "destination.bucket is missing" },
      { it: "deletions that are a word", more: { deleteMarkerReplication: "Enabled" }, says: "an object" },
      { it: "a status that is a flag", more: { status: true }, says: "status" },
    ].map(({ it, more, says }) => ({
      it,
      on: "replication",
      resources: [raw, source, copy(90), replication(more)],
      says,
    })),
    {
      it: "a vault that is none",
      on: "plan",
      resources: plan({ copyActions: [{ destinationVaultArn: "copies", lifecycle: { deleteAfter: 35 } }] }),
    },
    {
      it: "a vault that is a number",
      on: "plan",
      resources: plan({ copyActions: [{ destinationVaultArn: 7, lifecycle: { deleteAfter: 35 } }] }),
    },
    { it: "days that are a text", on: "plan", resources: plan({ lifecycle: { deleteAfter: "35" } }) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a bucket without copies", on: "copy", resources: [raw, source, copy(90), replication()] },
  ],
};
