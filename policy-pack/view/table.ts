import { databaseNameAt } from "./database-name.ts";
import { untoldDatasets } from "./declared-datasets.ts";
import { declaredTables } from "./declared-tables.ts";
import type { Estate } from "./estate.ts";
import { isPersonal, restrictedColumns } from "./lake.ts";
import { qualified } from "./qualified-name.ts";
import type { Resource } from "./resource.ts";
import { tableColumns } from "./table-columns.ts";
import { together } from "./together.ts";

/** A table of the catalogue, whichever provider makes it. */
export interface Table {
  readonly resource: Resource;
  readonly isIceberg: boolean;
  /** Paths of its database's and its own name, and of its location. */
  readonly paths: { readonly database: string; readonly name: string; readonly location: string };
  /** `database.table` in lower case where both are known. */
  readonly qualifiedName: string | undefined;
  /** The declaration that it is made from; undefined for tables of others. */
  readonly dataset: Resource | undefined;
  readonly isPersonal: boolean;
  /** Columns of the table that say something of who a person is; undefined where nothing is declared, or not known yet. */
  readonly restricted: readonly string[] | undefined;
}

const ours = { database: "database", name: "table", location: "location" } as const;
const bridged = { database: "databaseName", name: "name", location: "storageDescriptor.location" } as const;

/** All tables. */
export function tables(estate: Estate): readonly Table[] {
  return [
    ...estate.ofType("lakeward:glue:IcebergTable").map((resource) => tableOf(resource, ours, true, estate)),
    ...estate
      .ofType("aws:glue/catalogTable:CatalogTable")
      .map((resource) => tableOf(resource, bridged, isIceberg(resource), estate)),
  ];
}

function tableOf(resource: Resource, paths: Table["paths"], iceberg: boolean, estate: Estate): Table {
  const database = databaseNameAt(resource, paths.database, estate);
  const name = resource.text(paths.name);
  const qualifiedName =
    database.state === "known" && name.state === "known" ? qualified(database.value, name.value) : undefined;
  // Programs of others need not put a table under its dataset's component, and may put it under another's: what is said of
  // people by either counts.
  const above = resource.ancestor("lakeward:lake:Dataset");
  const datasets = [
    ...(estate.derive(declaredTables).get(qualifiedName ?? "")?.datasets ?? []),
    ...(above === undefined ? [] : [above]),
  ];
  const dataset = datasets.find(isPersonal) ?? datasets[0];
  return {
    resource,
    paths,
    isIceberg: iceberg,
    qualifiedName,
    dataset,
    isPersonal: dataset !== undefined && isPersonal(dataset),
    restricted: dataset === undefined ? undefined : restrictedIn(resource, datasets, estate),
  };
}

/** What its declarations restrict of a table; undefined where they restrict nothing, and one may be its that is not told yet. */
function restrictedIn(table: Resource, datasets: readonly Resource[], estate: Estate): readonly string[] | undefined {
  const of = (declarations: readonly Resource[]) =>
    present(table, together(declarations.map((declaration) => restrictedColumns(declaration))));
  const restricted = of(datasets);
  return restricted?.length === 0 && of(estate.derive(untoldDatasets))?.length !== 0 ? undefined : restricted;
}

/** Of the declared columns those that this table has, its partition keys and the fields of an Iceberg schema among them; all, where its columns cannot be read or are left out. */
function present(resource: Resource, declared: readonly string[] | undefined): readonly string[] | undefined {
  if (declared === undefined) return undefined;
  const isOurs = resource.type.startsWith("lakeward:");
  const columns = resource.elements(isOurs ? "columns" : "storageDescriptor.columns");
  const all = tableColumns(resource);
  if (columns.state !== "known" || columns.value.length === 0 || all.state !== "known") return declared;
  const names = all.value.map(({ name }) => name);
  if (names.some((name) => name.state !== "known")) return declared;
  return declared.filter((column) =>
    names.some((name) => name.state === "known" && name.value.toLowerCase() === column.toLowerCase()),
  );
}

function isIceberg(resource: Resource): boolean {
  if (resource.get("openTableFormatInput.icebergInput").state !== "absent") return true;
  const kind = resource.text("parameters.table_type");
  return kind.state === "known" && kind.value.toUpperCase() === "ICEBERG";
}
