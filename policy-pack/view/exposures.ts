import { columnsOf, textsAt, treatmentIn } from "./declared-columns.ts";
import { hasDatasets, hiddenDatasets } from "./declared-datasets.ts";
import { declaredTables } from "./declared-tables.ts";
import type { Estate } from "./estate.ts";
import type { LakeGrant } from "./grant.ts";
import { grantPlace } from "./grant-place.ts";
import type { GrantTarget } from "./grant-target.ts";
import { isPersonal } from "./lake.ts";
import { hasUntoldTags } from "./lf-tags.ts";
import { type NamedTable, tableAt, tablesInDatabase } from "./named-tables.ts";
import { qualified } from "./qualified-name.ts";
import { readingPermissions } from "./reading-permissions.ts";
import type { Resource } from "./resource.ts";
import { tablesFitting } from "./tables-by-tag.ts";

/** What a grant shows of one declared table about people. */
export interface Exposure {
  readonly dataset: Resource;
  readonly zone: string;
  /** Names of the columns; undefined while they are not known. */
  readonly columns: readonly string[] | undefined;
  /** "all", or the expression that a row must meet; undefined while it is not known. */
  readonly rows: string | undefined;
}

/** What a grant shows, and in words what it may show besides that the document does not tell. */
export interface Exposed {
  readonly shown: readonly Exposure[];
  readonly untold: string | undefined;
}

const filterTypes = [
  "aws:lakeformation/dataCellsFilter:DataCellsFilter",
  "lakeward:lakeformation:DataCellsFilter",
] as const;
const nothing: Exposed = { shown: [], untold: undefined };

/** Whether a grant lets read rows; yes while its permissions are not known. */
function letsRead({ permissions }: LakeGrant): boolean {
  return permissions === undefined || permissions.some((permission) => readingPermissions.includes(permission));
}

/** What a grant that lets read shows of the tables about people that the document declares. */
export function exposedBy(grant: LakeGrant, estate: Estate): Exposed {
  const { resource, target } = grant;
  if (!letsRead(grant)) return nothing;
  switch (target.kind) {
    case "unreadable":
      return { shown: [], untold: "what it is on is not known yet" };
    case "table":
    case "allButColumns":
    case "columns":
    case "cellsFilter":
      return byName(grant, target, estate);
    case "allTables": {
      const all = tablesInDatabase(resource, target.database, estate);
      if (all !== undefined && all.length > 0) return together(all.map((table) => whole(table, estate)));
      const isUntold = resource.text(target.database).state !== "known" || estate.derive(hiddenDatasets).length > 0;
      return isUntold ? { shown: [], untold: "whose tables it shows is not known yet" } : nothing;
    }
    case "tagPolicy":
      return byTags(target, estate);
    case "savedTagPolicy":
      return estate.derive(hasDatasets)
        ? { shown: [], untold: "a saved expression may fit tables about people" }
        : nothing;
    case "database":
    case "dataLocation":
    case "catalogue":
    case "tag":
      return nothing;
  }
}

function byName(
  grant: LakeGrant,
  target: Extract<GrantTarget, { readonly kind: "table" | "allButColumns" | "columns" | "cellsFilter" }>,
  estate: Estate,
): Exposed {
  const { resource } = grant;
  const place = grantPlace(grant);
  if (place?.table === undefined) return nothing;
  const table = tableAt(resource, place.database, place.table, estate);
  if (table === undefined) {
    const names = [resource.text(place.database), resource.text(place.table)];
    const isUntold = names.some(({ state }) => state !== "known") || estate.derive(hiddenDatasets).length > 0;
    return isUntold && estate.derive(hasDatasets)
      ? { shown: [], untold: "which table it shows is not known yet" }
      : nothing;
  }
  const all = whole(table, estate);
  if (target.kind === "table") return all;
  if (target.kind === "cellsFilter") {
    const called = filtersOf(grant, target.path, table, estate);
    return all.shown.length === 0 || called.length > 0
      ? { ...all, shown: all.shown.flatMap((one) => called.map((filter) => narrowed(one, filter))) }
      : { shown: [], untold: "its filter is not in the document, or not known yet" };
  }
  const listed = textsAt(resource, target.path);
  const columns = (one: Exposure) =>
    target.kind === "columns" ? listed : listed && one.columns?.filter((name) => !listed.includes(name));
  return { ...all, shown: all.shown.map((one) => ({ ...one, columns: columns(one) })) };
}

/** Everything of a table, or nothing if it is not declared, or about nobody. */
function whole(table: NamedTable, estate: Estate): Exposed {
  const { dataset, qualifiedName } = table;
  if (dataset === undefined) {
    const isUntold = qualifiedName === undefined || estate.derive(hiddenDatasets).length > 0;
    return isUntold && estate.derive(hasDatasets)
      ? { shown: [], untold: "which dataset it shows is not known yet" }
      : nothing;
  }
  if (!isPersonal(dataset)) return nothing;
  const zone = estate.derive(declaredTables).get(qualifiedName ?? "")?.zone;
  if (zone === undefined) return { shown: [], untold: "which zone's copy it shows is not known yet" };
  return { shown: [{ dataset, zone, columns: columnsIn(dataset, zone), rows: "all" }], untold: undefined };
}

/** The columns that are there in the zone. */
function columnsIn(dataset: Resource, zone: string): readonly string[] | undefined {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return undefined;
  const there = columns.value.filter((column) => {
    const treatment = treatmentIn(column, zone);
    return treatment.state !== "known" || treatment.value !== "drop";
  });
  return there.every(({ name }) => name.state === "known")
    ? there.flatMap(({ name }) => (name.state === "known" ? [name.value] : []))
    : undefined;
}

function narrowed(exposure: Exposure, filter: Resource): Exposure {
  if (filter.type.startsWith("lakeward:")) {
    const rows = filter.text("rowExpression");
    return { ...exposure, columns: textsAt(filter, "columns"), rows: rows.state === "absent" ? "all" : known(rows) };
  }
  const rows = filter.text("tableData.rowFilter.filterExpression");
  const names = textsAt(filter, "tableData.columnNames");
  const excluded = textsAt(filter, "tableData.columnWildcard.excludedColumnNames");
  const isWild = filter.get("tableData.columnWildcard").state !== "absent";
  return {
    ...exposure,
    columns: isWild ? excluded && exposure.columns?.filter((name) => !excluded.includes(name)) : names,
    rows: rows.state === "absent" ? "all" : known(rows),
  };
}

function known(reading: ReturnType<Resource["text"]>): string | undefined {
  return reading.state === "known" ? reading.value : undefined;
}

/** The filters of the name that a grant gives: of several in the document any may be the one that is there. */
function filtersOf(grant: LakeGrant, path: string, table: NamedTable, estate: Estate): readonly Resource[] {
  const { byName, all } = estate.derive(filters);
  const name = grant.resource.text(`${path}.name`);
  if (name.state === "known" && table.qualifiedName !== undefined) {
    const named = byName.get(`${table.qualifiedName}/${name.value}`);
    if (named) return named;
  }
  const awaited = grant.resource.dependsOn(path).filter((one) => all.has(one));
  return awaited.length === 1 ? awaited : [];
}

function filters(estate: Estate): {
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
  readonly all: ReadonlySet<Resource>;
} {
  const all = estate.ofType(...filterTypes);
  const named = all.flatMap((filter) => {
    const isOurs = filter.type.startsWith("lakeward:");
    const texts = isOurs
      ? ["database", "table", "filterName"]
      : ["tableData.databaseName", "tableData.tableName", "tableData.name"];
    const [database, table, name] = texts.map((path) => known(filter.text(path)));
    return database !== undefined && table !== undefined && name !== undefined
      ? [{ name: `${qualified(database, table)}/${name}`, filter }]
      : [];
  });
  const byName = new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, of]) => [name, of.map(({ filter }) => filter)]),
  );
  return { byName, all: new Set(all) };
}

function byTags(
  { expression, resourceType }: Extract<GrantTarget, { readonly kind: "tagPolicy" }>,
  estate: Estate,
): Exposed {
  if (resourceType.state === "known" && resourceType.value === "DATABASE") return nothing;
  if (!estate.derive(hasDatasets)) return nothing;
  const isUntold = resourceType.state !== "known" || expression === undefined || estate.derive(hasUntoldTags);
  const fits = tablesFitting(expression, estate);
  const certain = fits.filter(({ fit }) => fit === "yes").map(({ table }) => whole(table, estate));
  const maybe = fits.some(({ table, fit }) => fit === "undecided" && mayShow(whole(table, estate)));
  const all = together(certain);
  return isUntold || maybe ? { ...all, untold: all.untold ?? "it may fit tables about people" } : all;
}

function mayShow({ shown, untold }: Exposed): boolean {
  return shown.length > 0 || untold !== undefined;
}

function together(all: readonly Exposed[]): Exposed {
  return {
    shown: all.flatMap(({ shown }) => shown),
    untold: all.find(({ untold }) => untold !== undefined)?.untold,
  };
}
