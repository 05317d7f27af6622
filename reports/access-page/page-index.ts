import type { AccessPage, PageSight } from "./page-data.ts";

/** Where to find what of a page, made once; every look-up after it is independent of the page's size. */
export interface PageIndex {
  readonly page: AccessPage;
  /** By the position of a table, principal or department. */
  readonly sightsOfTable: readonly (readonly PageSight[])[];
  readonly sightsOfPrincipal: readonly (readonly PageSight[])[];
  readonly tablesOfDepartment: readonly (readonly number[])[];
  readonly principalsOfDepartment: readonly (readonly number[])[];
}

/** Indexes a page in one pass. */
export function indexPage(page: AccessPage): PageIndex {
  const lists = <Item>(count: number): Item[][] => Array.from({ length: count }, () => []);
  const sightsOfTable = lists<PageSight>(page.tables.length);
  const sightsOfPrincipal = lists<PageSight>(page.principals.length);
  const tablesOfDepartment = lists<number>(page.departments.length);
  const principalsOfDepartment = lists<number>(page.departments.length);
  for (const sight of page.sights) {
    sightsOfTable[sight.tablePosition]?.push(sight);
    for (const principal of sight.principals) sightsOfPrincipal[principal]?.push(sight);
  }
  for (const [position, { departmentPosition }] of page.tables.entries())
    tablesOfDepartment[departmentPosition]?.push(position);
  for (const [position, { departmentPosition }] of page.principals.entries())
    if (departmentPosition !== null) principalsOfDepartment[departmentPosition]?.push(position);
  return { page, sightsOfTable, sightsOfPrincipal, tablesOfDepartment, principalsOfDepartment };
}
