import type { IcebergSchema } from "@aws-sdk/client-glue";
import { fieldIds } from "./field-ids.ts";
import { glueType } from "./glue-type.ts";
import type { IcebergType } from "./iceberg-type.ts";
import { invalidInput } from "./invalid-input.ts";
import { refuseTwice } from "./refuse-twice.ts";
import type { TableSchema } from "./table-metadata.ts";

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
  if (fields.length === 0) throw invalidInput("an Iceberg schema needs at least one field");
  for (const field of fields) {
    if (glueType(field.type) === undefined)
      throw invalidInput(`${JSON.stringify(field.type)} is not an Iceberg type (field ${field.name})`);
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
      throw invalidInput(`identifier field ${id} is not a required field of the schema`);
  }
  return {
    type: "struct",
    "schema-id": schemaId,
    ...(identifiers.length > 0 ? { "identifier-field-ids": identifiers } : {}),
    fields,
  };
}

function needed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw invalidInput(`${what} is missing`);
  return value;
}
