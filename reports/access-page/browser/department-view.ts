import { cellOf } from "../cell.ts";
import type { PageIndex } from "../page-index.ts";
import { purposeCells } from "../purpose-cells.ts";
import { readings } from "../readings.ts";
import { type Revealing, revealing } from "../revealing.ts";
import { showCell } from "./cell-dialog.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";
import { listing } from "./listing.ts";
import { narrowedMatrix } from "./narrowed-matrix.ts";
import { sensitive } from "./sensitive.ts";
import { sentences } from "./sentences.ts";

/** One department: first who sees what is most sensitive of its data, then the whole matrix, then what its own groups see. */
export function departmentView(index: PageIndex, position: number): readonly Node[] {
  const { page, tablesOfDepartment, principalsOfDepartment, sightsOfTable, sightsOfPrincipal } = index;
  const department = page.departments[position];
  const tables = tablesOfDepartment[position] ?? [];
  const groups = (principalsOfDepartment[position] ?? []).filter(
    (principal) => page.principals[principal]?.kind === "group",
  );
  const withheld = page.withheld.filter(({ departmentPosition }) => departmentPosition === position);
  const isDeclared = page.source === "declarations";
  return [
    element("h1", { tabindex: "-1" }, department?.title ?? ""),
    ...(department?.owner ? [element("p", {}, `Owner: ${department.owner}`)] : []),
    ...(isDeclared
      ? sensitive.flatMap(({ title, none, words }) => [
          element("h2", {}, title),
          whoSeesThem(index, title, none, revealing(index, tables, words)),
        ])
      : []),
    element(
      "div",
      { class: "on-screen" },
      element("h2", {}, "Every table and all who see it"),
      narrowedMatrix(index, tables),
    ),
    ...(withheld.length === 0
      ? []
      : [
          element("h2", {}, "Declared, and gives nothing today"),
          element("ul", {}, ...withheld.map(({ text }) => element("li", {}, text))),
        ]),
    ...(groups.length === 0
      ? []
      : [
          element("h2", {}, "What its own groups see, here and elsewhere"),
          listing("own groups", ["Group", "Tables", "Of these elsewhere"], groups, (group) => {
            const seen = new Set((sightsOfPrincipal[group] ?? []).map(({ tablePosition }) => tablePosition));
            const elsewhere = [...seen].filter((table) => page.tables[table]?.departmentPosition !== position);
            return [linkTo.principal(page, group), String(seen.size), String(elsewhere.length)];
          }),
        ]),
    sentences(index, () =>
      readings(
        page,
        tables.flatMap((table) => sightsOfTable[table] ?? []),
      ),
    ),
  ];
}

function whoSeesThem(index: PageIndex, title: string, none: string, found: readonly Revealing[]): Node {
  const { page } = index;
  if (found.length === 0) return element("p", {}, none);
  const byWho = found.toSorted((one, other) => one.principal - other.principal);
  return listing(title, ["Who", "Table", "Columns", "For", "Until"], byWho, (each) => {
    const { principal, tablePosition, sight, columns } = each;
    const table = page.tables[tablePosition];
    const rows = sight.rows === null ? "" : ` (rows where ${sight.rows})`;
    const button = element("button", { type: "button", "aria-haspopup": "dialog" }, `${columns.join(", ")}${rows}`);
    button.addEventListener("click", () => {
      if (table !== undefined) showCell(index, tablePosition, principal, cellOf(table, [sight]));
    });
    const who = linkTo.principal(page, principal);
    const kind = page.principals[principal]?.kind;
    const isGiven = kind !== "partner" && kind !== "public";
    return [
      isGiven ? who : element("span", {}, who, " (declared, not given yet)"),
      linkTo.table(page, tablePosition),
      button,
      ...purposeCells(page, principal, [sight]),
    ];
  });
}
