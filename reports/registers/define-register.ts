import type { Cell, Register, RegisterColumn, RegisterContext } from "./register.ts";

/** What a register is made of: its rows, and for each column the cell that a row has in it. */
export interface RegisterDefinition<Row> extends Pick<Register, "id" | "title" | "about"> {
  /** Default: a row is a line of a table. */
  readonly cards?: readonly string[];
  /** Default: none. */
  notes?(context: RegisterContext): readonly string[];
  rows(context: RegisterContext): readonly Row[];
  readonly columns: readonly (RegisterColumn & { cell(row: Row, context: RegisterContext): Cell })[];
  /** The sentence that asks somebody to act, if the row does. Default: none does. */
  attention?(row: Row, context: RegisterContext): string | null;
}

/** The register of a definition. */
export function defineRegister<Row>(definition: RegisterDefinition<Row>): Register {
  const { id, title, about } = definition;
  const columns = definition.columns.map((column) => ({ id: column.id, title: column.title, why: column.why }));
  return {
    id,
    title,
    about,
    columns,
    cards: definition.cards ?? null,
    tableOf: (context) => {
      const rows = definition.rows(context);
      return {
        id,
        title,
        about,
        notes: definition.notes?.(context) ?? [],
        columns,
        cards: definition.cards ?? null,
        rows: rows.map((row) => definition.columns.map(({ cell }) => cell(row, context))),
        attention: rows.flatMap((row) => definition.attention?.(row, context) ?? []),
      };
    },
  };
}
