import type { AccessPage } from "../page-data.ts";
import { tableTitle } from "../sentence.ts";
import { element } from "./element.ts";
import { addressOf } from "./route.ts";

/** A long name breaks after its dots, slashes and underscores, else nowhere. */
function breakable(text: string): readonly (Node | string)[] {
  return text.split(/(?<=[._/])/).flatMap((part, at) => (at === 0 ? [part] : [element("wbr", {}), part]));
}

/** Links to the views of a page's parts, each with what it leads to as its text. */
export const linkTo = {
  department({ departments }: AccessPage, position: number): HTMLElement {
    const found = departments[position];
    return element(
      "a",
      { href: addressOf({ view: "department", id: found?.id ?? "" }) },
      ...breakable(found?.title ?? ""),
    );
  },
  principal({ principals }: AccessPage, position: number): HTMLElement {
    const found = principals[position];
    return element("a", { href: addressOf({ view: "who", id: found?.id ?? "" }) }, ...breakable(found?.title ?? ""));
  },
  table({ tables }: AccessPage, position: number): HTMLElement {
    const found = tables[position];
    const text = found === undefined ? "" : tableTitle(found);
    return element("a", { href: addressOf({ view: "table", id: found?.id ?? "" }) }, text);
  },
};
