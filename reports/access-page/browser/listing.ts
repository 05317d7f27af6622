import { element } from "./element.ts";
import { paged } from "./paged.ts";

const rowsAtOnce = 100;

/**
 * A plain table with headings, its first cell naming the row; long ones a part at a time. Roles are said outright, because some
 * browsers forget them where the style makes rows into cards.
 */
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
        { class: "list", role: "table" },
        element(
          "thead",
          { role: "rowgroup" },
          element(
            "tr",
            { role: "row" },
            ...heads.map((head) => element("th", { role: "columnheader", scope: "col" }, head)),
          ),
        ),
        element(
          "tbody",
          { role: "rowgroup" },
          ...some.map((item) => {
            const [first = "", ...others] = cellsOf(item);
            const cells = others.map((cell, at) =>
              element("td", { role: "cell", "data-head": heads[at + 1] ?? "" }, cell),
            );
            return element("tr", { role: "row" }, element("th", { role: "rowheader", scope: "row" }, first), ...cells);
          }),
        ),
      ),
    ),
  );
}
