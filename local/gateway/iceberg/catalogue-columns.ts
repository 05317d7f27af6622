import type { Column } from "@aws-sdk/client-glue";
import { currentSchema } from "./current-schema.ts";
import { schemaColumns } from "./schema-columns.ts";
import type { TableMetadata } from "./table-metadata.ts";

/**
 * The columns that Glue lists for a table: those of the current schema, and after them those of earlier schemas whose
 * names are gone, marked as no longer current, as Iceberg's Glue catalogue leaves them (github.com/apache/iceberg/issues/16877).
 */
export function catalogueColumns(metadata: TableMetadata): readonly Column[] {
  const current = schemaColumns(currentSchema(metadata));
  const listed = new Set(current.map((column) => column.Name));
  const gone: Column[] = [];
  for (const column of metadata.schemas.toReversed().flatMap(schemaColumns)) {
    if (listed.has(column.Name)) continue;
    listed.add(column.Name);
    gone.push({ ...column, Parameters: { ...column.Parameters, "iceberg.field.current": "false" } });
  }
  return [...current, ...gone];
}
