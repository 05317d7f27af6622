import type { AccessPage } from "../page-data.ts";
import { indexPage, type PageIndex } from "../page-index.ts";
import { readings } from "../readings.ts";
import { departmentView } from "./department-view.ts";
import { element } from "./element.ts";
import { legend } from "./legend.ts";
import { narrowedMatrix } from "./narrowed-matrix.ts";
import { overview } from "./overview.ts";
import { principalView } from "./principal-view.ts";
import { routeOf } from "./route.ts";
import { searchBox } from "./search-box.ts";
import { sentences } from "./sentences.ts";
import { tableView } from "./table-view.ts";

/** Shows the page's data; the address after `#` says which part of it. */
function start(): void {
  const place = document.getElementById("page");
  const data = document.getElementById("data");
  if (place === null || data === null) return;
  const page: AccessPage = JSON.parse(data.textContent ?? "");
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
      element("p", { class: "quiet" }, `${page.organisation}, as of ${page.asOf}. ${page.notes.slice(0, 2).join(" ")}`),
      ...(page.notes.length <= 2
        ? []
        : [
            element(
              "details",
              {},
              element("summary", {}, `${page.notes.length - 2} grants count for nothing`),
              element("ul", {}, ...page.notes.slice(2).map((note) => element("li", {}, note))),
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
        sentences(index, () => readings(page, page.sights)),
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
