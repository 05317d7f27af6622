import type { Column } from "@aws-sdk/client-glue";
import { GlueTypeParser } from "./glue-type-parser.ts";
import type { TableSchema } from "./table-metadata.ts";

/** The schema Glue makes from Hive columns: top-level columns are numbered first, nested parts after them. */
export function columnSchema(columns: readonly Column[]): TableSchema {
  let last = columns.length;
  const parser = new GlueTypeParser(() => {
    last += 1;
    return last;
  });
  return {
    type: "struct",
    "schema-id": 0,
    fields: columns.map((column, index) => ({
      id: index + 1,
      name: column.Name ?? "",
      required: false,
      type: parser.parse(column.Type ?? ""),
      ...(column.Comment === undefined ? {} : { doc: column.Comment }),
    })),
  };
}
