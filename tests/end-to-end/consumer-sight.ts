import { compileAccess } from "../../access/compile.ts";
import type { Lake } from "../../declaration/lake.ts";
import type { CallLine } from "../../local/gateway/call-line.ts";
import { replay } from "../../local/gateway/replay.ts";

/** A column that a consumer should not have seen, and at which call it could. */
export interface Glimpse {
  readonly call: number;
  readonly operation: string;
  readonly consumer: string;
  readonly column: string;
}

/** `role table.column` of everything that a Lake's declarations show to groups. */
export function declaredSight(lake: Lake, asOf: string): ReadonlySet<string> {
  const access = compileAccess(lake, asOf);
  const sight = new Set<string>();
  for (const { receiver, database, table, columns } of access.filtered) {
    for (const column of columns) sight.add(`${receiver.department}.${receiver.group} ${database}.${table}.${column}`);
  }
  for (const { giver, database, table, zone, dataset, visibility } of access.opened) {
    const declared = lake.departments.find(({ id }) => id === giver)?.datasets.find(({ id }) => id === dataset);
    const columns = [
      ...(declared?.columns ?? []).filter((column) => column.zones[zone]?.type).map(({ name }) => name),
      "_arrived_on",
      "_load",
    ];
    for (const department of lake.departments) {
      if (visibility === "department" && department.id !== giver) continue;
      for (const group of department.groups) {
        for (const column of columns) sight.add(`${department.id}.${group.id} ${database}.${table}.${column}`);
      }
    }
  }
  return sight;
}

/**
 * Every column that a group could see after some call of a log, though neither the old nor the new declaration shows it.
 * @param consumers `department.group` of every group.
 */
export function glimpses(
  lines: readonly CallLine[],
  from: number,
  consumers: readonly string[],
  allowed: ReadonlySet<string>,
  where: { readonly account: string; readonly region: string },
): readonly Glimpse[] {
  const found: Glimpse[] = [];
  const mutating = /^(Grant|Revoke|Batch|Create|Update|Delete|Add|Remove|Put|Register|Deregister)/;
  replay(
    lines,
    ({ model, catalogue }, line) => {
      if (line.n < from || !mutating.test(line.operation)) return;
      for (const database of catalogue.databases()) {
        for (const table of catalogue.tables(database)) {
          for (const consumer of consumers) {
            const principal = `arn:aws:iam::${where.account}:role/lakeward/group/lake.${consumer}`;
            for (const column of model.visibleColumns(principal, database, table)) {
              if (!allowed.has(`${consumer} ${database}.${table}.${column}`)) {
                found.push({
                  call: line.n,
                  operation: line.operation,
                  consumer,
                  column: `${database}.${table}.${column}`,
                });
              }
            }
          }
        }
      }
    },
    where,
  );
  return found;
}
