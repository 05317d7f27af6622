import type { StateSnapshot } from "../../../provider/lake-formation/model/model-state.ts";

/** What a table is for who reads it: its columns, and where it lies. */
export interface ReadTable {
  readonly database: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** `s3://bucket/prefix`. */
  readonly location: string;
}

/** `principal table column` → the rows: conditions of which a row must meet any; the empty text is every row. */
export type Sight = ReadonlyMap<string, ReadonlySet<string>>;

const everyRow = "";

/**
 * What every principal but `except` can read of every table: grants only add up. Nothing is read where Lake Formation does not
 * hold the location, since it vends no credentials there.
 */
export function sightIn(state: StateSnapshot, tables: readonly ReadTable[], except: string): Sight {
  const sight = new Map<string, Set<string>>();
  const tags = new Map(state.tagged.map((place) => [`${place.database}/${place.table ?? ""}`, place]));
  const filters = new Map(state.filters.map((filter) => [`${filter.database}/${filter.table}/${filter.name}`, filter]));
  const held = tables.filter(({ location }) => state.registrations.some(({ arn }) => lies(location, arn)));
  const show = (principal: string, table: ReadTable, columns: readonly string[], rows: string) => {
    for (const column of table.columns) {
      if (!columns.includes(column)) continue;
      const key = `${principal} ${table.database}.${table.name} ${column}`;
      sight.set(key, (sight.get(key) ?? new Set()).add(rows));
    }
  };
  for (const { principal, resource: on, permissions } of state.grants) {
    if (principal === except || !(permissions.includes("SELECT") || permissions.includes("ALL"))) continue;
    for (const table of held) {
      const here = "database" in on && on.database === table.database && (!("table" in on) || on.table === table.name);
      switch (on.kind) {
        case "table":
        case "allTables":
          if (here) show(principal, table, table.columns, everyRow);
          break;
        case "column":
          if (here) show(principal, table, [on.column], everyRow);
          break;
        case "cellsFilter": {
          const filter = here ? filters.get(`${table.database}/${table.name}/${on.name}`) : undefined;
          if (filter !== undefined) show(principal, table, filter.columns ?? [], filter.rowExpression ?? everyRow);
          break;
        }
        case "tablesByTag": {
          const own = { ...tags.get(`${table.database}/`)?.own, ...tags.get(`${table.database}/${table.name}`)?.own };
          const met = on.expression.every(({ key, values }) => values.includes(own[key] ?? "-"));
          if (met) show(principal, table, table.columns, everyRow);
          break;
        }
        default:
      }
    }
  }
  return sight;
}

function lies(location: string, arn: string): boolean {
  return `${location.replace(/^s3:\/\//, "arn:aws:s3:::")}/`.startsWith(`${arn.replace(/\/$/, "")}/`);
}

/**
 * How a moment of an update breaks the guarantee: a cell that both states show is hidden, or one is shown that neither shows, nor
 * an `earlier` one that a killed run was to lead away from.
 * Conditions on rows are taken for independent of each other: what is not said by both is in neither.
 */
export function breaches(before: Sight, moment: Sight, after: Sight, earlier?: Sight): readonly string[] {
  const found: string[] = [];
  for (const [cell, one] of before) {
    const other = after.get(cell);
    if (other === undefined) continue;
    const now = moment.get(cell) ?? new Set();
    if (now.has(everyRow)) continue;
    for (const a of one)
      for (const b of other)
        if (!now.has(a) && !now.has(b)) found.push(`lost: ${cell}, rows of ${worded(a)} that are of ${worded(b)}`);
  }
  for (const [cell, now] of moment) {
    const allowed = new Set([before, after, earlier].flatMap((sight) => [...(sight?.get(cell) ?? [])]));
    if (allowed.has(everyRow)) continue;
    for (const rows of now) if (!allowed.has(rows)) found.push(`gained: ${cell}, rows of ${worded(rows)}`);
  }
  return found;
}

function worded(rows: string): string {
  return rows === everyRow ? "all" : rows;
}
