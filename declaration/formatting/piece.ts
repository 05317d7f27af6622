/** A part of a file with all its comments, as the formatter moves it. */
export type Piece = Text | Collection;

export interface Text {
  readonly kind: "text";
  readonly value: string;
  /** Its quotation marks and all, where it was written in quotes on one line. */
  readonly quoted: string | null;
  /** The head (`|`, `>-`) and the lines of a text written below its key, their own indentation taken off. */
  readonly block: { readonly head: string; readonly lines: readonly string[] } | null;
}

export interface Collection {
  readonly kind: "list" | "map";
  readonly members: readonly Member[];
  /** Written in brackets or braces. */
  readonly isFlow: boolean;
  readonly start: number;
  readonly end: number;
  /** The column in which its members begin, from 0. */
  readonly column: number;
}

/** An entry of a map or an item of a list. */
export interface Member {
  /** The key as text and as it is written; null in a list. */
  readonly key: { readonly value: string; readonly quoted: string | null } | null;
  readonly value: Piece;
  /** Offset at which it begins. */
  readonly at: number;
  /** Whether it stands in brackets or braces. */
  readonly inFlow: boolean;
  /** Comments on lines of their own before it; an empty text is a blank line. */
  readonly above: string[];
  /** Comments that follow on its line. */
  readonly beside: string[];
  /** Comments after it that are indented as it is, where nothing of its block follows. */
  readonly below: string[];
}
