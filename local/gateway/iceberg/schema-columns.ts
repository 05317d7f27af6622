import type { Column } from "@aws-sdk/client-glue";
import { glueType } from "./glue-type.ts";
import type { TableSchema } from "./table-metadata.ts";

/** A schema as Glue columns, with the `iceberg.field.*` parameters that Iceberg's Glue catalogue writes. */
export function schemaColumns(schema: TableSchema): Column[] {
  return schema.fields.map((field) => ({
    Name: field.name,
    Type: glueType(field.type),
    ...(field.doc === undefined ? {} : { Comment: field.doc }),
    Parameters: {
      "iceberg.field.id": String(field.id),
      "iceberg.field.optional": String(!field.required),
      "iceberg.field.current": "true",
    },
  }));
}
