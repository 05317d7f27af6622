import { type LakeParts, lakeParts, type Pattern, type Table, type TransitionResource } from "./lake-parts.ts";

/** What neither state shows and a moment between them would: whole tables are seen by tag, and a tag may meet what it was not made for. */
export interface MixedMoment {
  readonly principal: string;
  /** `database.table`. */
  readonly table: string;
  readonly columns: readonly string[];
  /** The principal comes, goes, or stays while the table changes. */
  readonly principalIs: "coming" | "going" | "staying";
}

/**
 * The moments of an update at which somebody could read what neither the state before nor the state after shows, whatever the
 * order of calls that the engine takes. Filters and their grants only add up and are made before others go; a table seen by its tag
 * is a product of grant, tag and columns, of which an update changes one after the other (docs/decisions/0011).
 */
export function mixedMoments(
  before: readonly TransitionResource[],
  after: readonly TransitionResource[],
): readonly MixedMoment[] {
  const [old, wanted] = [lakeParts(before), lakeParts(after)];
  const found = new Map<string, { moment: MixedMoment; columns: Set<string> }>();
  for (const name of new Set([...old.tables.keys(), ...wanted.tables.keys()])) {
    const states = statesOf(name, old, wanted);
    for (const [key, pattern] of new Map([...old.patterns, ...wanted.patterns])) {
      const shown = states.flatMap(({ table, tags }) => (matches(pattern, table, tags) ? table.columns : []));
      if (shown.length === 0) continue;
      const { principal } = pattern;
      const allowed = new Set([...columnsOf(principal, name, old), ...columnsOf(principal, name, wanted)]);
      const columns = shown.filter((column) => !allowed.has(column));
      if (columns.length === 0) continue;
      const principalIs = !old.patterns.has(key) ? "coming" : !wanted.patterns.has(key) ? "going" : "staying";
      const id = `${name} ${principal}`;
      const known = found.get(id) ?? {
        moment: { principal, table: name, columns: [], principalIs },
        columns: new Set(),
      };
      for (const column of columns) known.columns.add(column);
      found.set(id, known);
    }
  }
  return [...found.values()]
    .map(({ moment, columns }) => ({ ...moment, columns: [...columns] }))
    .sort((a, b) => (`${a.table} ${a.principal}` < `${b.table} ${b.principal}` ? -1 : 1));
}

interface TableState {
  readonly table: Table;
  readonly tags: Readonly<Record<string, string>>;
}

/** Each pair of columns and tags that a table may have: its tag is put after its columns are changed, and taken off after everything. */
function statesOf(name: string, old: LakeParts, wanted: LakeParts): readonly TableState[] {
  const tables = { old: old.tables.get(name), new: wanted.tables.get(name) };
  const oldTags = tagsOf(name, old);
  const newTags = tagsOf(name, wanted);
  return [
    ...(tables.old === undefined ? [] : [{ table: tables.old, tags: oldTags }]),
    ...(tables.new === undefined ? [] : [{ table: tables.new, tags: newTags }]),
    ...(tables.new === undefined || tables.old === undefined ? [] : [{ table: tables.new, tags: oldTags }]),
  ];
}

function tagsOf(name: string, { tags }: LakeParts): Readonly<Record<string, string>> {
  const database = name.slice(0, name.indexOf("."));
  return { ...tags.get(database), ...tags.get(name) };
}

function matches({ database, expression }: Pattern, table: Table, tags: Readonly<Record<string, string>>): boolean {
  if (database !== null) return database === table.database;
  return Object.entries(expression).every(([key, values]) => values.includes(tags[key] ?? ""));
}

/** What a state lets a principal read of a table in every row. */
function columnsOf(principal: string, name: string, state: LakeParts): readonly string[] {
  const table = state.tables.get(name);
  if (table === undefined) return [];
  const tags = tagsOf(name, state);
  const whole = [...state.patterns.values()].some(
    (pattern) => pattern.principal === principal && matches(pattern, table, tags),
  );
  return whole ? table.columns : [...(state.filtered.get(`${principal} ${name}`) ?? [])];
}
