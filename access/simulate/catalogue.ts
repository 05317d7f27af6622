import type { LakeFormationSnapshot, SnapshotDatabase, SnapshotTable } from "../snapshot.ts";
import { type Place, placeOf } from "./locations.ts";
import { inheriting, meets, type TagExpression, type TagSet } from "./tags.ts";

export interface CataloguedDatabase {
  /** Lower case: Glue does not tell capitals apart. */
  readonly key: string;
  readonly database: SnapshotDatabase;
  readonly tags: TagSet;
  readonly place: Place | null;
}

export interface CataloguedTable {
  /** `database.table`, lower case. */
  readonly key: string;
  readonly databaseKey: string;
  readonly table: SnapshotTable;
  readonly place: Place | null;
  /** Names as they stand in the catalogue, partition keys last. */
  readonly columns: readonly string[];
  readonly partitionKeys: readonly string[];
  /** Columns by the tags that count for them. */
  readonly tagged: readonly { readonly tags: TagSet; readonly columns: readonly string[] }[];
  readonly matches: Map<string, ColumnMatch>;
}

/** The columns of a table that meet a tag expression, or that a list names. */
export interface ColumnMatch {
  /** In the table's order. */
  readonly columns: readonly string[];
  /** Every column that can be kept back is among them. */
  readonly whole: boolean;
}

/** The databases and tables of a snapshot, found by name. The first counts where a name is there twice. */
export class Catalogue {
  readonly databases = new Map<string, CataloguedDatabase>();
  readonly tables = new Map<string, CataloguedTable>();
  readonly tablesOf = new Map<string, CataloguedTable[]>();

  constructor(snapshot: LakeFormationSnapshot) {
    const top = inheriting(new Map(), snapshot.catalog?.LFTags);
    for (const database of snapshot.databases) {
      const key = database.Name.toLowerCase();
      if (this.databases.has(key)) continue;
      const place = database.LocationUri === undefined ? null : placeOf(database.LocationUri, "folder");
      this.databases.set(key, { key, database, tags: inheriting(top, database.LFTags), place });
    }
    for (const table of snapshot.tables) {
      const databaseKey = table.DatabaseName.toLowerCase();
      const key = `${databaseKey}.${table.Name.toLowerCase()}`;
      if (this.tables.has(key)) continue;
      const entry = catalogued(key, databaseKey, table, this.databases.get(databaseKey)?.tags ?? top);
      this.tables.set(key, entry);
      const others = this.tablesOf.get(databaseKey);
      if (others === undefined) this.tablesOf.set(databaseKey, [entry]);
      else others.push(entry);
    }
  }
}

function catalogued(key: string, databaseKey: string, table: SnapshotTable, inherited: TagSet): CataloguedTable {
  const partitionKeys = (table.PartitionKeys ?? []).map(({ Name }) => Name);
  const columns = [...new Set([...table.Columns.map(({ Name }) => Name), ...partitionKeys])];
  const tags = inheriting(inherited, table.LFTags);
  const own = new Map((table.LFTagsOnColumns ?? []).map(({ Name, LFTags }) => [Name.toLowerCase(), LFTags]));
  const apart = own.size === 0 ? [] : columns.filter((name) => own.has(name.toLowerCase()));
  const alike = apart.length === 0 ? columns : columns.filter((name) => !apart.includes(name));
  return {
    key,
    databaseKey,
    table,
    place: table.Location === undefined ? null : placeOf(table.Location, "folder"),
    columns,
    partitionKeys,
    tagged: [
      ...(alike.length > 0 || columns.length === 0 ? [{ tags, columns: alike }] : []),
      ...apart.map((name) => ({ tags: inheriting(tags, own.get(name.toLowerCase())), columns: [name] })),
    ],
    matches: new Map(),
  };
}

/** The columns of a table that meet an expression: a policy on tables shows those, and no others. */
export function matchTags(table: CataloguedTable, expression: TagExpression): ColumnMatch {
  const known = table.matches.get(expression.words);
  if (known !== undefined) return known;
  const met = table.tagged.filter(({ tags }) => meets(tags, expression));
  const match =
    met.length > 0 && met.length === table.tagged.length
      ? { columns: table.columns, whole: true }
      : withPartitionKeys(table, new Set(met.flatMap(({ columns }) => columns.map((name) => name.toLowerCase()))));
  table.matches.set(expression.words, match);
  return match;
}

/** The columns that an include-list or the rest of an exclude-list leaves; null for neither or both. */
export function matchList(
  table: CataloguedTable,
  list: {
    readonly ColumnNames?: readonly string[];
    readonly ColumnWildcard?: { readonly ExcludedColumnNames?: readonly string[] };
  },
): ColumnMatch | null {
  const included = list.ColumnNames ?? [];
  if (included.length > 0 === (list.ColumnWildcard !== undefined)) return null;
  if (included.length > 0) return withPartitionKeys(table, new Set(included.map((name) => name.toLowerCase())));
  const excluded = new Set((list.ColumnWildcard?.ExcludedColumnNames ?? []).map((name) => name.toLowerCase()));
  if (excluded.size === 0) return { columns: table.columns, whole: true };
  return withPartitionKeys(
    table,
    new Set(table.columns.map((name) => name.toLowerCase()).filter((name) => !excluded.has(name))),
  );
}

/**
 * Column filtering does not apply to partition keys: whoever sees a column sees them
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/row-filtering-intro.html).
 */
function withPartitionKeys(table: CataloguedTable, chosen: ReadonlySet<string>): ColumnMatch {
  const isChosen = (name: string): boolean => chosen.has(name.toLowerCase());
  if (!table.columns.some(isChosen)) return { columns: [], whole: false };
  const columns = table.columns.filter((name) => isChosen(name) || table.partitionKeys.includes(name));
  return { columns, whole: columns.length === table.columns.length };
}
