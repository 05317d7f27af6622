import type { PageIndex } from "../page-index.ts";
import { type Found, type SearchTexts, search, searchTexts } from "../search.ts";
import { element } from "./element.ts";
import { linkTo } from "./links.ts";

/** More than these are not read anyway. */
const most = 40;

/** A field that finds departments, principals, tables and columns as it is typed in. */
export function searchBox({ page }: PageIndex): HTMLElement {
  const field = element("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false" });
  const status = element("p", { role: "status", class: "quiet" });
  const results = element("ul", { class: "results" });
  let texts: SearchTexts | null = null;
  const show = (): void => {
    texts ??= searchTexts(page);
    const found = search(texts, field.value);
    const shown = found.slice(0, most);
    const count = found.length === 1 ? "1 found" : `${found.length.toLocaleString("en-GB")} found`;
    status.textContent = field.value.trim() === "" ? "" : found.length > most ? `${count}; the first ${most}:` : count;
    results.replaceChildren(...shown.map(itemOf));
  };
  const itemOf = ({ kind, position, column }: Found): HTMLElement => {
    switch (kind) {
      case "department":
        return element(
          "li",
          {},
          linkTo.department(page, position),
          page.gathered === "department" ? " department" : " database",
        );
      case "principal":
        return element("li", {}, linkTo.principal(page, position));
      case "table": {
        const of = page.departments[page.tables[position]?.departmentPosition ?? -1]?.title ?? "";
        return element("li", {}, linkTo.table(page, position), ` ${of}${column === null ? "" : `, column ${column}`}`);
      }
    }
  };
  const clear = (): void => {
    field.value = "";
    show();
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") clear();
    if (key === "Enter") results.querySelector("a")?.click();
  });
  results.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) clear();
  });
  const label = element("label", { for: "search" }, "Search departments, people, tables and columns");
  return element("search", {}, label, field, status, results);
}
