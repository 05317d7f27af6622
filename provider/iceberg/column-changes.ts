import type { Problem } from "../service/shape.ts";
import { widens } from "./column-type.ts";

export interface Column {
  readonly name: string;
  /** Glue's word in normal form. */
  readonly type: string;
  readonly comment?: string | undefined;
  /** The name that it had; it keeps its field id. */
  readonly was?: string | undefined;
}

/** What is said to be lost on purpose. */
export interface Losses {
  /** Columns that may be dropped. */
  readonly retired: readonly string[];
  /** Columns that may get a type that does not hold what they hold: they begin anew. */
  readonly narrowed: readonly string[];
}

/** What becomes of one column. */
export type ColumnChange =
  | { readonly kind: "added"; readonly now: Column }
  | { readonly kind: "kept" | "renamed" | "widened" | "narrowed"; readonly before: Column; readonly now: Column }
  | { readonly kind: "dropped"; readonly before: Column };

/** What becomes of each column: first those that are wanted, in their order, then those that are gone. */
export function columnChanges(before: readonly Column[], wanted: readonly Column[]): readonly ColumnChange[] {
  const byName = new Map(before.map((column) => [column.name, column]));
  const names = new Set(wanted.map(({ name }) => name));
  const taken = new Set<string>();
  const changes = wanted.map((now): ColumnChange => {
    // A name that still stands is no column's old one.
    const renamed = now.was === undefined || names.has(now.was) ? undefined : byName.get(now.was);
    const old = byName.get(now.name) ?? renamed;
    if (old === undefined) return { kind: "added", now };
    taken.add(old.name);
    return { kind: kindOf(old, now), before: old, now };
  });
  const gone = before.filter(({ name }) => !taken.has(name));
  return [...changes, ...gone.map((old): ColumnChange => ({ kind: "dropped", before: old }))];
}

function kindOf(old: Column, now: Column): "kept" | "renamed" | "widened" | "narrowed" {
  if (!widens(old.type, now.type)) return "narrowed";
  if (old.type !== now.type) return "widened";
  return old.name === now.name ? "kept" : "renamed";
}

/** What would be lost without being said to be. */
export function refusedChanges(
  before: readonly Column[],
  wanted: readonly Column[],
  { retired, narrowed }: Losses,
): readonly Problem[] {
  return columnChanges(before, wanted).flatMap((change) => {
    if (change.kind === "dropped" && !retired.includes(change.before.name)) {
      const reason = `${change.before.name} is gone and its data would be lost to readers; declare it again, say which column it was, or name it under retired`;
      return [{ property: "columns", reason }];
    }
    if (change.kind === "narrowed" && !narrowed.includes(change.now.name)) {
      const reason = `${change.now.name} cannot become ${change.now.type} from ${change.before.type}; only int to bigint, float to double and a longer decimal can; add a new column, or name it under narrowed, which loses its values to readers`;
      return [{ property: "columns", reason }];
    }
    return [];
  });
}

/** What becomes of the columns, in sentences; a column that stays as it is has none. */
export function columnWords(before: readonly Column[], wanted: readonly Column[]): readonly string[] {
  return columnChanges(before, wanted).flatMap((change) => sentenceOf(change) ?? []);
}

function sentenceOf(change: ColumnChange): string | undefined {
  switch (change.kind) {
    case "added":
      return `gets the column ${change.now.name} (${change.now.type})`;
    case "dropped":
      return `loses the column ${change.before.name}: its data is lost to readers`;
    case "kept":
      return undefined;
    case "renamed":
      return `calls the column ${change.before.name} ${change.now.name}`;
    case "widened":
      return `widens ${namesOf(change.before, change.now)} from ${change.before.type} to ${change.now.type}`;
    case "narrowed":
      return `begins ${change.now.name} anew as ${change.now.type}: what it holds as ${change.before.type} is lost to readers`;
  }
}

function namesOf(before: Column, now: Column): string {
  return before.name === now.name ? now.name : `${before.name}, now ${now.name},`;
}
