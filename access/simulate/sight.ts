import type { Cells } from "./answer.ts";
import type { CataloguedTable } from "./catalogue.ts";
import type { Holding } from "./table-holdings.ts";

/** What is readable of a table. */
export interface Sight {
  readonly columns: readonly string[];
  readonly rows: "all" | readonly string[];
  readonly cells: readonly Cells[] | null;
}

export const noSight: Sight = { columns: [], rows: [], cells: null };

/**
 * The union of what is held: columns of every holding, rows of any. Filters of all rows and of some stand side by side, each
 * with its own columns (https://docs.aws.amazon.com/lake-formation/latest/dg/data-filters-about.html).
 */
export function sightOf(table: CataloguedTable, held: readonly Holding[]): Sight {
  if (held.length === 0) return noSight;
  if (held.some(({ whole, rows }) => whole && rows === "all"))
    return { columns: table.columns, rows: "all", cells: null };
  const byRows = new Map<string, Set<string>>();
  for (const { rows, columns } of held) {
    if (columns.length === 0) continue;
    const others = byRows.get(rows) ?? new Set();
    for (const column of columns) others.add(column);
    byRows.set(rows, others);
  }
  const everywhere = byRows.get("all");
  // What is seen in every row needs no mention for some.
  if (everywhere !== undefined)
    for (const [rows, columns] of byRows) if (rows !== "all" && columns.isSubsetOf(everywhere)) byRows.delete(rows);
  const inOrder = (columns: ReadonlySet<string>): readonly string[] =>
    table.columns.filter((name) => columns.has(name));
  const cells = [...byRows]
    .toSorted(([one], [other]) => (one === "all" ? -1 : other === "all" ? 1 : one < other ? -1 : 1))
    .map(([rows, columns]) => ({ rows, columns: inOrder(columns) }));
  const differ = new Set(cells.map(({ columns }) => JSON.stringify(columns))).size > 1;
  return {
    columns: inOrder(new Set(cells.flatMap(({ columns }) => columns))),
    rows: everywhere !== undefined ? "all" : cells.map(({ rows }) => rows),
    cells: differ ? cells : null,
  };
}
