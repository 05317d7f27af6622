import type { PageIndex } from "../page-index.ts";
import { revealing } from "../revealing.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";
import { listing } from "./listing.ts";
import { addressOf } from "./route.ts";
import { sensitive } from "./sensitive.ts";
import { everySentence } from "./sentences.ts";

/** Every department with how many see what of it; the way to each. */
export function overview(index: PageIndex): readonly Node[] {
  const { page, tablesOfDepartment, sightsOfTable } = index;
  const isGathered = page.gathered === "department";
  const departments = page.departments.map((_, position) => position);
  const heads = [
    isGathered ? "Department" : "Database",
    "Tables",
    "Who sees something",
    ...(isGathered ? ["Of these from elsewhere", "Who sees special categories or offences", "Who sees names"] : []),
  ];
  return [
    element("h1", { tabindex: "-1" }, `Who sees what: ${page.organisation}`),
    element(
      "p",
      {},
      `${page.tables.length.toLocaleString("en-GB")} tables. `,
      element("a", { href: addressOf({ view: "all" }) }, "All tables and all who see them"),
    ),
    element("h2", {}, isGathered ? "Departments" : "Databases"),
    listing(isGathered ? "departments" : "databases", heads, departments, (position) => {
      const tables = tablesOfDepartment[position] ?? [];
      const who = new Set(
        tables.flatMap((table) => (sightsOfTable[table] ?? []).flatMap(({ principals }) => principals)),
      );
      const people = [...who].filter((principal) => page.principals[principal]?.kind !== "pipeline");
      const elsewhere = people.filter((principal) => page.principals[principal]?.departmentPosition !== position);
      const count = (wanted: (typeof sensitive)[number]): string =>
        String(new Set(revealing(index, tables, wanted.words).map(({ principal }) => principal)).size);
      return [
        linkTo.department(page, position),
        String(tables.length),
        String(people.length),
        ...(isGathered ? [String(elsewhere.length), ...sensitive.map(count)] : []),
      ];
    }),
    everySentence(index),
  ];
}
