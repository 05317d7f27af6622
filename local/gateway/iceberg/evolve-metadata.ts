import type { IcebergTableUpdate } from "@aws-sdk/client-glue";
import { ServiceError } from "../service-error.ts";
import { currentSchema } from "./current-schema.ts";
import { fieldIds } from "./field-ids.ts";
import { partitionSpecOf } from "./partition-spec-of.ts";
import { refuseUnsafeEvolution } from "./safe-evolution.ts";
import { schemaOf } from "./schema-of.ts";
import { sortOrderOf } from "./sort-order-of.ts";
import type { PartitionSpec, SortOrder, TableMetadata } from "./table-metadata.ts";

/** How many earlier metadata files are remembered when the table's `write.metadata.previous-versions-max` does not say (Iceberg's default). */
const previousVersionsMax = 100;

/**
 * Applies Glue's updates to a table's metadata; the result is the next metadata file.
 * What each update gives besides its schema is applied; an `Action` limits it to that one thing.
 * `previousFile` is where the metadata given was read; `now` is in milliseconds since 1970.
 */
export function evolveMetadata(
  metadata: TableMetadata,
  updates: readonly IcebergTableUpdate[],
  previousFile: string,
  now: number,
): TableMetadata {
  if (updates.length === 0) throw new ServiceError("InvalidInputException", "UpdateIcebergTableInput has no updates");
  const changed = updates.reduce(applyUpdate, metadata);
  const remembered = Number(changed.properties["write.metadata.previous-versions-max"] ?? previousVersionsMax);
  const kept = [
    ...metadata["metadata-log"],
    { "timestamp-ms": metadata["last-updated-ms"], "metadata-file": previousFile },
  ];
  return {
    ...changed,
    "last-updated-ms": Math.max(now, metadata["last-updated-ms"]),
    "metadata-log": kept.slice(-remembered),
  };
}

function applyUpdate(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  switch (update.Action) {
    case undefined:
      return withProperties(
        withSortOrder(withSpec(withSchema(withLocation(metadata, update), update), update), update),
        update,
      );
    case "add-schema":
    case "set-current-schema":
      return withSchema(metadata, update);
    case "add-spec":
    case "set-default-spec":
      return withSpec(metadata, update);
    case "add-sort-order":
    case "set-default-sort-order":
      return withSortOrder(metadata, update);
    case "set-location":
      return withLocation(metadata, update);
    case "set-properties":
      return withProperties(metadata, update);
    case "remove-properties": {
      const gone = new Set(Object.keys(update.Properties ?? {}));
      return {
        ...metadata,
        properties: Object.fromEntries(Object.entries(metadata.properties).filter(([key]) => !gone.has(key))),
      };
    }
    case "add-encryption-key":
    case "remove-encryption-key":
      throw new ServiceError(
        "InvalidInputException",
        "Iceberg encryption keys need format version 3; this table has 2",
      );
  }
}

function withSchema(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  if (update.Schema === undefined) return metadata;
  const next = schemaOf(update.Schema, Math.max(...metadata.schemas.map((schema) => schema["schema-id"])) + 1);
  const same = metadata.schemas.find(
    (schema) => text({ ...schema, "schema-id": 0 }) === text({ ...next, "schema-id": 0 }),
  );
  if (same !== undefined) return { ...metadata, "current-schema-id": same["schema-id"] };
  refuseUnsafeEvolution(metadata, next);
  return {
    ...metadata,
    schemas: [...metadata.schemas, next],
    "current-schema-id": next["schema-id"],
    "last-column-id": Math.max(metadata["last-column-id"], ...fieldIds(next.fields).map((part) => part.id)),
  };
}

function withSpec(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  if (update.PartitionSpec === undefined) return metadata;
  const nextId = Math.max(...metadata["partition-specs"].map((spec) => spec["spec-id"])) + 1;
  const next = partitionSpecOf(
    withKnownIds(update.PartitionSpec, metadata),
    currentSchema(metadata),
    nextId,
    metadata["last-partition-id"],
  );
  const same = metadata["partition-specs"].find((spec) => text(spec.fields) === text(next.fields));
  if (same !== undefined) return { ...metadata, "default-spec-id": same["spec-id"] };
  return {
    ...metadata,
    "partition-specs": [...metadata["partition-specs"], next],
    "default-spec-id": next["spec-id"],
    "last-partition-id": Math.max(metadata["last-partition-id"], ...next.fields.map((field) => field["field-id"])),
  };
}

/** In version 2 a partition field that an earlier spec already had keeps its id (Iceberg spec, "Partition Evolution"). */
function withKnownIds(spec: NonNullable<IcebergTableUpdate["PartitionSpec"]>, metadata: TableMetadata) {
  const known: PartitionSpec["fields"] = metadata["partition-specs"].flatMap((earlier) => earlier.fields);
  return {
    ...spec,
    Fields: (spec.Fields ?? []).map((field) => {
      const earlier = known.find(
        (one) =>
          one["source-id"] === field.SourceId &&
          one.transform === field.Transform?.toLowerCase() &&
          one.name === field.Name,
      );
      return earlier === undefined ? field : { ...field, FieldId: earlier["field-id"] };
    }),
  };
}

function withSortOrder(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  if (update.SortOrder === undefined) return metadata;
  const nextId = Math.max(...metadata["sort-orders"].map((order) => order["order-id"])) + 1;
  const given = sortOrderOf(update.SortOrder, currentSchema(metadata));
  const next: SortOrder = given.fields.length === 0 ? given : { ...given, "order-id": nextId };
  const same = metadata["sort-orders"].find((order) => text(order.fields) === text(next.fields));
  if (same !== undefined) return { ...metadata, "default-sort-order-id": same["order-id"] };
  return { ...metadata, "sort-orders": [...metadata["sort-orders"], next], "default-sort-order-id": next["order-id"] };
}

function withLocation(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  return update.Location === undefined ? metadata : { ...metadata, location: update.Location };
}

function withProperties(metadata: TableMetadata, update: IcebergTableUpdate): TableMetadata {
  return update.Properties === undefined
    ? metadata
    : { ...metadata, properties: { ...metadata.properties, ...update.Properties } };
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
