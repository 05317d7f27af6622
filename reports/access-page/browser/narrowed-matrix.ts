import { type Revealed, revealed } from "../page-data.ts";
import type { PageIndex } from "../page-index.ts";
import { revealing } from "../revealing.ts";
import { element } from "./element.ts";
import { matrix } from "./matrix.ts";

/** To what a matrix may be narrowed. */
const choices: readonly { readonly text: string; readonly words: ReadonlySet<Revealed> | null }[] = [
  { text: "everything", words: null },
  { text: "special categories and offences", words: new Set(["offences", "special"]) },
  { text: "what names a person", words: new Set(["identifying"]) },
  { text: "anything personal", words: new Set(revealed.slice(0, 5)) },
];

/** A matrix with what narrows it: to what columns reveal, and whether pipelines are shown. */
export function narrowedMatrix(index: PageIndex, tables: readonly number[]): HTMLElement {
  const { page } = index;
  const place = element("div", {});
  const isDeclared = page.source === "declarations";
  const select = element("select", {}, ...choices.map(({ text }) => element("option", {}, text)));
  const pipelines = element("input", { type: "checkbox" });
  const draw = (): void => {
    const words = choices[select.selectedIndex]?.words ?? null;
    const found = words === null ? null : revealing(index, tables, words);
    const shown = found === null ? null : new Set(found.map(({ principal }) => principal));
    const kept = found === null ? null : new Set(found.map(({ tablePosition }) => tablePosition));
    const isShown = (principal: number): boolean =>
      page.principals[principal]?.kind === "pipeline" ? pipelines.checked : (shown?.has(principal) ?? true);
    place.replaceChildren(
      matrix(
        index,
        tables.filter((table) => kept?.has(table) ?? true),
        isShown,
      ),
    );
  };
  select.addEventListener("change", draw);
  pipelines.addEventListener("change", draw);
  draw();
  return element(
    "div",
    {},
    ...(isDeclared
      ? [
          element(
            "div",
            { class: "narrow" },
            element("label", {}, "Show ", select),
            element("label", {}, pipelines, " with pipelines, the roles of programs that load and treat the data"),
          ),
        ]
      : []),
    place,
  );
}
