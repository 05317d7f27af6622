import type { PageIndex } from "../page-index.ts";
import { type Reading, readings } from "../readings.ts";
import { sentenceOf } from "../sentence.ts";
import { element } from "./element.ts";

/** More would take a browser minutes to lay out on paper. */
const most = 5000;

/** What a view shows, in sentences: made when it is opened, and when the page is printed, on which it is all there is. */
export function sentences({ page }: PageIndex, read: () => readonly Reading[]): HTMLElement {
  const place = element("div", {});
  const details = element("details", { class: "sentences" }, element("summary", {}, "The same in sentences"), place);
  const fill = (): void => {
    if (place.firstChild !== null) return;
    const all = read();
    const shown = all.slice(0, most);
    const items = shown.map(({ sight, principal }) =>
      element("li", {}, `${sentenceOf(page, principal, sight)} [${sight.because}]`),
    );
    const more = all.length - shown.length;
    place.append(
      element("h2", {}, "In sentences"),
      items.length === 0 ? element("p", {}, "Nothing is seen.") : element("ul", {}, ...items),
      ...(more === 0
        ? []
        : [element("p", {}, `${more.toLocaleString("en-GB")} more are left out; print one department.`)]),
    );
  };
  details.addEventListener("toggle", fill);
  details.addEventListener("lakeward-print", () => {
    fill();
    details.open = true;
  });
  return details;
}

/** All that the page knows in sentences, table after table. */
export function everySentence(index: PageIndex): HTMLElement {
  const { page } = index;
  return sentences(index, () =>
    readings(
      page,
      page.sights.toSorted((one, other) => one.tablePosition - other.tablePosition),
    ),
  );
}
