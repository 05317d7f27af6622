import { fieldIds } from "./field-ids.ts";
import type { PartitionSpec, SortOrder, TableMetadata, TableSchema } from "./table-metadata.ts";

/** Partition field ids start at 1000, so this is "none yet" (Iceberg spec, "Table Metadata Fields": last-partition-id). */
export const noPartitionId = 999;

/** Metadata of a table that has no snapshot yet. */
export function newMetadata(table: {
  readonly uuid: string;
  readonly location: string;
  readonly schema: TableSchema;
  readonly spec: PartitionSpec;
  readonly order: SortOrder;
  readonly properties: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly now: number;
}): TableMetadata {
  return {
    "format-version": 2,
    "table-uuid": table.uuid,
    location: table.location,
    "last-sequence-number": 0,
    "last-updated-ms": table.now,
    "last-column-id": Math.max(...fieldIds(table.schema.fields).map((part) => part.id)),
    "current-schema-id": table.schema["schema-id"],
    schemas: [table.schema],
    "default-spec-id": table.spec["spec-id"],
    "partition-specs": [table.spec],
    "last-partition-id": Math.max(noPartitionId, ...table.spec.fields.map((field) => field["field-id"])),
    "default-sort-order-id": table.order["order-id"],
    "sort-orders": [table.order],
    properties: table.properties,
    "current-snapshot-id": -1,
    refs: {},
    snapshots: [],
    statistics: [],
    "partition-statistics": [],
    "snapshot-log": [],
    "metadata-log": [],
  };
}
