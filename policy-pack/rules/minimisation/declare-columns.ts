import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { zoneAt } from "../../view/database-zone.ts";
import { columnsOf, type DeclaredColumn, treatmentIn } from "../../view/declared-columns.ts";
import { hasDatasets, hiddenDatasets } from "../../view/declared-datasets.ts";
import { declaredTables } from "../../view/declared-tables.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { structFields } from "../../view/struct-fields.ts";
import { type Table, tables } from "../../view/table.ts";
import { type TableColumn, tableColumns } from "../../view/table-columns.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** What every table of the lake has besides: the day of arrival, and the load that brought the row. */
const ownColumns: readonly string[] = ["_arrived_on", "_load"];

/**
 * MIN-03: a table in a zone is one that a dataset declares, and has no column and no partition key that the dataset does not
 * declare, or that was to be dropped before the zone, and none of its columns holds fields of its own. Whatever groups make of their own in scratch is theirs.
 */
export const declareColumns: Rule = (estate) =>
  estate.derive(tables).flatMap((table): readonly Finding[] => {
    const judgement =
      table.dataset === undefined ? judgeUndeclared(table, estate) : judge(table, table.dataset, estate);
    return judgement === undefined ? [] : [{ on: table.resource, ...judgement }];
  });

function judgeUndeclared({ resource, paths }: Table, estate: Estate): Judgement | undefined {
  const named = [paths.database, paths.name];
  if (!estate.derive(hasDatasets) && !estate.derive(hasZones)) return undefined;
  const [database, name] = [resource.text(paths.database), resource.text(paths.name)];
  const hidden = estate.derive(hiddenDatasets);
  const at = zoneAt(resource, paths.database, estate);
  const isOfDatasets = database.state === "known" && estate.derive(databases).has(database.value.toLowerCase());
  const role = at.state === "zone" ? zoneRole(at.zone) : undefined;
  if (role?.state === "known" && role.value === "scratch") return undefined;
  if (at.state === "none" && database.state === "known" && !isOfDatasets && hidden.length === 0) return undefined;
  if (hidden.length > 0 || at.state === "unknown" || database.state !== "known" || name.state !== "known") {
    const waitsFor = hidden.length > 0 ? hidden.map(({ urn }) => urn) : named;
    return undecided("which dataset declares it is not known yet", named, waitsFor);
  }
  if (role !== undefined && role.state !== "known")
    return undecided("which zone it is in is not known yet", named, named);
  return violation(`is a table of ${database.value} that no dataset declares`, named);
}

function hasZones(estate: Estate): boolean {
  return estate.ofType("lakeward:lake:Zone").length > 0;
}

/** Databases in which the datasets have their tables. */
function databases(estate: Estate): ReadonlySet<string> {
  return new Set([...estate.derive(declaredTables).values()].map(({ database }) => database.toLowerCase()));
}

function judge(table: Table, dataset: Resource, estate: Estate): Judgement {
  const related = { related: [dataset.urn] };
  const there = tableColumns(table.resource);
  if (there.state !== "known") return unreadable(there);
  const columns = columnsOf(dataset);
  if (columns.state !== "known")
    return undecided("the dataset's columns are not known yet", [there.path], [dataset.urn], related);
  const zone = estate.derive(declaredTables).get(table.qualifiedName ?? "")?.zone ?? zoneOf(table, estate);
  const byName = new Map(
    columns.value.flatMap((one) => (one.name.state === "known" ? [[one.name.value.toLowerCase(), one] as const] : [])),
  );
  const isWhole = columns.value.every(({ name }) => name.state === "known");
  return { ...worst(there.value.map((column) => judgeColumn(column, byName, isWhole, zone, dataset))), ...related };
}

/** The zone in whose database the table is, where no dataset declares a table of its name there. */
function zoneOf({ resource, paths }: Table, estate: Estate): string | undefined {
  const at = zoneAt(resource, paths.database, estate);
  const role = at.state === "zone" ? zoneRole(at.zone) : undefined;
  return role?.state === "known" ? role.value : undefined;
}

/** Whether the column is dropped before some zone, or that cannot be read. */
function isDroppedSomewhere(column: DeclaredColumn): boolean {
  const zones = column.dataset.keys(`${column.path}.treatment`);
  if (zones.state !== "known") return zones.state !== "absent";
  return zones.value.some((zone) => {
    const treatment = treatmentIn(column, zone);
    return treatment.state !== "known" || treatment.value === "drop";
  });
}

function judgeColumn(
  { name, path, type }: TableColumn,
  declared: ReadonlyMap<string, DeclaredColumn>,
  isWhole: boolean,
  zone: string | undefined,
  dataset: Resource,
): Judgement {
  if (name.state !== "known") return unreadable(name);
  if (ownColumns.includes(name.value.toLowerCase())) return compliant([path]);
  const column = declared.get(name.value.toLowerCase());
  if (column === undefined) {
    const message = `${name.value} is a column that the dataset does not declare`;
    return isWhole ? violation(message, [name.path]) : undecided(message, [name.path], [dataset.urn]);
  }
  const inside = type.state === "known" ? structFields(type.value) : [];
  if (inside.length > 0)
    return violation(`${name.value} holds fields that the dataset does not declare: ${inside.join(", ")}`, [type.path]);
  if (type.state === "unknown" || type.state === "malformed") return unreadable(type);
  if (zone === undefined)
    return isDroppedSomewhere(column)
      ? undecided(
          `in which zone ${name.value} is, before some of which it is dropped, is not known yet`,
          [name.path],
          [dataset.urn],
        )
      : compliant([path]);
  const treatment = treatmentIn(column, zone);
  if (treatment.state === "malformed")
    return undecided(`what becomes of ${name.value} in ${zone} cannot be read`, [name.path], [dataset.urn]);
  if (treatment.state === "unknown")
    return undecided(`what becomes of ${name.value} in ${zone} is not known yet`, [name.path], [dataset.urn]);
  return treatment.state === "known" && treatment.value === "drop"
    ? violation(`${name.value} is there, and was to be dropped before ${zone}`, [name.path])
    : compliant([path]);
}
