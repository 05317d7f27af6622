import type { Simulation } from "../../access/simulate/simulate.ts";
import type { Lake } from "../../declaration/lake.ts";
import { databaseName } from "../../declaration/names.ts";
import type { LocalQuery } from "../../local/query/local-query.ts";
import { QueryRefused } from "../../local/query/query-refused.ts";
import { making } from "../../local/rows/fill-lake.ts";
import { madeUpTables } from "../../local/rows/table-rows.ts";
import type { Value } from "../../local/rows/value.ts";

/** What a principal sees of a table: the columns in order of their names, and how many rows; null: nothing. */
export type Sight = { readonly columns: readonly string[]; readonly rows: number } | null;

type Row = Readonly<Record<string, Value>>;

/** Row conditions of the sample, as they would be read aloud; written by hand, so that nothing of ours judges itself. */
const meant: Readonly<Record<string, (row: Row) => boolean>> = {
  "restricted = false": ({ restricted }) => restricted === false,
};

/** The rows that were put into the lake, by `database.table`. */
export function filledRows(lake: Lake): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    [...madeUpTables(lake, making.seed, making.rows)].map(({ department, dataset, zone, columns }) => [
      `${databaseName(department, lake.zones[zone].called)}.${dataset}`,
      (columns[0]?.values ?? []).map((_, row) =>
        Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
      ),
    ]),
  );
}

/** What the simulator says that a principal sees, counted on the rows that are there. */
export function simulatedSight(
  simulation: Simulation,
  principal: string,
  table: string,
  filled: ReadonlyMap<string, readonly Row[]>,
): Sight {
  const { allowed, columns, rows } = simulation.ask({ principal, action: "SELECT", table });
  if (!allowed || columns === null || rows === null) return null;
  const there = filled.get(table) ?? [];
  const seen = rows === "all" ? there : there.filter((row) => rows.some((condition) => holds(condition, row)));
  return { columns: columns.toSorted(), rows: seen.length };
}

function holds(condition: string, row: Row): boolean {
  const means = meant[condition];
  if (means === undefined) throw new Error(`say in this file what "${condition}" means`);
  return means(row);
}

/** What a query shows of a whole table; what is refused for want of permission is nothing. */
export async function queriedSight(query: LocalQuery, table: string): Promise<Sight> {
  try {
    const { columns, rows } = await query.answer(`SELECT * FROM ${table}`);
    return { columns: columns.toSorted(), rows: rows.length };
  } catch (error) {
    if (error instanceof QueryRefused && error.because === "access") return null;
    throw error;
  }
}
