import type { Lake } from "../../declaration/lake.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";

/** A kind in words: a body's own by its title. */
export function kindWords(lake: Lake, kind: string): string {
  const own = lake.ownWords.kinds.find(({ id }) => id === kind);
  return own?.title ?? kinds[kind]?.what ?? kind.replaceAll("_", " ");
}
