import type { Cell } from "../cell.ts";
import type { PageIndex } from "../page-index.ts";
import { showCell } from "./cell-dialog.ts";
import { element } from "./element.ts";
import { marksOf } from "./marks.ts";

/** What one principal sees of one table, in short; opens the whole of it. */
export function cellButton(index: PageIndex, tablePosition: number, principal: number, cell: Cell): HTMLElement {
  const { tables, principals } = index.page;
  const table = tables[tablePosition];
  const marks = table === undefined ? [] : marksOf(cell, table, principals[principal]);
  const button = element("button", { type: "button", "aria-haspopup": "dialog" }, ...marks);
  button.addEventListener("click", () => showCell(index, tablePosition, principal, cell));
  return button;
}
