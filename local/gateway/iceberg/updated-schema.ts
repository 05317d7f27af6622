import type { UpdateTableRequest } from "@aws-sdk/client-glue";
import { schemaOf } from "./schema-of.ts";
import type { TableSchema } from "./table-metadata.ts";

/** The schema a table has after an UpdateTable with Iceberg updates; undefined when they leave it as it is. */
export function updatedSchema(request: UpdateTableRequest): TableSchema | undefined {
  const updates = request.UpdateOpenTableFormatInput?.UpdateIcebergInput?.UpdateIcebergTableInput?.Updates ?? [];
  const last = updates.findLast(
    (update) =>
      update.Schema !== undefined &&
      (update.Action === undefined || update.Action === "add-schema" || update.Action === "set-current-schema"),
  );
  return last?.Schema && schemaOf(last.Schema, 0);
}
