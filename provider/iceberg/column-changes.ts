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

/** One column, before and after; either is absent for one that is new or gone. */
export interface ColumnChange {
  readonly kind: "added" | "kept" | "renamed" | "widened" | "narrowed" | "dropped";
  readonly before: Column | undefined;
  readonly now: Column | undefined;
}

/** What becomes of each column: first those that are wanted, in their order, then those that are gone. */
export function columnChanges(before: readonly Column[], wanted: readonly Column[]): readonly ColumnChange[] {
  const byName = new Map(before.map((column) => [column.name, column]));
  const names = new Set(wanted.map(({ name }) => name));
  const taken = new Set<string>();
  const changes = wanted.map((now): ColumnChange => {
    // A name that still stands is no column's old one.
    const renamed = now.was !== undefined && !names.has(now.was) ? byName.get(now.was) : undefined;
    const old = byName.get(now.name) ?? renamed;
    if (old === undefined) return { kind: "added", before: undefined, now };
    taken.add(old.name);
    return { kind: kindOf(old, now), before: old, now };
  });
  const gone = before.filter(({ name }) => !taken.has(name));
  return [...changes, ...gone.map((old): ColumnChange => ({ kind: "dropped", before: old, now: undefined }))];
}

function kindOf(old: Column, now: Column): ColumnChange["kind"] {
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
  return columnChanges(before, wanted).flatMap(({ kind, before: old, now }) => {
    if (kind === "dropped" && old !== undefined && !retired.includes(old.name)) {
      const reason = `${old.name} is gone and its data would be lost to readers; declare it again, say which column it was, or name it under retired`;
      return [{ property: "columns", reason }];
    }
    if (kind === "narrowed" && old !== undefined && now !== undefined && !narrowed.includes(now.name)) {
      const reason = `${now.name} cannot become ${now.type} from ${old.type}; only int to bigint, float to double and a longer decimal can; add a new column, or name it under narrowed, which loses its values to readers`;
      return [{ property: "columns", reason }];
    }
    return [];
  });
}

type Sentence = (old: Column | undefined, now: Column | undefined) => string;
const sentences: Readonly<Record<ColumnChange["kind"], Sentence | undefined>> = {
  added: (_old, now) => `gets the column ${now?.name} (${now?.type})`,
  renamed: (old, now) => `calls the column ${old?.name} ${now?.name}`,
  widened: (old, now) =>
    `widens ${old?.name === now?.name ? now?.name : `${old?.name}, now ${now?.name},`} from ${old?.type} to ${now?.type}`,
  narrowed: (old, now) => `begins ${now?.name} anew as ${now?.type}: what it holds as ${old?.type} is lost to readers`,
  dropped: (old) => `loses the column ${old?.name}: its data is lost to readers`,
  kept: undefined,
};

/** What becomes of the columns, in sentences; a column that stays as it is has none. */
export function columnWords(before: readonly Column[], wanted: readonly Column[]): readonly string[] {
  return columnChanges(before, wanted).flatMap(({ kind, before: old, now }) => sentences[kind]?.(old, now) ?? []);
}
