import type { Cell } from "../cell.ts";
import type { PageSight } from "../page-data.ts";
import type { PageIndex } from "../page-index.ts";
import { revealedWords, sentenceOf, tableTitle } from "../sentence.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";
import { listing } from "./listing.ts";
import { markOfColumn } from "./marks.ts";

/** Opens what one principal sees of one table: in a sentence, the terms, and each column. The focus returns when it is closed. */
export function showCell(index: PageIndex, tablePosition: number, principal: number, cell: Cell): void {
  const { page } = index;
  const table = page.tables[tablePosition];
  const who = page.principals[principal];
  if (table === undefined || who === undefined) return;
  const close = element("button", { type: "button", class: "close" }, "Close");
  const heading = element("h2", { id: "cell-title" }, `${who.title}: ${tableTitle(table)}`);
  const dialog = element(
    "dialog",
    { "aria-labelledby": "cell-title" },
    element("div", { class: "dialog-head" }, heading, close),
    ...cell.sights.map((sight) => sightPart(index, principal, sight)),
    element("h3", {}, "Columns"),
    columnsTable(index, tablePosition, cell),
    ...(table.absent.length === 0 ? [] : [element("p", {}, `Not in this copy: ${table.absent.join(", ")}.`)]),
    element("p", {}, "More: ", linkTo.principal(page, principal), ", ", linkTo.table(page, tablePosition)),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function sightPart({ page }: PageIndex, principal: number, sight: PageSight): HTMLElement {
  const terms = sight.termsPosition === null ? undefined : page.terms[sight.termsPosition];
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ["Rows", sight.rows === null ? "all" : `only where ${sight.rows}`],
    ["Purpose", terms?.aim],
    ["Lawful basis", terms?.lawfulBasis],
    ["Condition", terms?.condition],
    ["Impact assessment", terms?.assessment],
    ["Agreement", terms?.agreement],
    ["Until", terms === undefined ? undefined : (terms.until ?? "no end")],
    [page.source === "declarations" ? "Said in" : "By", sight.because],
  ];
  return element(
    "section",
    { class: "sight" },
    element("p", {}, sentenceOf(page, principal, sight)),
    element(
      "dl",
      {},
      ...facts.flatMap(([name, text]) =>
        text === null || text === undefined || text === ""
          ? []
          : [element("div", {}, element("dt", {}, name), element("dd", {}, text))],
      ),
    ),
    ...sight.waysPast.map((position) =>
      element("p", { class: "remark" }, element("strong", {}, "Past these permissions: "), page.texts[position] ?? ""),
    ),
    ...sight.remarks.map((position) => element("p", { class: "remark" }, page.texts[position] ?? "")),
  );
}

function columnsTable({ page }: PageIndex, tablePosition: number, cell: Cell): HTMLElement {
  const columns = page.tables[tablePosition]?.columns ?? [];
  const seen = new Set(cell.columns);
  const inOrder = columns
    .map((_, position) => position)
    .toSorted((one, other) => Number(seen.has(other)) - Number(seen.has(one)));
  const heads = ["Column", "Seen", "What it is", "Reveals", "In this copy"];
  return listing("columns", heads, inOrder, (position) => {
    const [name, kind, says, treatment] = columns[position] ?? ["", -1, -1, -1];
    return [
      name,
      seen.has(position) ? "yes" : "no",
      page.texts[kind] ?? "",
      markOfColumn(says, revealedWords),
      page.texts[treatment] ?? (page.source === "declarations" ? "as it came" : "not known"),
    ];
  });
}
