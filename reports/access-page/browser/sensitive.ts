import type { Revealed } from "../page-data.ts";

/** What an owner asks after first: what is most sensitive, with the words for it. */
export const sensitive: readonly {
  readonly title: string;
  readonly none: string;
  readonly words: ReadonlySet<Revealed>;
}[] = [
  {
    title: "Special categories and offences: who sees them",
    none: "Nobody sees a special category, or anything about offences, here.",
    words: new Set(["special", "offences"]),
  },
  {
    title: "What names a person: who sees it",
    none: "Nobody sees what names a person here.",
    words: new Set(["identifying"]),
  },
];
