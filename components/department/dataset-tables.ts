import * as glue from "@pulumi/aws/glue/index.js";
import * as pulumi from "@pulumi/pulumi";
import { tableColumns } from "../../access/declared/table-columns.ts";
import type { Column, Dataset, Lake, TableZone } from "../../declaration/lake.ts";
import { tableLocation } from "../../declaration/names.ts";
import { IcebergTable } from "../../provider/resources/iceberg-table.ts";
import { dataBearing, type LakeDeployment } from "../deployment.ts";

export interface DatasetTablesArgs {
  readonly deployment: LakeDeployment;
  readonly department: string;
  readonly dataset: Dataset;
  /** For each zone of the dataset: its database, bucket, and what must be there before a table is made. */
  readonly places: ReadonlyMap<
    TableZone,
    { readonly database: pulumi.Input<string>; readonly bucket: string; readonly after: readonly pulumi.Resource[] }
  >;
  /** ARN of the role with which Glue ends snapshots and orphaned files. */
  readonly optimizerRole: string;
}

/**
 * Days after which a snapshot or an orphaned file of an Iceberg table ends. Its objects then stay as old versions for as
 * long as `LakeBucket` keeps those, and deleted rows are gone for good after both. Both within Glue's limits: https://docs.aws.amazon.com/glue/latest/dg/enable-snapshot-retention.html
 */
const expiryDays = 7;

/** One dataset: the same table in each of its zones, Parquet in raw and Iceberg after it, with the facts that policies judge. */
export class DatasetTables extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:lake:Dataset";
  declare readonly tables: ReadonlyMap<TableZone, pulumi.Resource>;

  constructor(name: string, args: DatasetTablesArgs, opts?: pulumi.ComponentResourceOptions) {
    const { dataset } = args;
    super(DatasetTables.__pulumiType, name, summary(args.department, dataset, args.deployment.lake), opts);
    const tables = new Map<TableZone, pulumi.Resource>();
    for (const zone of dataset.zones) {
      const place = args.places.get(zone);
      if (place === undefined) continue;
      const table = `${name}-${zone}`;
      const settings = { parent: this, dependsOn: [...place.after], ...dataBearing(args.deployment) };
      const common = { description: dataset.description, location: tableLocation(place.bucket, dataset.id) };
      if (zone === "raw") {
        tables.set(zone, hiveTable(table, place.database, dataset, common, settings));
      } else {
        const iceberg = new IcebergTable(
          table,
          {
            database: place.database,
            table: dataset.id,
            ...common,
            columns: tableColumns(dataset, zone).columns,
            ...(dataset.partition === null ? {} : { partition: partitionOf(dataset.partition) }),
            ...(dataset.retired.length === 0 ? {} : { retired: [...dataset.retired] }),
          },
          settings,
        );
        tables.set(zone, iceberg);
        optimize(table, args, place.database, common.location, { parent: this, dependsOn: [iceberg] });
      }
    }
    this.tables = tables;
    this.registerOutputs({});
  }
}

/** The declaration's facts, as `formats.md` words them; plain values. */
function summary(department: string, dataset: Dataset, { ownWords: own, limits }: Lake): pulumi.Inputs {
  const kindsLike = new Map(own.kinds.map(({ id, like }) => [id, like]));
  const peopleLike = new Map(own.people.map(({ id, like }) => [id, like]));
  const inZones = <T>(
    column: Column,
    pick: (there: { treatment: string; type: string | null }) => T,
  ): Record<string, T> => Object.fromEntries(Object.entries(column.zones).map(([zone, there]) => [zone, pick(there)]));
  return {
    department,
    dataset: dataset.id,
    zones: [...dataset.zones],
    about: [...dataset.about],
    /** The same in words that policies know: of an own word the one that it is like. */
    aboutLike: dataset.about.map((word) => peopleLike.get(word) ?? word),
    marking: dataset.marking,
    keep:
      dataset.keep === null
        ? null
        : {
            period: `${dataset.keep.period.count} ${dataset.keep.period.unit}`,
            after: dataset.keep.column ?? "arrival",
            reference: dataset.keep.reference,
          },
    /** Without a keep of its own, what is made from others ends with their rows. */
    madeFrom: dataset.origin.from === "datasets" ? [...dataset.origin.inputs] : [],
    counts:
      dataset.origin.from === "datasets" && dataset.origin.countBy !== null
        ? {
            by: dataset.origin.countBy.map(({ column }) => column),
            smallest: limits.smallestCount,
            roundedTo: limits.roundedTo,
          }
        : null,
    /** Until when the test holds that nobody can be told from it. */
    testedUntil: dataset.tested?.again ?? null,
    columns: dataset.columns.map((column) => ({
      name: column.name,
      kind: column.kind,
      like: kindsLike.get(column.kind) ?? null,
      reveals: column.reveals,
      purposes: [...column.purposes],
      linkage: column.linkage,
      type: inZones(column, ({ type }) => type),
      treatment: inZones(column, ({ treatment }) => treatment),
    })),
    declarationPath: `${department}.datasets.${dataset.id}`,
  };
}

function partitionOf(partition: NonNullable<Dataset["partition"]>): {
  column: string;
  transform: "identity" | "year" | "month" | "day";
} {
  return { column: partition.column, transform: partition.by === "value" ? "identity" : partition.by };
}

/** Raw: Parquet in Hive's layout, one partition a day of arrival. */
function hiveTable(
  name: string,
  database: pulumi.Input<string>,
  dataset: Dataset,
  common: { description: string; location: string },
  opts: pulumi.CustomResourceOptions,
): glue.CatalogTable {
  const { columns, partitionKeys } = tableColumns(dataset, "raw");
  return new glue.CatalogTable(
    name,
    {
      databaseName: database,
      name: dataset.id,
      description: common.description,
      tableType: "EXTERNAL_TABLE",
      parameters: { classification: "parquet", EXTERNAL: "TRUE" },
      partitionKeys: [...partitionKeys],
      storageDescriptor: {
        location: common.location,
        columns: [...columns],
        inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
        outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
        serDeInfo: { serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
      },
    },
    // Partitions' statistics and schema versions are written by engines.
    { ...opts, ignoreChanges: ["storageDescriptor.parameters"] },
  );
}

/** Snapshots and orphaned files end, or deleted rows would live on in them. */
function optimize(
  name: string,
  args: DatasetTablesArgs,
  database: pulumi.Input<string>,
  location: string,
  opts: pulumi.CustomResourceOptions,
): void {
  const of = { catalogId: args.deployment.account, databaseName: database, tableName: args.dataset.id };
  const on = { roleArn: args.optimizerRole, enabled: true };
  new glue.CatalogTableOptimizer(
    `${name}-snapshots`,
    {
      ...of,
      type: "retention",
      configuration: {
        ...on,
        retentionConfiguration: {
          icebergConfiguration: {
            snapshotRetentionPeriodInDays: expiryDays,
            numberOfSnapshotsToRetain: 1,
            cleanExpiredFiles: true,
          },
        },
      },
    },
    opts,
  );
  new glue.CatalogTableOptimizer(
    `${name}-orphans`,
    {
      ...of,
      type: "orphan_file_deletion",
      configuration: {
        ...on,
        orphanFileDeletionConfiguration: {
          icebergConfiguration: { orphanFileRetentionPeriodInDays: expiryDays, location },
        },
      },
    },
    opts,
  );
}
