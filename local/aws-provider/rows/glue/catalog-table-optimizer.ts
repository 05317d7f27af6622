import {
  CreateTableOptimizerCommand,
  DeleteTableOptimizerCommand,
  GetTableOptimizerCommand,
  type TableOptimizerType,
  UpdateTableOptimizerCommand,
} from "@aws-sdk/client-glue";
import type { CatalogTableOptimizer, CatalogTableOptimizerArgs } from "@pulumi/aws/glue/index.js";
import type { ShapeFor } from "../../property.ts";
import { rowOf } from "../../row.ts";
import { region } from "../region.ts";

const types = ["compaction", "retention", "orphan_file_deletion"] as const satisfies readonly TableOptimizerType[];

const properties = {
  catalogId: { kind: "text", required: true, identity: true },
  configuration: {
    kind: "block",
    required: true,
    of: {
      compactionConfiguration: {
        kind: "block",
        of: {
          icebergConfiguration: {
            kind: "block",
            of: {
              deleteFileThreshold: { kind: "number", chosen: true },
              minInputFiles: { kind: "number", chosen: true },
              strategy: { kind: "text", chosen: true, values: ["binpack", "sort", "z-order"] },
            },
          },
        },
      },
      enabled: { kind: "flag", required: true },
      orphanFileDeletionConfiguration: {
        kind: "block",
        of: {
          icebergConfiguration: {
            kind: "block",
            of: {
              location: { kind: "text", chosen: true },
              orphanFileRetentionPeriodInDays: { kind: "number", chosen: true },
              runRateInHours: { kind: "number", chosen: true },
            },
          },
        },
      },
      retentionConfiguration: {
        kind: "block",
        of: {
          icebergConfiguration: {
            kind: "block",
            of: {
              cleanExpiredFiles: { kind: "flag", chosen: true },
              numberOfSnapshotsToRetain: { kind: "number", chosen: true },
              runRateInHours: { kind: "number", chosen: true },
              snapshotRetentionPeriodInDays: { kind: "number", chosen: true },
            },
          },
        },
      },
      roleArn: { kind: "text", required: true },
    },
  },
  databaseName: { kind: "text", required: true, identity: true },
  region,
  tableName: { kind: "text", required: true, identity: true },
  type: { kind: "text", required: true, identity: true, values: types },
} as const satisfies ShapeFor<CatalogTableOptimizerArgs>;

const placeOf = (id: string) => {
  const [CatalogId, DatabaseName, TableName, type] = id.split(",");
  return { CatalogId, DatabaseName, TableName, Type: types.find((known) => known === type) };
};

/** What Glue does to an Iceberg table by itself: compaction, expiry of snapshots, removal of orphan files. */
export const catalogTableOptimizerRow = rowOf<CatalogTableOptimizer>()({
  type: "aws:glue/catalogTableOptimizer:CatalogTableOptimizer",
  properties,
  outputs: {},
  create: async ({ glue }, inputs) => {
    const id = [inputs.catalogId, inputs.databaseName, inputs.tableName, inputs.type].join();
    await glue.send(
      new CreateTableOptimizerCommand({ ...placeOf(id), TableOptimizerConfiguration: inputs.configuration }),
    );
    return id;
  },
  read: async ({ glue, region }, id) => {
    const place = placeOf(id);
    const { TableOptimizer } = await glue.send(new GetTableOptimizerCommand(place));
    if (!TableOptimizer) return undefined;
    const { configuration } = TableOptimizer;
    return {
      catalogId: place.CatalogId,
      configuration: {
        compactionConfiguration: configuration?.compactionConfiguration,
        enabled: configuration?.enabled,
        orphanFileDeletionConfiguration: configuration?.orphanFileDeletionConfiguration,
        retentionConfiguration: configuration?.retentionConfiguration,
        roleArn: configuration?.roleArn,
      },
      databaseName: place.DatabaseName,
      region,
      tableName: place.TableName,
      type: place.Type,
    };
  },
  update: async ({ glue }, id, inputs) => {
    await glue.send(
      new UpdateTableOptimizerCommand({ ...placeOf(id), TableOptimizerConfiguration: inputs.configuration }),
    );
  },
  delete: async ({ glue }, id) => {
    await glue.send(new DeleteTableOptimizerCommand(placeOf(id)));
  },
});
