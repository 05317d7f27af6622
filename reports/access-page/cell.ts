import { type PageSight, type PageTable, type Revealed, revealed } from "./page-data.ts";

/** How much of a table a principal sees; `past` is nothing by permission, and a way past the permissions. */
export type CellState = "nothing" | "past" | "some columns" | "some rows" | "all";

/** What a principal sees of a table, all its sights together. */
export interface Cell {
  readonly state: CellState;
  /** Positions of the columns that are seen in some row. */
  readonly columns: readonly number[];
  /** How many of them reveal what. */
  readonly counts: Readonly<Record<Revealed, number>>;
  readonly sights: readonly PageSight[];
}

/** Puts together what one principal sees of one table. */
export function cellOf(table: PageTable, sights: readonly PageSight[]): Cell {
  const all = table.columns.map((_, position) => position);
  const seen = new Set(sights.flatMap(({ columns }) => columns ?? all));
  const columns = all.filter((position) => seen.has(position));
  const counts: Record<Revealed, number> = {
    offences: 0,
    special: 0,
    identifying: 0,
    personal: 0,
    pseudonymised: 0,
    plain: 0,
    nobody: 0,
    unknown: 0,
  };
  for (const position of columns) {
    const word = revealed[table.columns[position]?.[2] ?? -1];
    if (word !== undefined) counts[word] += 1;
  }
  return { state: stateOf(columns.length, all.length, sights), columns, counts, sights };
}

function stateOf(seen: number, all: number, sights: readonly PageSight[]): CellState {
  if (seen === 0) return sights.length === 0 ? "nothing" : "past";
  const everyRow = sights.filter(({ rows, columns }) => rows === null && columns?.length !== 0);
  if (everyRow.length === 0) return "some rows";
  return seen === all && everyRow.some(({ columns }) => columns === null) ? "all" : "some columns";
}
