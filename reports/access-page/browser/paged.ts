import { element } from "./element.ts";

/**
 * A part of a long list at a time, so that the document stays small however long the list is.
 *
 * @param what what the list is of, for the buttons' names: `tables`
 * @param draw what stands for some of the list
 */
export function paged<Item>(
  list: readonly Item[],
  size: number,
  what: string,
  draw: (some: readonly Item[]) => Node,
): HTMLElement {
  const place = element("div", {});
  if (list.length <= size) {
    place.append(draw(list));
    return place;
  }
  let from = 0;
  const status = element("span", { role: "status" });
  const before = element("button", { type: "button" }, `Previous ${what}`);
  const after = element("button", { type: "button" }, `Next ${what}`);
  const content = element("div", {});
  const show = (): void => {
    const to = Math.min(from + size, list.length);
    status.textContent = `${what} ${from + 1} to ${to} of ${list.length.toLocaleString("en-GB")}`;
    // A button that has the focus must not lose it by being disabled.
    before.setAttribute("aria-disabled", String(from === 0));
    after.setAttribute("aria-disabled", String(to === list.length));
    content.replaceChildren(draw(list.slice(from, to)));
  };
  const move = (by: number): void => {
    if (from + by < 0 || from + by >= list.length) return;
    from += by;
    show();
  };
  before.addEventListener("click", () => move(-size));
  after.addEventListener("click", () => move(size));
  place.append(element("div", { class: "pager" }, before, after, status), content);
  show();
  return place;
}
