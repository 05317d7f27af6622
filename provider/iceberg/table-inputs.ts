import { list, lowerCase, map, optional, record, type Shape, set, type TypeOf, text, word } from "../service/shape.ts";
import { normalType } from "./column-type.ts";

const type: Shape<string> = {
  form: text.form,
  normal: (value, at, problems) => {
    const known = text.normal(value, at, problems);
    return typeof known === "string" ? normalType(known) : known;
  },
};
/** What an Iceberg table is declared by. */
export const tableInputs = {
  database: lowerCase,
  table: lowerCase,
  location: text,
  description: optional(text),
  columns: list(record({ name: text, type, comment: optional(text), was: optional(text) })),
  partition: optional(record({ column: text, transform: word("identity", "year", "month", "day") })),
  parameters: optional(map(text)),
  retired: optional(set(text)),
  narrowed: optional(set(text)),
};

export type IcebergTableInputs = TypeOf<typeof tableShape>;
export const tableShape = record(tableInputs);
