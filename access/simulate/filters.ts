import type { SnapshotFilter } from "../snapshot.ts";
import { type CataloguedTable, type ColumnMatch, matchList } from "./catalogue.ts";

/** What a data cells filter shows of its table. */
export interface FilterSight extends ColumnMatch {
  /** `all`, or the expression that a row meets. */
  readonly rows: string;
  /** Columns that the filter names and the table has no more. */
  readonly gone: readonly string[];
}

/** The data cells filters of a snapshot, by table and name. */
export class Filters {
  private readonly byTable = new Map<string, Map<string, SnapshotFilter>>();
  private readonly sights = new Map<SnapshotFilter, FilterSight | null>();

  constructor(filters: readonly SnapshotFilter[]) {
    for (const filter of filters) {
      const key = `${filter.DatabaseName}.${filter.TableName}`.toLowerCase();
      const others = this.byTable.get(key) ?? new Map<string, SnapshotFilter>();
      if (!others.has(filter.Name)) others.set(filter.Name, filter);
      this.byTable.set(key, others);
    }
  }

  named(tableKey: string, name: string): SnapshotFilter | undefined {
    return this.byTable.get(tableKey)?.get(name);
  }

  /** Null for a filter that lists its columns in no way, or in two. */
  sight(table: CataloguedTable, filter: SnapshotFilter): FilterSight | null {
    const known = this.sights.get(filter);
    if (known !== undefined) return known;
    const match = matchList(table, filter);
    const there = new Set(table.columns.map((name) => name.toLowerCase()));
    const named = [...(filter.ColumnNames ?? []), ...(filter.ColumnWildcard?.ExcludedColumnNames ?? [])];
    const gone = named.filter((name) => !there.has(topLevel(name)));
    const sight = match === null ? null : { ...match, rows: rowsOf(filter), gone };
    this.sights.set(filter, sight);
    return sight;
  }
}

/** A nested field is written `"customer"."address"`; the column is what stands first. */
function topLevel(name: string): string {
  return (/^"((?:[^"]|"")+)"\./.exec(name)?.[1] ?? name).toLowerCase();
}

function rowsOf({ RowFilter }: SnapshotFilter): string {
  const expression = RowFilter?.FilterExpression?.trim() ?? "";
  return expression === "" || expression.toLowerCase() === "true" ? "all" : expression;
}
