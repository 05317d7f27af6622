import type { ValueShapes } from "./value-shapes.ts";

/** What a source's own type says of a column, whichever system declared it. */
export type SourceType =
  | "text"
  | "long_text"
  | "identifier"
  | "whole_number"
  | "fraction"
  | "money"
  | "yes_no"
  | "date"
  | "datetime"
  | "time"
  | "document"
  | "binary";

/** A column as its source has it: nothing of it is a value. */
export interface SourceColumn {
  /** As written in the source; may be empty, or the same as another's. */
  readonly name: string;
  /** Null where the source has no types, as a CSV file. */
  readonly type: SourceType | null;
  /** What rows looked like, if there were any to look at. */
  readonly shapes: ValueShapes | null;
}

/** What a file or statement tells of a table. */
export interface SourceTable {
  /** The table's or file's own name, as `from` needs it; empty when columns were said one by one. */
  readonly name: string;
  readonly columns: readonly SourceColumn[];
  /** Names, as in `columns`, of those that name one row; empty when the source does not say. */
  readonly key: readonly string[];
  /** How a file is written, where it differs from what the language takes for granted. */
  readonly format: { readonly separator?: string; readonly encoding?: string; readonly header_row?: number };
}

/** A source that could not be read; the message holds no value of it. */
export class UnreadableSource extends Error {}
