import { fieldIds } from "./field-ids.ts";
import { invalidInput } from "./invalid-input.ts";
import type { TableSchema } from "./table-metadata.ts";

/** The column by which a table is partitioned or sorted; it must be there and primitive. `what` is "partition" or "sort". */
export function sourceColumn(id: number | undefined, schema: TableSchema, what: string): number {
  const field = fieldIds(schema.fields).find((part) => part.id === id);
  if (field === undefined) throw invalidInput(`${what} field refers to column ${id}, which the schema does not have`);
  if (typeof field.type !== "string")
    throw invalidInput(`${what} field refers to ${field.path}, which is not of a primitive type`);
  return field.id;
}
