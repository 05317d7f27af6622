import type { AccessPage } from "../../reports/access-page/page-data.ts";

/** Ends the element that it would stand in, and runs something, were it read as markup. */
export const attack = `</script><script>window.hacked = true</script><img src=x onerror="window.hacked=true"><!--`;

/** The page with every text of the declarations hostile. */
export function hostilePage(page: AccessPage): AccessPage {
  return {
    ...page,
    organisation: attack,
    notes: [attack],
    refused: [attack],
    withheld: page.departments.map((_, departmentPosition) => ({ departmentPosition, text: attack })),
    departments: page.departments.map((each) => ({ ...each, title: `${attack} ${each.title}`, owner: attack })),
    tables: page.tables.map((each) => ({ ...each, title: `${attack} ${each.title}`, absent: [attack] })),
    principals: page.principals.map((each) => ({ ...each, title: `${attack} ${each.title}` })),
    sights: page.sights.map((each) => ({ ...each, because: attack, rows: attack })),
    texts: page.texts.map((each) => `${attack} ${each}`),
  };
}
