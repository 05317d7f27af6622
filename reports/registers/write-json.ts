import type { z } from "zod";
import { sortedJson } from "../../preview/sorted-json.ts";
import type { RegisterTable } from "./register.ts";
import type { RegisterHeading } from "./register-heading.ts";
import type { registersSchema } from "./registers-schema.ts";

/** A register as `lakeward.registers/1`: keys sorted, rows as they are, so that the same declarations have the same bytes. */
export function writeJson(table: RegisterTable, heading: RegisterHeading): string {
  const { id, title, about, notes, attention, columns, rows } = table;
  const document: z.input<typeof registersSchema> = {
    format: "lakeward.registers/1",
    register: id,
    title,
    about,
    ...heading,
    notes: [...notes],
    attention: [...attention],
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((cells) =>
      Object.fromEntries(
        columns.map((column, place) => {
          const cell = cells[place] ?? null;
          return [column.id, typeof cell === "object" && cell !== null ? [...cell] : cell];
        }),
      ),
    ),
  };
  return sortedJson(document);
}
