import type { Cell } from "../cell.ts";
import { type PagePrincipal, type PageTable, type Revealed, revealed } from "../page-data.ts";
import { element } from "./element.ts";

/** What is told on a cell of the columns in it: the words of one and of several, and how it is drawn besides. */
const markWords: readonly {
  readonly words: readonly Revealed[];
  readonly text: readonly [string, string];
  readonly look: string;
}[] = [
  { words: ["special", "offences"], text: ["special", "special"], look: "special" },
  { words: ["identifying"], text: ["names a person", "name a person"], look: "identifying" },
  { words: ["personal"], text: ["personal", "personal"], look: "personal" },
  { words: ["pseudonymised"], text: ["pseudonym", "pseudonyms"], look: "pseudonymised" },
];

/** How much is seen, as a drawing and in words: `9 of 14 columns, some rows`. */
function extentOf(cell: Cell, table: PageTable): readonly Node[] {
  const look = cell.state.replace(" ", "-");
  const drawing = element("span", { class: `extent ${look}`, "aria-hidden": "true" });
  const count = cell.columns.length;
  const some = `${count} of ${table.columns.length} columns`;
  switch (cell.state) {
    case "nothing":
      return [element("span", { class: "unseen" }, "nothing")];
    case "past":
      return [drawing, document.createTextNode("nothing by permission")];
    case "all":
      return [drawing, document.createTextNode(`all ${table.columns.length} columns`)];
    case "some columns":
      return [drawing, document.createTextNode(some)];
    case "some rows":
      return [drawing, document.createTextNode(`${some}, some rows`)];
  }
}

/** How much a principal sees and what that says of people, most sensitive first, each in words. */
export function marksOf(cell: Cell, table: PageTable, who: PagePrincipal | undefined): readonly HTMLElement[] {
  const { counts } = cell;
  const isGiven = who?.kind !== "partner" && who?.kind !== "public";
  const told = markWords.flatMap(({ words, text: [one, several], look }) => {
    const count = words.reduce((sum, word) => sum + counts[word], 0);
    return count === 0 ? [] : [element("span", { class: `mark ${look}` }, `${count} ${count === 1 ? one : several}`)];
  });
  return [
    element("span", { class: "how-much" }, ...extentOf(cell, table)),
    ...told,
    ...(cell.sights.every(({ waysPast }) => waysPast.length === 0)
      ? []
      : [element("span", { class: "mark way-past" }, "way past permissions")]),
    ...(isGiven ? [] : [element("span", { class: "mark not-given" }, "declared, not given yet")]),
  ];
}

/** The mark of one column. */
export function markOfColumn(says: number, words: Readonly<Record<Revealed, readonly [string, string]>>): HTMLElement {
  const word = revealed[says] ?? "unknown";
  const look = word === "offences" ? "special" : word;
  return element("span", { class: `mark ${look}` }, words[word][0]);
}
