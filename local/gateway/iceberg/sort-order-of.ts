import type { IcebergSortOrder } from "@aws-sdk/client-glue";
import { sourceColumn } from "./source-column.ts";
import type { SortOrder, TableSchema } from "./table-metadata.ts";
import { transform } from "./transform.ts";

/** A sort order of the Glue API in the spec's spelling; 0 is Iceberg's number for unsorted. */
export function sortOrderOf(input: IcebergSortOrder | undefined, schema: TableSchema): SortOrder {
  const fields = (input?.Fields ?? []).map((field) => ({
    transform: transform(field.Transform),
    "source-id": sourceColumn(field.SourceId, schema, "sort"),
    direction: field.Direction ?? "asc",
    "null-order": field.NullOrder ?? "nulls-first",
  }));
  return { "order-id": fields.length === 0 ? 0 : Math.max(1, input?.OrderId ?? 1), fields };
}
