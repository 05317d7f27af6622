import { type PageSight, type Revealed, revealed } from "./page-data.ts";
import type { PageIndex } from "./page-index.ts";

/** Who sees which columns of a table that say something of people. */
export interface Revealing {
  readonly tablePosition: number;
  readonly principal: number;
  readonly sight: PageSight;
  /** Names of the columns, in the table's order. */
  readonly columns: readonly string[];
}

/** Every sight of some tables that shows a column of the wanted kinds; pipelines are left out, since nobody signs in as one. */
export function revealing(
  { page, sightsOfTable }: PageIndex,
  tables: readonly number[],
  wanted: ReadonlySet<Revealed>,
): readonly Revealing[] {
  return tables.flatMap((tablePosition) => {
    const table = page.tables[tablePosition];
    if (table === undefined) return [];
    const telling = table.columns.map(([, , says]) => {
      const word = revealed[says];
      return word !== undefined && wanted.has(word);
    });
    if (!telling.includes(true)) return [];
    return (sightsOfTable[tablePosition] ?? []).flatMap((sight) => {
      const columns = table.columns.flatMap(([name], position) =>
        telling[position] === true && (sight.columns?.includes(position) ?? true) ? [name] : [],
      );
      if (columns.length === 0) return [];
      return sight.principals
        .filter((principal) => page.principals[principal]?.kind !== "pipeline")
        .map((principal) => ({ tablePosition, principal, sight, columns }));
    });
  });
}
