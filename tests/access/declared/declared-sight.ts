import type { Column, Dataset, Lake, Statement, TableZone } from "../../../declaration/lake.ts";

/**
 * Everything that the declarations let groups see on a day, read from the statements and from nothing that is made of them:
 * `department/group department_zone.dataset column where rows`.
 */
export function declaredSight(lake: Lake, asOf: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const groups = lake.departments.flatMap(({ id, groups: some }) => some.map((group) => `${id}/${group.id}`));
  for (const giver of lake.departments) {
    if (giver.status === "retiring") continue;
    for (const statement of giver.access) {
      if (statement.until !== null && statement.until < asOf) continue;
      for (const { dataset: id, where } of statement.sees) {
        const dataset = giver.datasets.find((each) => each.id === id);
        if (dataset === undefined) continue;
        const table = `${giver.id}_${lake.zones[statement.zone].called}.${id}`;
        const { who } = statement;
        const add = (group: string, columns: readonly string[]): void => {
          for (const column of columns) seen.add(`${group} ${table} ${column} where ${where?.expression ?? "all"}`);
        };
        if (who.kind === "group") {
          const columns = columnsFor(lake, giver.id, statement, dataset);
          add(`${who.department}/${who.group}`, withArrival(columns, statement.zone));
        } else if (
          (who.kind === "department" || who.kind === "organisation") &&
          dataset.about.length === 0 &&
          where === null
        ) {
          const columns = [...there(dataset, statement.zone).map(({ name }) => name), "_arrived_on", "_load"];
          for (const group of groups)
            if (who.kind === "organisation" || group.startsWith(`${giver.id}/`)) add(group, columns);
        }
      }
    }
  }
  return seen;
}

/** The day of arrival is raw's partition key, which Lake Formation keeps back from nobody who sees a column. */
function withArrival(columns: readonly string[], zone: TableZone): readonly string[] {
  return zone === "raw" && columns.length > 0 ? [...columns, "_arrived_on"] : columns;
}

function there(dataset: Dataset, zone: TableZone): readonly Column[] {
  return dataset.columns.filter(({ zones }) => zones[zone] !== undefined && zones[zone].treatment !== "drop");
}

/** Plain columns, and those that the statement names, that serve the purpose and, where it is another's, that it uses. */
function columnsFor(lake: Lake, giver: string, statement: Statement, dataset: Dataset): readonly string[] {
  const { who, purpose: named, zone, including, agreement } = statement;
  if (who.kind !== "group" || named === null) return [];
  const receiver = lake.departments.find(({ id }) => id === who.department);
  const purpose = lake.departments
    .find(({ id }) => id === named.department)
    ?.purposes.find(({ id }) => id === named.id);
  if (purpose === undefined || receiver === undefined || receiver.status === "retiring") return [];
  const columns = there(dataset, zone);
  if (who.department === giver && named.department === giver) {
    if (dataset.about.length > 0 && !dataset.purposes.includes(named.id)) return [];
    return columns
      .filter(
        ({ name, reveals, purposes }) =>
          reveals === "plain" || (including.includes(name) && purposes.includes(named.id)),
      )
      .map(({ name }) => name);
  }
  const uses = purpose.uses.find((use) => use.department === giver && use.dataset === dataset.id);
  if (uses === undefined || agreement === null || named.department !== who.department) return [];
  return columns
    .filter(
      ({ name, reveals, purposes }) =>
        reveals === "plain" ||
        (including.includes(name) &&
          uses.including.includes(name) &&
          dataset.purposes.every((id) => purposes.includes(id))),
    )
    .map(({ name }) => name);
}
