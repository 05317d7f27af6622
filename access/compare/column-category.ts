import type { Column, Dataset, Lake, TableZone } from "../../declaration/lake.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";

/** What a column says in the copy that is seen, most sensitive first: UK GDPR Art 10, Art 9 or protected likewise, then who. */
export const categories = [
  "offences",
  "special",
  "identifying",
  "personal",
  "pseudonymised",
  "plain",
  "nobody",
] as const;
export type Category = (typeof categories)[number];

/** The category of a column in one zone; an own word of the body has the law of the word that it is like. */
export function categoryOf(
  { ownWords }: Pick<Lake, "ownWords">,
  { about }: Pick<Dataset, "about">,
  column: Column,
  zone: TableZone,
): Category {
  const { countsAs } = treatments[column.zones[zone]?.treatment ?? "keep"];
  const word = ownWords.kinds.find(({ id }) => id === column.kind)?.like ?? column.kind;
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  switch (column.reveals) {
    case "special":
      return kind?.law === "article_10" ? "offences" : "special";
    case "direct":
      if (countsAs === "pseudonym") return "pseudonymised";
      return countsAs === "banded" ? "personal" : "identifying";
    case "indirect":
      return countsAs === "pseudonym" ? "pseudonymised" : "personal";
    case "plain":
      return about.length === 0 ? "nobody" : "plain";
  }
}

/** The lower, the more sensitive; columns of no category come last. */
export function sensitivity(found: Iterable<Category>): number {
  return Math.min(categories.length, ...[...found].map((each) => categories.indexOf(each)));
}
