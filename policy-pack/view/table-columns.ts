import { joinReadings } from "./join-readings.ts";
import type { Reading, Resource } from "./resource.ts";

/** A column, or a partition key, of a table of the catalogue. */
export interface TableColumn {
  /** Property path of the column. */
  readonly path: string;
  readonly name: Reading<string>;
  /** Its type as the catalogue writes it, nested ones with their fields. */
  readonly type: Reading<string>;
}

const icebergFields = "openTableFormatInput.icebergInput.icebergTableInput.schema.fields";

/** All columns of a table with its partition keys, whichever provider makes it; none where they are left to the data format. */
export function tableColumns(table: Resource): Reading<readonly TableColumn[]> {
  const lists = table.type.startsWith("lakeward:")
    ? ["columns"]
    : ["storageDescriptor.columns", "partitionKeys", icebergFields];
  const read = joinReadings(lists.map((path) => table.elements(path)));
  if (read.state !== "known") return read;
  return {
    ...read,
    value: read.value.map((path) => ({ path, name: table.text(`${path}.name`), type: table.text(`${path}.type`) })),
  };
}
