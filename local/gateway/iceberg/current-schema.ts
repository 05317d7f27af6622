import { ServiceError } from "../service-error.ts";
import type { TableMetadata, TableSchema } from "./table-metadata.ts";

/** The schema that a table has now. */
export function currentSchema(metadata: TableMetadata): TableSchema {
  const schema = metadata.schemas.find((one) => one["schema-id"] === metadata["current-schema-id"]);
  if (schema === undefined)
    throw new ServiceError("InvalidInputException", "the metadata file names a current schema that it does not hold");
  return schema;
}
