import type { IcebergPartitionSpec, IcebergSchema, IcebergSortOrder } from "@aws-sdk/client-glue";
import { ServiceError } from "../service-error.ts";
import { fieldIds } from "./field-ids.ts";
import { glueType } from "./glue-type.ts";
import type { IcebergType } from "./iceberg-type.ts";
import type { PartitionSpec, SortOrder, TableSchema } from "./table-metadata.ts";

const transforms = /^(identity|year|month|day|hour|void|bucket\[\d+\]|truncate\[\d+\])$/;

/** Field ids of partitions start here (Iceberg spec, "Partition Evolution"). */
const firstPartitionId = 1000;

/** A schema of the Glue API in the spec's spelling; throws InvalidInputException for duplicate ids or names and unknown types. */
export function schemaOf(input: IcebergSchema, schemaId: number): TableSchema {
  const fields = (input.Fields ?? []).map((field) => ({
    id: needed(field.Id, "Schema.Fields[].Id"),
    name: needed(field.Name, "Schema.Fields[].Name"),
    required: field.Required ?? false,
    // Glue carries an Iceberg type as a JSON document of any shape; glueType below refuses what is none.
    type: field.Type as IcebergType,
    ...(field.Doc === undefined ? {} : { doc: field.Doc }),
  }));
  if (fields.length === 0) throw invalid("an Iceberg schema needs at least one field");
  for (const field of fields) {
    if (glueType(field.type) === undefined)
      throw invalid(`${JSON.stringify(field.type)} is not an Iceberg type (field ${field.name})`);
  }
  const parts = fieldIds(fields);
  refuseTwice(
    parts.map((part) => String(part.id)),
    "field id",
  );
  refuseTwice(
    parts.map((part) => part.path.toLowerCase()),
    "field name",
  );
  const identifiers = input.IdentifierFieldIds ?? [];
  for (const id of identifiers) {
    if (!fields.some((field) => field.id === id && field.required))
      throw invalid(`identifier field ${id} is not a required field of the schema`);
  }
  return {
    type: "struct",
    "schema-id": schemaId,
    ...(identifiers.length > 0 ? { "identifier-field-ids": identifiers } : {}),
    fields,
  };
}

/** A partition spec of the Glue API in the spec's spelling; field ids that are not given follow `lastPartitionId`. */
export function partitionSpecOf(
  input: IcebergPartitionSpec | undefined,
  schema: TableSchema,
  specId: number,
  lastPartitionId: number,
): PartitionSpec {
  let last = lastPartitionId;
  const fields = (input?.Fields ?? []).map((field) => {
    const transform = (field.Transform ?? "").toLowerCase();
    if (!transforms.test(transform)) throw invalid(`${field.Transform} is not a partition transform of Iceberg`);
    const source = sourceOf(field.SourceId, schema, "partition");
    last = Math.max(last, field.FieldId ?? last + 1);
    return {
      name: needed(field.Name, "PartitionSpec.Fields[].Name"),
      transform,
      "source-id": source,
      "field-id": field.FieldId ?? last,
    };
  });
  refuseTwice(
    fields.map((field) => field.name),
    "partition field name",
  );
  if (fields.some((field) => field["field-id"] < firstPartitionId)) throw invalid("partition field ids start at 1000");
  return { "spec-id": specId, fields };
}

/** A sort order of the Glue API in the spec's spelling; 0 is Iceberg's number for unsorted. */
export function sortOrderOf(input: IcebergSortOrder | undefined, schema: TableSchema): SortOrder {
  const fields = (input?.Fields ?? []).map((field) => ({
    transform: (field.Transform ?? "").toLowerCase(),
    "source-id": sourceOf(field.SourceId, schema, "sort"),
    direction: field.Direction ?? "asc",
    "null-order": field.NullOrder ?? "nulls-first",
  }));
  if (fields.some((field) => !transforms.test(field.transform)))
    throw invalid("a sort field has a transform that Iceberg does not know");
  return { "order-id": fields.length === 0 ? 0 : Math.max(1, input?.OrderId ?? 1), fields };
}

function sourceOf(id: number | undefined, schema: TableSchema, what: string): number {
  const field = fieldIds(schema.fields).find((part) => part.id === id);
  if (field === undefined) throw invalid(`${what} field refers to column ${id}, which the schema does not have`);
  if (typeof field.type !== "string")
    throw invalid(`${what} field refers to ${field.path}, which is not of a primitive type`);
  return field.id;
}

function refuseTwice(values: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) throw invalid(`${what} ${value} is used twice`);
    seen.add(value);
  }
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw invalid(`${what} is missing`);
  return value;
}

function invalid(message: string): ServiceError {
  return new ServiceError("InvalidInputException", message);
}
