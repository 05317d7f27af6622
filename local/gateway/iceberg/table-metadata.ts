import type { IcebergStruct } from "./iceberg-type.ts";

/** An Iceberg table metadata file, format version 2, in the spelling of the spec (apache/iceberg format/spec.md, "Table Metadata Fields"). */
export interface TableMetadata {
  readonly "format-version": 2;
  readonly "table-uuid": string;
  readonly location: string;
  readonly "last-sequence-number": number;
  /** Milliseconds since 1970. */
  readonly "last-updated-ms": number;
  readonly "last-column-id": number;
  readonly "current-schema-id": number;
  readonly schemas: readonly TableSchema[];
  readonly "default-spec-id": number;
  readonly "partition-specs": readonly PartitionSpec[];
  readonly "last-partition-id": number;
  readonly "default-sort-order-id": number;
  readonly "sort-orders": readonly SortOrder[];
  readonly properties: Readonly<Record<string, string>>;
  readonly "current-snapshot-id": number;
  readonly refs: Readonly<Record<string, unknown>>;
  readonly snapshots: readonly unknown[];
  readonly statistics: readonly unknown[];
  readonly "partition-statistics": readonly unknown[];
  readonly "snapshot-log": readonly unknown[];
  readonly "metadata-log": readonly { readonly "timestamp-ms": number; readonly "metadata-file": string }[];
}

export interface TableSchema extends IcebergStruct {
  readonly "schema-id": number;
  readonly "identifier-field-ids"?: readonly number[];
}

export interface PartitionSpec {
  readonly "spec-id": number;
  readonly fields: readonly {
    readonly name: string;
    readonly transform: string;
    readonly "source-id": number;
    readonly "field-id": number;
  }[];
}

export interface SortOrder {
  readonly "order-id": number;
  readonly fields: readonly {
    readonly transform: string;
    readonly "source-id": number;
    readonly direction: "asc" | "desc";
    readonly "null-order": "nulls-first" | "nulls-last";
  }[];
}
