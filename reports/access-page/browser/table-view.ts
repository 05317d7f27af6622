import { cellOf } from "../cell.ts";
import type { PageIndex } from "../page-index.ts";
import { purposeCells } from "../purpose-cells.ts";
import { readings } from "../readings.ts";
import { revealedWords, tableTitle } from "../sentence.ts";
import { cellButton } from "./cell-button.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";
import { listing } from "./listing.ts";
import { markOfColumn } from "./marks.ts";
import { sentences } from "./sentences.ts";

/** One table: who sees it, and who sees each of its columns. */
export function tableView(index: PageIndex, position: number): readonly Node[] {
  const { page, sightsOfTable } = index;
  const table = page.tables[position];
  if (table === undefined) return [];
  const held = sightsOfTable[position] ?? [];
  const who = [...new Set(held.flatMap(({ principals }) => principals))].toSorted((one, other) => one - other);
  const cells = new Map(
    who.map((principal) => [
      principal,
      cellOf(
        table,
        held.filter(({ principals }) => principals.includes(principal)),
      ),
    ]),
  );
  const description = table.descriptionPosition === null ? "" : (page.texts[table.descriptionPosition] ?? "");
  return [
    element("h1", { tabindex: "-1" }, tableTitle(table)),
    element("p", { class: "quiet" }, linkTo.department(page, table.departmentPosition), ` · ${table.id}`),
    ...(description === "" ? [] : [element("p", {}, description)]),
    element("h2", {}, "Who sees it"),
    who.length === 0
      ? element("p", {}, "Nobody.")
      : listing("who sees it", ["Who", "What is seen", "Rows", "For", "Until"], who, (principal) => {
          const cell = cells.get(principal);
          if (cell === undefined) return [];
          const button = cellButton(index, position, principal, cell);
          return [
            linkTo.principal(page, principal),
            button,
            cell.sights.map(({ rows }) => (rows === null ? "all" : `where ${rows}`)).join("; "),
            ...purposeCells(page, principal, cell.sights),
          ];
        }),
    element("h2", {}, "Its columns, and who sees each"),
    listing("columns", ["Column", "What it is", "Reveals", "In this copy", "Seen by"], table.columns, (column) => {
      const [name, kind, says, treatment] = column;
      const at = table.columns.indexOf(column);
      const seers = who.filter(
        (principal) =>
          page.principals[principal]?.kind !== "pipeline" && cells.get(principal)?.columns.includes(at) === true,
      );
      const links = seers.flatMap((principal) => [linkTo.principal(page, principal), element("br", {})]).slice(0, -1);
      return [
        name,
        page.texts[kind] ?? "",
        markOfColumn(says, revealedWords),
        page.texts[treatment] ?? (page.source === "declarations" ? "as it came" : "not known"),
        links.length === 0 ? "nobody" : element("span", {}, ...links),
      ];
    }),
    ...(table.absent.length === 0 ? [] : [element("p", {}, `Not in this copy: ${table.absent.join(", ")}.`)]),
    sentences(index, () => readings(page, held)),
  ];
}
