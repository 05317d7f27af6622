import { currentSchema } from "./current-schema.ts";
import { fieldIds, type NumberedPart } from "./field-ids.ts";
import type { IcebergType } from "./iceberg-type.ts";
import { invalidInput } from "./invalid-input.ts";
import type { TableMetadata, TableSchema } from "./table-metadata.ts";

/**
 * Refuses a schema under which existing data files would be misread (Iceberg spec, "Schema Evolution"):
 * a known field id may only keep or widen its type, a new field must be optional and have an id never used before,
 * and a column by which the table is partitioned must stay.
 */
export function refuseUnsafeEvolution(metadata: TableMetadata, next: TableSchema): void {
  const before = new Map(fieldIds(currentSchema(metadata).fields).map((part) => [part.id, part]));
  const ever = new Map(metadata.schemas.flatMap((schema) => fieldIds(schema.fields)).map((part) => [part.id, part]));
  const parts = fieldIds(next.fields);
  for (const part of parts) {
    const earlier = before.get(part.id) ?? ever.get(part.id);
    if (earlier !== undefined) refuseOtherType(earlier, part);
    else if (part.id <= metadata["last-column-id"])
      throw invalidInput(
        `field id ${part.id} of ${part.path} was used before; the next free one is ${metadata["last-column-id"] + 1}`,
      );
  }
  for (const field of next.fields) {
    if (field.required && !before.has(field.id))
      throw invalidInput(
        `column ${field.name} is new and required; a new column of an existing table must be optional`,
      );
  }
  const kept = new Set(parts.map((part) => part.id));
  for (const field of metadata["partition-specs"].find((spec) => spec["spec-id"] === metadata["default-spec-id"])
    ?.fields ?? []) {
    if (!kept.has(field["source-id"]))
      throw invalidInput(
        `the table is partitioned by column ${before.get(field["source-id"])?.path ?? field.name}, which the new schema lacks`,
      );
  }
}

function refuseOtherType(earlier: NumberedPart, part: NumberedPart): void {
  if (widens(earlier.type, part.type)) return;
  throw invalidInput(
    `column ${part.path} (field id ${part.id}) cannot change from ${JSON.stringify(earlier.type)} to ${JSON.stringify(part.type)}`,
  );
}

/** Type promotions of format version 2; parts of nested types are compared by their own ids. */
function widens(from: IcebergType, to: IcebergType): boolean {
  if (typeof from !== "string" || typeof to !== "string") {
    return typeof from !== "string" && typeof to !== "string" && from.type === to.type;
  }
  if (from === to) return true;
  if (from === "int") return to === "long";
  if (from === "float") return to === "double";
  const [before, after] = [decimal(from), decimal(to)];
  return (
    before !== undefined && after !== undefined && before.scale === after.scale && after.precision >= before.precision
  );
}

function decimal(type: string): { readonly precision: number; readonly scale: number } | undefined {
  const found = /^decimal\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(type);
  return found ? { precision: Number(found[1]), scale: Number(found[2]) } : undefined;
}
