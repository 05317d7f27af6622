import { type PackedPage, unpackPage } from "../packed-page.ts";
import { indexPage, type PageIndex } from "../page-index.ts";
import { departmentView } from "./department-view.ts";
import { element } from "./element.ts";
import { legend } from "./legend.ts";
import { narrowedMatrix } from "./narrowed-matrix.ts";
import { overview } from "./overview.ts";
import { principalView } from "./principal-view.ts";
import { routeOf } from "./route.ts";
import { searchBox } from "./search-box.ts";
import { everySentence } from "./sentences.ts";
import { tableView } from "./table-view.ts";

/** Shows the page's data; the address after `#` says which part of it. */
function start(): void {
  const place = document.getElementById("page");
  const data = document.getElementById("data");
  if (place === null || data === null) return;
  const packed: PackedPage = JSON.parse(data.textContent ?? "");
  const page = unpackPage(packed);
  const index = indexPage(page);
  const main = element("main", { id: "main" });
  const skip = element("a", { href: "#main", class: "skip" }, "Skip to the content");
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.querySelector("h1")?.focus();
  });
  const print = element("button", { type: "button" }, "Print what is shown, in sentences");
  print.addEventListener("click", () => window.print());
  place.append(
    skip,
    element(
      "header",
      {},
      element(
        "nav",
        { "aria-label": "Page" },
        element("a", { href: "#/" }, page.gathered === "department" ? "All departments" : "All databases"),
        print,
      ),
      element("p", { class: "quiet" }, `${page.organisation}, as of ${page.asOf}. ${page.notes.join(" ")}`),
      ...(page.refused.length === 0
        ? []
        : [
            element(
              "details",
              {},
              element("summary", {}, `Grants that count for nothing: ${page.refused.length}`),
              element("ul", {}, ...page.refused.map((note) => element("li", {}, note))),
            ),
          ]),
      searchBox(index),
      legend(),
    ),
    main,
  );
  const show = (isFirst: boolean): void => {
    main.replaceChildren(...viewOf(index, location.hash));
    const heading = main.querySelector("h1");
    document.title = `${heading?.textContent ?? ""}: who sees what, ${page.organisation}, ${page.asOf}`;
    if (isFirst) return;
    window.scrollTo(0, 0);
    heading?.focus();
  };
  window.addEventListener("hashchange", () => show(false));
  window.addEventListener("beforeprint", () => {
    for (const details of main.querySelectorAll(".sentences")) details.dispatchEvent(new Event("lakeward-print"));
  });
  show(true);
}

function viewOf(index: PageIndex, address: string): readonly Node[] {
  const { page } = index;
  const route = routeOf(address);
  const missing = (what: string): readonly Node[] => [element("h1", { tabindex: "-1" }, `There is no such ${what}`)];
  const at = <Item extends { readonly id: string }>(
    list: readonly Item[],
    id: string,
    what: string,
    view: (index: PageIndex, position: number) => readonly Node[],
  ): readonly Node[] => {
    const position = list.findIndex((each) => each.id === id);
    return position < 0 ? missing(what) : view(index, position);
  };
  switch (route.view) {
    case "overview":
      return overview(index);
    case "all":
      return [
        element("h1", { tabindex: "-1" }, "All tables and all who see them"),
        element(
          "div",
          { class: "on-screen" },
          narrowedMatrix(
            index,
            page.tables.map((_, position) => position),
          ),
        ),
        everySentence(index),
      ];
    case "department":
      return at(page.departments, route.id, page.gathered, departmentView);
    case "table":
      return at(page.tables, route.id, "table", tableView);
    case "who":
      return at(page.principals, route.id, "principal", principalView);
  }
}

start();
