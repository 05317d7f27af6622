import { resource, waitsFor } from "../../estate-of.ts";
import {
  dataset,
  doubtful,
  files,
  files90,
  inDatabases,
  onTable,
  optimizer,
  orphans,
  permits,
  snapshots,
  table,
  trusted,
  withSnapshots,
} from "../../iceberg-lake.ts";
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

const versioning = (more: object = {}) =>
  resource(
    "aws:s3/bucketVersioning:BucketVersioning",
    "versioning",
    { bucket: "exl-raw", versioningConfiguration: { status: "Enabled" } },
    more,
  );
const versionsOnly = { ...ends, expiration: undefined };
const currentOnly = { ...ends, noncurrentVersionExpiration: undefined };
const within = (days: number) => ({ ...zone, inputs: { ...zone.inputs, retentionDays: days } });

export const cases: RuleCases = {
  rule: "MIN-12",
  compliant: [
    { it: "files that end with the zone's days", on: "lifecycle", resources: [zone, bucket, lifecycle([ends])] },
    { it: "the older tokens", on: "lifecycle", resources: [zone, older, lifecycle([ends], "V2", older)] },
    {
      it: "files that end beside a bucket that says nothing of its own",
      on: "raw",
      resources: [zone, bucket, lifecycle([ends])],
    },
    {
      it: "a rule that ends versions before one that ends files",
      on: "lifecycle",
      resources: [zone, bucket, versioning(), lifecycle([versionsOnly, currentOnly])],
    },
    {
      it: "a rule that ends files in time before one that takes longer",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([ends, { ...ends, expiration: { days: 900 } }])],
    },
    {
      it: "versions for as long as they may be got back, though files end sooner",
      on: "lifecycle",
      resources: [within(7), bucket, versioning(), lifecycle([{ ...ends, expiration: { days: 7 } }])],
    },
    {
      it: "versions that end, where it is not known yet whether there are any",
      on: "lifecycle",
      resources: [
        zone,
        bucket,
        versioning({ unknown: ["versioningConfiguration.status"] }),
        lifecycle([{ ...ends, noncurrentVersionExpiration: { noncurrentDays: 90 } }]),
      ],
    },
    {
      it: "files that are no Iceberg table's",
      on: "lifecycle",
      resources: [trusted, files, table(), onTable({ ...files90, filter: { prefix: "permits/" } })],
    },
    {
      it: "a folder whose name begins as the table's does",
      on: "lifecycle",
      resources: [trusted, table(), onTable({ ...files90, filter: { prefix: "charges_out/" } })],
    },
    {
      it: "a rule that is off where Iceberg tables lie",
      on: "lifecycle",
      resources: [trusted, table(), onTable({ ...files90, status: "Disabled" })],
    },
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
    {
      it: "two lifecycles of one bucket",
      on: "raw",
      resources: [zone, bucket, lifecycle([ends]), { ...lifecycle([ends]), name: "second", urn: `${zone.urn}-second` }],
      says: "several lifecycles",
    },
    ...[
      { it: "versions for longer", rule: { noncurrentVersionExpiration: { noncurrentDays: 91 } }, says: "91" },
      { it: "files that end after none", rule: { expiration: { days: 0 } }, says: "no enabled rule" },
      { it: "a rule that says neither on nor off", rule: { status: undefined }, says: "no enabled rule" },
    ].map(({ it, rule, says }) => ({
      it,
      on: "lifecycle",
      resources: [zone, bucket, versioning(), lifecycle([{ ...ends, ...rule }])],
      says,
    })),
    {
      it: "files that outlive them by a rule that may be off",
      on: "lifecycle",
      resources: [
        zone,
        bucket,
        lifecycle([{ ...ends, expiration: { days: 91 } }], "", bucket, { unknown: ["bucket", "rules[0].status"] }),
      ],
      says: "later than 90",
      properties: ["rules[0].expiration.days"],
    },
    ...[
      { it: "every object of Iceberg tables", bucket: [trusted], rule: files90 },
      {
        it: "objects of a folder in which an Iceberg table lies",
        bucket: [trusted],
        rule: { ...files90, filter: { prefix: "char" } },
      },
      {
        it: "objects of Iceberg tables that somebody marked",
        bucket: [trusted],
        rule: { ...files90, filter: { tag: { key: "old", value: "yes" } } },
      },
      { it: "every object of a bucket elsewhere in which Iceberg tables lie", bucket: [], rule: files90 },
      {
        it: "objects of a folder of an Iceberg table that has a bucket to itself",
        bucket: [trusted],
        charges: table({ location: "s3a://exl-trusted" }),
        rule: { ...files90, filter: { prefix: "data/" } },
      },
    ].map(({ it, bucket, charges = table(), rule }) => ({
      it,
      on: "lifecycle",
      resources: [permits, charges, ...bucket, onTable(rule)],
      says: "deletes live files",
    })),
    ...[{ snapshotRetentionPeriodInDays: 365 }, { numberOfSnapshotsToRetain: 1000 }].map((settings) => ({
      it: `snapshots that stay: ${Object.keys(settings).join()}`,
      on: "table",
      resources: withSnapshots(optimizer("retention", snapshots(settings))),
      says: Object.entries(settings)[0]?.join(" is ") ?? "",
    })),
    {
      it: "snapshots that one resource ends, and another keeps",
      on: "table",
      resources: [
        ...withSnapshots(optimizer("retention", { enabled: false })),
        { ...optimizer("retention"), urn: "urn" },
      ],
    },
    {
      it: "a compaction that may be for this table or another",
      on: "table",
      resources: withSnapshots(optimizer("compaction", {}, {}, { unknown: ["tableName"] })),
      says: "has no table optimizer of type retention",
    },
    {
      it: "orphaned files that stay for a year",
      on: "table",
      resources: [
        dataset(),
        table(),
        optimizer("retention"),
        optimizer("orphan_file_deletion", {
          orphanFileDeletionConfiguration: { icebergConfiguration: { orphanFileRetentionPeriodInDays: 365 } },
        }),
      ],
      says: "orphanFileRetentionPeriodInDays is 365",
    },
    {
      it: "snapshots that nothing ends",
      on: "table",
      resources: withSnapshots(optimizer("retention", { enabled: false })),
      says: "its table optimizer of type retention: configuration.enabled is false",
    },
    {
      it: "snapshots that end in the table of that name of another database",
      on: "table",
      resources: withSnapshots(optimizer("retention", {}, { databaseName: "parking_refined" })),
      says: "has no table optimizer of type retention",
    },
    {
      it: "the same while both databases' names are not known yet",
      on: "table",
      resources: inDatabases("trusted", "refined"),
      says: "has no table optimizer of type retention",
    },
    {
      it: "snapshots that end in a table of another name",
      on: "table",
      resources: [
        permits,
        ...withSnapshots(optimizer("retention", {}, { tableName: undefined }, waitsFor("tableName", permits))),
      ],
      says: "has no table optimizer of type retention",
    },
    ...[{ keep: undefined }, { keep: "" }, { keep: undefined, madeFrom: [] }].map((more) => ({
      it: `rows of a dataset without keep: ${Object.keys(more).join(" and ")} empty`,
      on: "table",
      resources: [dataset(more), table(), optimizer("retention"), orphans],
      says: "declares no keep",
    })),
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
    ...["rules[0].status", "rules[0].filter", "rules[0].filter.and", "rules[0].filter.prefix", "rules[0]"].map(
      (property) => ({
        it: `${property} of a lifecycle, which is not known yet`,
        on: "lifecycle",
        resources: [
          zone,
          bucket,
          lifecycle([{ ...ends, filter: { and: {} } }], "", bucket, { unknown: ["bucket", property] }),
        ],
      }),
    ),
    {
      it: "a lifecycle that may be another bucket's",
      on: "raw",
      resources: [zone, bucket, lifecycle([ends], "", bucket, { propertyDependencies: {} })],
    },
    ...["rules[0].status", "rules[0].filter", "rules", "bucket"].map((property) => ({
      it: `${property} of a lifecycle where Iceberg tables lie, which is not known yet`,
      on: "lifecycle",
      resources: [trusted, table(), onTable(files90, { unknown: [property] })],
    })),
    {
      it: "a lifecycle in a bucket where an Iceberg table may lie",
      on: "lifecycle",
      resources: [trusted, table({}, { unknown: ["location"] }), onTable(files90)],
    },
    {
      it: "a rule that may be off, in a bucket that a table's location waits for",
      on: "lifecycle",
      resources: [
        trusted,
        table({ location: undefined }, waitsFor("location", trusted)),
        onTable(files90, { unknown: ["rules[0].status"] }),
      ],
    },
    {
      it: "rows of a table whose old files end, which nothing deletes yet",
      on: "table",
      resources: withSnapshots(optimizer("retention", snapshots({ snapshotRetentionPeriodInDays: 30 }))),
      says: "scheduled delete",
      properties: ["database", "table"],
    },
    {
      it: "the same of a database whose name is not known yet",
      on: "table",
      resources: inDatabases("trusted", "trusted"),
      says: "scheduled delete",
    },
    {
      it: "the same of a table that is written in capitals",
      on: "table",
      resources: withSnapshots(optimizer("retention"), table({ table: "Charges", database: "Parking_Trusted" })),
      says: "scheduled delete",
    },
    {
      it: "an optimizer of which it is not known yet whether it is on",
      on: "table",
      resources: withSnapshots(optimizer("retention", {}, {}, { unknown: ["configuration.enabled"] })),
      says: "configuration.enabled is not known yet",
    },
    ...doubtful.map((one) => ({ ...one, on: "table", says: "of type retention may be for this table or another" })),
    {
      it: "a dataset without a keep that may be made from others",
      on: "table",
      resources: [dataset({ keep: undefined }, { unknown: ["madeFrom"] }), table(), optimizer("retention"), orphans],
      says: "made from others",
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
    {
      it: "days that are a text, beside a rule as it should be",
      on: "lifecycle",
      resources: [zone, bucket, lifecycle([ends, { ...ends, expiration: { days: "90" } }])],
      says: "rules[1].expiration.days",
    },
    {
      it: "rules that are a text where Iceberg tables lie",
      on: "lifecycle",
      resources: [trusted, table(), { ...onTable({}), inputs: { bucket: "exl-trusted", rules: "all" } }],
    },
    {
      it: "a bucket that is a number where Iceberg tables lie",
      on: "lifecycle",
      resources: [trusted, table(), { ...onTable({}), inputs: { bucket: 7, rules: [files90] } }],
    },
    {
      it: "a table whose location is a number",
      on: "lifecycle",
      resources: [trusted, table({ location: 7 }), onTable(files90)],
    },
    {
      it: "optimizers of a type and a table that are numbers",
      on: "table",
      resources: withSnapshots(optimizer("retention", {}, { type: 1, tableName: 1 })),
      says: "has no table optimizer of type retention",
    },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "a bucket whose lifecycle is the one to put right",
      on: "raw",
      resources: [zone, bucket, lifecycle([{ ...ends, expiration: { days: 91 } }])],
    },
    {
      it: "a lifecycle without rules where Iceberg tables lie",
      on: "lifecycle",
      resources: [trusted, table(), { ...onTable({}), inputs: { bucket: "exl-trusted" } }],
    },
    {
      it: "a lifecycle of a bucket that is elsewhere, where no table lies",
      on: "lifecycle",
      resources: [table({ location: "s3://exl-refined/charges/" }), onTable(files90)],
    },
    ...[
      { it: "another bucket than the table's", of: table({ location: undefined }, waitsFor("location", bucket)) },
      { it: "a bucket, with a table that is in none", of: table({ location: "hdfs://exl-trusted/charges" }) },
    ].map(({ it, of }) => ({
      it: `a lifecycle of ${it}`,
      on: "lifecycle",
      resources: [trusted, bucket, of, onTable(files90)],
    })),
    { it: "a table of files", on: "files", resources: [dataset(), { ...files, parent: dataset().urn }] },
  ],
};
