import { cellOf } from "../cell.ts";
import type { PageIndex } from "../page-index.ts";
import { purposeCells } from "../purpose-cells.ts";
import { cellButton } from "./cell-button.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";
import { listing } from "./listing.ts";
import { sentences } from "./sentences.ts";

/** Everything that one principal sees, and what it sees as one of everyone. */
export function principalView(index: PageIndex, position: number): readonly Node[] {
  const { page, sightsOfPrincipal } = index;
  const principal = page.principals[position];
  const also = (principal?.isAlso ?? []).filter((each) => (sightsOfPrincipal[each] ?? []).length > 0);
  return [
    element("h1", { tabindex: "-1" }, principal?.title ?? ""),
    element("p", { class: "quiet" }, principal?.id ?? ""),
    element("h2", {}, "What it sees"),
    tablesSeen(index, position),
    ...also.flatMap((each) => [
      element("h2", {}, `What it sees like ${page.principals[each]?.title.replace("Everyone", "everyone") ?? ""}`),
      tablesSeen(index, each),
    ]),
    sentences(index, () =>
      [position, ...also].flatMap((each) =>
        (sightsOfPrincipal[each] ?? []).map((sight) => ({ principal: each, sight })),
      ),
    ),
  ];
}

function tablesSeen(index: PageIndex, position: number): HTMLElement {
  const { page, sightsOfPrincipal } = index;
  const byTable = Map.groupBy(sightsOfPrincipal[position] ?? [], ({ tablePosition }) => tablePosition);
  if (byTable.size === 0) return element("p", {}, "Nothing.");
  const gathered = page.gathered === "department" ? "Department" : "Database";
  const who = page.principals[position]?.title ?? "";
  return listing(
    `tables seen by ${who}`,
    ["Table", gathered, "What is seen", "For", "Until"],
    [...byTable],
    ([at, held]) => {
      const table = page.tables[at];
      if (table === undefined) return [];
      const cell = cellOf(table, held);
      const button = cellButton(index, at, position, cell);
      return [
        linkTo.table(page, at),
        linkTo.department(page, table.departmentPosition),
        button,
        ...purposeCells(page, position, held),
      ];
    },
  );
}
