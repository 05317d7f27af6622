import type { PlannedResource } from "../../preview/plan.ts";
import { resource, waitsFor } from "./estate-of.ts";

/** A table about people, the bucket it lies in and what Glue does to it by itself. */

export const dataset = (more: object = {}, planned: object = {}) =>
  resource(
    "lakeward:lake:Dataset",
    "charges",
    { about: ["driver"], keep: { period: "6 years", after: "closed_on", reference: "PK-07" }, columns: [], ...more },
    planned,
  );
export const trusted = resource("aws:s3/bucket:Bucket", "trusted", { bucket: "exl-trusted" });
export const table = (more: object = {}, planned: object = {}) =>
  resource(
    "lakeward:glue:IcebergTable",
    "table",
    { database: "parking_trusted", table: "charges", location: "s3://exl-trusted/charges", columns: [], ...more },
    { parent: dataset().urn, ...planned },
  );
export const permits = resource("lakeward:glue:IcebergTable", "permits", {
  database: "parking_trusted",
  table: "permits",
  location: "s3://exl-trusted/permits/",
  columns: [],
});
export const files = resource("aws:glue/catalogTable:CatalogTable", "files", {
  databaseName: "parking_raw",
  name: "permits",
  parameters: { classification: "parquet" },
  storageDescriptor: { location: "s3://exl-trusted/permits/" },
});
export const optimizer = (type: string, settings: object = {}, more: object = {}, planned: object = {}) =>
  resource(
    "aws:glue/catalogTableOptimizer:CatalogTableOptimizer",
    type,
    {
      databaseName: "parking_trusted",
      tableName: "charges",
      type,
      configuration: { enabled: true, ...settings },
      ...more,
    },
    planned,
  );
export const orphans = optimizer("orphan_file_deletion");
export const snapshots = (settings: object) => ({ retentionConfiguration: { icebergConfiguration: settings } });
/** A table about people whose snapshots end as the optimizer says. */
export const withSnapshots = (retention: ReturnType<typeof optimizer>, on = table()) => [
  dataset(),
  on,
  orphans,
  retention,
];
export const files90 = { status: "Enabled", filter: {}, expiration: { days: 90 } };
/** A lifecycle of the bucket in which the table lies, whose name is written out. */
export const onTable = (rule: object, more: object = {}) =>
  resource(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "lifecycle",
    { bucket: "exl-trusted", rules: [rule] },
    more,
  );
const database = (name: string) => resource("aws:glue/catalogDatabase:CatalogDatabase", name, {});
/** The database's name is not known yet, on the table and on its optimizer. */
export const inDatabases = (ofTable: string, ofOptimizer: string) => [
  database("trusted"),
  database("refined"),
  dataset(),
  table({ database: undefined }, waitsFor("database", database(ofTable))),
  optimizer("retention", {}, { databaseName: undefined }, waitsFor("databaseName", database(ofOptimizer))),
  optimizer("orphan_file_deletion", {}, { databaseName: undefined }, waitsFor("databaseName", database(ofTable))),
];

/** An optimizer of snapshots that may be for the table or for another. */
export const doubtful = [
  ...["type", "tableName", "databaseName"].map((property) => ({
    it: `an optimizer whose ${property} is not known yet`,
    resources: withSnapshots(optimizer("retention", {}, {}, { unknown: [property] })),
  })),
  {
    it: "a table whose name is not known yet",
    resources: withSnapshots(optimizer("retention"), table({}, { unknown: ["table"] })),
  },
  ...[waitsFor("tableName", trusted), waitsForBoth("tableName", table(), permits)].map((planned, index) => ({
    it: `an optimizer whose table's name waits for ${["no table", "two tables"][index]}`,
    resources: [trusted, permits, ...withSnapshots(optimizer("retention", {}, { tableName: undefined }, planned))],
  })),
  ...[waitsFor("databaseName", trusted), waitsForBoth("databaseName", database("refined"), database("trusted"))].map(
    (planned, index) => ({
      it: `an optimizer whose database's name waits for ${["no database", "two databases"][index]}`,
      resources: [
        trusted,
        database("refined"),
        database("trusted"),
        ...withSnapshots(
          optimizer("retention", {}, { databaseName: undefined }, planned),
          table({ database: undefined }, waitsForBoth("database", database("refined"), trusted)),
        ),
      ],
    }),
  ),
];

function waitsForBoth(property: string, one: PlannedResource, other: PlannedResource) {
  return { unknown: [property], propertyDependencies: { [property]: [one.urn, other.urn] } };
}
