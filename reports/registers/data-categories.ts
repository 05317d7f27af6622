import type { Column, Lake } from "../../declaration/lake.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { kindWords } from "./kind-words.ts";

/** Categories of personal data, in words, each sorted: UK GDPR Art 30(1)(c), with Art 9 and Art 10 apart. */
export interface DataCategories {
  /** What names a person. */
  readonly identifiers: readonly string[];
  /** What narrows down who it is. */
  readonly details: readonly string[];
  /** Art 9(1), or protected likewise by the vocabulary's own decision. */
  readonly special: readonly string[];
  /** Art 10. */
  readonly offences: readonly string[];
}

/** The categories that some columns hold; a plain column says nothing about who and has none. */
export function dataCategories(lake: Lake, columns: readonly Pick<Column, "kind" | "reveals">[]): DataCategories {
  const words = (wanted: (column: Pick<Column, "kind" | "reveals">) => boolean): string[] =>
    [...new Set(columns.filter(wanted).map(({ kind }) => kindWords(lake, kind)))].sort();
  const isOffence = ({ kind }: Pick<Column, "kind">) => lawOf(lake, kind) === "article_10";
  return {
    identifiers: words(({ reveals }) => reveals === "direct"),
    details: words(({ reveals }) => reveals === "indirect"),
    special: words((column) => column.reveals === "special" && !isOffence(column)),
    offences: words((column) => column.reveals === "special" && isOffence(column)),
  };
}

function lawOf(lake: Lake, kind: string): string {
  const like = lake.ownWords.kinds.find(({ id }) => id === kind)?.like ?? kind;
  return kinds[like]?.law ?? "protected";
}
