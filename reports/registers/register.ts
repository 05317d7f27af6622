import type { CompiledAccess } from "../../access/compile.ts";
import type { Environment, Lake } from "../../declaration/lake.ts";

/** What stands in one place of a register; null and an empty list are "not declared". */
export type Cell = string | number | readonly string[] | null;

/** What every register is made from. */
export interface RegisterContext {
  readonly lake: Lake;
  /** The environment whose resources, limits and costs are told. */
  readonly environment: Environment;
  /** The day that counts as today, `2026-11-21`. */
  readonly asOf: string;
  /** What the Lake gives on that day, compiled once for all registers. */
  readonly access: CompiledAccess;
  /** The groups that some statement names, by department. */
  readonly seeing: ReadonlyMap<string, readonly string[]>;
}

/** A column of a register as people read it. */
export interface RegisterColumn {
  /** Its name in JSON; never changes. */
  readonly id: string;
  readonly title: string;
  /** The law, guidance or question because of which it is there. */
  readonly why: string;
}

/** A register, filled in: as many cells a row as there are columns. */
export interface RegisterTable {
  readonly id: string;
  readonly title: string;
  /** What one row is, and what the register is for. */
  readonly about: string;
  /** What its reader must know: what is counted, what is left out. */
  readonly notes: readonly string[];
  readonly columns: readonly RegisterColumn[];
  /** Ids of the columns that head a card where a row is too wide for a line on a page; null where it is not. */
  readonly cards: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
  /** What somebody has to act on, one sentence each. */
  readonly attention: readonly string[];
}

/** One of the documents that the declarations answer for; a pure function of the Lake and a day. */
export interface Register extends Omit<RegisterTable, "rows" | "attention" | "notes"> {
  tableOf(context: RegisterContext): RegisterTable;
}
