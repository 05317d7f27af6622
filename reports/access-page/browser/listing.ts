import { element } from "./element.ts";
import { paged } from "./paged.ts";

const rowsAtOnce = 100;

/** A plain table with headings, its first cell naming the row; long ones a part at a time. */
export function listing<Item>(
  what: string,
  heads: readonly string[],
  items: readonly Item[],
  cellsOf: (item: Item) => readonly (Node | string)[],
): HTMLElement {
  return paged(items, rowsAtOnce, what, (some) =>
    element(
      "div",
      { class: "scroll", role: "group", "aria-label": what, tabindex: "0" },
      element(
        "table",
        { class: "list" },
        element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
        element(
          "tbody",
          {},
          ...some.map((item) => {
            const [first = "", ...others] = cellsOf(item);
            const cells = others.map((cell, at) => element("td", { "data-head": heads[at + 1] ?? "" }, cell));
            return element("tr", {}, element("th", { scope: "row" }, first), ...cells);
          }),
        ),
      ),
    ),
  );
}
