import { cellOf } from "../cell.ts";
import type { PagePrincipal, PageSight } from "../page-data.ts";
import type { PageIndex } from "../page-index.ts";
import { cellButton } from "./cell-button.ts";
import { element } from "./element.ts";
import { gridKeys } from "./grid-keys.ts";
import { linkTo } from "./links.ts";
import { paged } from "./paged.ts";

const rowsAtOnce = 40;
const columnsAtOnce = 24;
const unseenAtOnce = 200;

/**
 * Tables down, whoever sees one of them across; as much of it as is looked at stands in the document. Tables that nobody sees
 * come after it, by name.
 */
export function matrix(index: PageIndex, tables: readonly number[], isShown: (principal: number) => boolean): Node {
  const isSeen = (table: number): boolean =>
    (index.sightsOfTable[table] ?? []).some(({ principals }) => principals.some(isShown));
  const { seen = [], unseen = [] } = Object.groupBy(tables, (table) => (isSeen(table) ? "seen" : "unseen"));
  const shown =
    seen.length === 0
      ? element("p", {}, "Nobody sees any of these tables.")
      : paged(seen, rowsAtOnce, "tables", (some) => {
          const sights = some.map((table) => byPrincipal(index, table, isShown));
          const principals = [...new Set(sights.flatMap((each) => [...each.keys()]))].toSorted(inOrder(index, some));
          return paged(principals, columnsAtOnce, "readers", (across) => grid(index, some, sights, across));
        });
  return element("div", {}, shown, ...(unseen.length === 0 ? [] : [unseenTables(index, unseen)]));
}

function unseenTables({ page }: PageIndex, tables: readonly number[]): HTMLElement {
  const place = element("div", {});
  const words =
    tables.length === 1
      ? "1 table that nobody sees"
      : `${tables.length.toLocaleString("en-GB")} tables that nobody sees`;
  const details = element("details", {}, element("summary", {}, words), place);
  details.addEventListener("toggle", () => {
    if (place.firstChild === null)
      place.append(
        paged(tables, unseenAtOnce, "tables that nobody sees", (some) =>
          element("ul", {}, ...some.map((table) => element("li", {}, linkTo.table(page, table)))),
        ),
      );
  });
  return details;
}

type Sights = ReadonlyMap<number, readonly PageSight[]>;

function byPrincipal({ sightsOfTable }: PageIndex, table: number, isShown: (principal: number) => boolean): Sights {
  const found = new Map<number, PageSight[]>();
  for (const sight of sightsOfTable[table] ?? []) {
    for (const principal of sight.principals) {
      if (!isShown(principal)) continue;
      const known = found.get(principal);
      if (known === undefined) found.set(principal, [sight]);
      else known.push(sight);
    }
  }
  return found;
}

/** Those of the tables' own department first, then other groups, everyone, outsiders and pipelines. */
function inOrder({ page }: PageIndex, tables: readonly number[]): (one: number, other: number) => number {
  const own = new Set(tables.map((table) => page.tables[table]?.departmentPosition));
  const order: readonly PagePrincipal["kind"][] = ["group", "role", "everyone", "partner", "public", "pipeline"];
  const rank = (position: number): number => {
    const principal = page.principals[position];
    if (principal === undefined) return order.length * 2;
    const isOwn = principal.departmentPosition !== null && own.has(principal.departmentPosition);
    return order.indexOf(principal.kind) * 2 + (isOwn ? 0 : 1);
  };
  return (one, other) => rank(one) - rank(other) || one - other;
}

function grid(
  index: PageIndex,
  tables: readonly number[],
  sights: readonly Sights[],
  principals: readonly number[],
): Node {
  const { page } = index;
  const isOfSeveral =
    page.gathered === "department" && new Set(tables.map((table) => page.tables[table]?.departmentPosition)).size > 1;
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, "Table"),
    ...principals.map((principal) => element("th", { scope: "col" }, linkTo.principal(page, principal))),
  );
  const rows = tables.map((position, row) => {
    const table = page.tables[position];
    const title = page.departments[table?.departmentPosition ?? -1]?.title ?? "";
    const of = isOfSeveral ? [element("span", { class: "of" }, title)] : [];
    const cells = principals.map((principal) => {
      const held = sights[row]?.get(principal) ?? [];
      if (table === undefined || held.length === 0)
        return element("td", { class: "nothing" }, element("span", { class: "unseen" }, "nothing"));
      const cell = cellOf(table, held);
      const button = cellButton(index, position, principal, cell);
      return element("td", {}, button);
    });
    return element("tr", {}, element("th", { scope: "row" }, linkTo.table(page, position), ...of), ...cells);
  });
  const made = element(
    "table",
    { role: "grid", class: "matrix", "aria-label": "Who sees what: tables down, who across" },
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
  gridKeys(made);
  return element("div", { class: "scroll" }, made);
}
