import { Candidates } from "./candidates.ts";
import { databaseNameAt } from "./database-name.ts";
import { untoldDatasets } from "./declared-datasets.ts";
import { declaredTables } from "./declared-tables.ts";
import type { Estate } from "./estate.ts";
import { isPersonal, restrictedColumns } from "./lake.ts";
import { qualified } from "./qualified-name.ts";
import type { Reading, Resource } from "./resource.ts";
import { type Table, tables } from "./table.ts";

/** A table that a grant names, or the dataset that declares one which is not in the document. */
export type NamedTable = Pick<Table, "resource" | "restricted" | "dataset" | "qualifiedName">;

interface TableIndex {
  readonly byName: ReadonlyMap<string, NamedTable>;
  readonly byResource: ReadonlyMap<Resource, Table>;
  readonly byDatabaseName: ReadonlyMap<string, readonly NamedTable[]>;
  /** Tables whose database's name is not known yet, by what it waits for. */
  readonly byAwaited: ReadonlyMap<Resource, readonly Table[]>;
  /** Tables that may be in any database. */
  readonly unplaced: readonly Table[];
  readonly candidates: Candidates;
}

/** The table that a resource names by its database's and its own name; undefined when it cannot be told, or is not in the document. */
export function tableAt(
  resource: Resource,
  databasePath: string,
  tablePath: string,
  estate: Estate,
): NamedTable | undefined {
  const index = estate.derive(tableIndex);
  const [database, table] = [databaseNameAt(resource, databasePath, estate), resource.text(tablePath)];
  if (database.state === "known" && table.state === "known") {
    const known = index.byName.get(qualified(database.value, table.value));
    if (known) return known;
  }
  const joined = index.candidates.join(resource, tablePath);
  if (joined.state === "joined") return index.byResource.get(joined.to);
  if (table.state !== "known") return undefined;
  // The database's name is generated: its tables that wait for it, too, have the name.
  return waitingFor(database, index).find(({ resource, paths }) => isKnownAs(resource, paths.name, table.value));
}

/** Tables of the database that a property names; undefined when the database cannot be told. */
export function tablesInDatabase(resource: Resource, path: string, estate: Estate): readonly NamedTable[] | undefined {
  const index = estate.derive(tableIndex);
  const database = databaseNameAt(resource, path, estate);
  if (database.state === "known") return index.byDatabaseName.get(database.value.toLowerCase());
  return database.state === "unknown" ? waitingFor(database, index) : undefined;
}

/** Tables of which it is not known yet in which database they are: any may have them. */
export function unplacedTables(estate: Estate): readonly Table[] {
  return estate.derive(tableIndex).unplaced;
}

function tableIndex(estate: Estate): TableIndex {
  const all = estate.derive(tables);
  const byDatabaseName = new Map<string, NamedTable[]>();
  const byAwaited = new Map<Resource, Table[]>();
  const unplaced: Table[] = [];
  for (const table of all) {
    const database = databaseNameAt(table.resource, table.paths.database, estate);
    if (database.state === "known") append(byDatabaseName, database.value.toLowerCase(), table);
    const awaited = database.state === "unknown" ? database.dependsOn : [];
    for (const resource of awaited) append(byAwaited, resource, table);
    // A database whose name is generated has none that a grant could write out.
    const isGenerated = awaited.some(({ type }) => type === "aws:glue/catalogDatabase:CatalogDatabase");
    if (database.state !== "known" && !isGenerated) unplaced.push(table);
  }
  const byName = new Map<string, NamedTable>();
  for (const table of all) {
    const name = table.qualifiedName;
    const other = name === undefined ? undefined : byName.get(name);
    if (name !== undefined) byName.set(name, other === undefined ? table : stricter(other, table));
  }
  // A table without a name yet, or a dataset, may be the one that is declared and not in the document.
  const isUntold =
    all.some(({ qualifiedName, restricted }) => qualifiedName === undefined && restricted?.length !== 0) ||
    estate.derive(untoldDatasets).some((dataset) => restrictedColumns(dataset)?.length !== 0);
  for (const [name, { database, dataset, restricted }] of estate.derive(declaredTables)) {
    if (byName.has(name)) continue;
    const known = isUntold && restricted?.length === 0 ? undefined : restricted;
    const table = { resource: dataset, restricted: known, dataset, qualifiedName: name };
    byName.set(name, table);
    append(byDatabaseName, database.toLowerCase(), table);
  }
  const byResource = new Map(all.map((table) => [table.resource, table]));
  return {
    byName,
    byResource,
    byDatabaseName,
    byAwaited,
    unplaced,
    candidates: new Candidates([...byResource.keys()], []),
  };
}

/** Of two tables of one name, of which one is the catalogue's, the one about people with what either restricts. */
function stricter(one: NamedTable, other: NamedTable): NamedTable {
  const restricted =
    one.restricted === undefined || other.restricted === undefined
      ? undefined
      : [...new Set([...one.restricted, ...other.restricted])];
  return { ...(one.dataset !== undefined && isPersonal(one.dataset) ? one : other), restricted };
}

/** Tables whose database's name waits for what the reading waits for. */
function waitingFor(database: Reading<string>, { byAwaited }: TableIndex): readonly Table[] {
  if (database.state !== "unknown") return [];
  return [...new Set(database.dependsOn.flatMap((awaited) => byAwaited.get(awaited) ?? []))];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function isKnownAs(resource: Resource, path: string, value: string): boolean {
  const reading = resource.text(path);
  return reading.state === "known" && reading.value.toLowerCase() === value.toLowerCase();
}
