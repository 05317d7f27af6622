import { element } from "./element.ts";

/** What the drawings and marks of a cell mean. */
export function legend(): HTMLElement {
  const item = (look: string, text: string): HTMLElement =>
    element("li", {}, element("span", { class: look, "aria-hidden": "true" }), ` ${text}`);
  const mark = (look: string, text: string, meaning: string): HTMLElement =>
    element("li", {}, element("span", { class: `mark ${look}` }, text), ` ${meaning}`);
  return element(
    "details",
    { class: "legend" },
    element("summary", {}, "What the signs mean"),
    element(
      "ul",
      {},
      item("extent some-columns", "some columns, every row"),
      item("extent some-rows", "some rows, of all columns or of some"),
      item("extent all", "all columns, every row"),
      mark(
        "way-past",
        "way past permissions",
        "reads objects directly, administers, or the table was left open: the cell says which",
      ),
      mark(
        "special",
        "special",
        "special category of personal data, offences, or protected likewise (UK GDPR Art 9, Art 10)",
      ),
      mark("identifying", "names a person", "says by itself who it is"),
      mark("personal", "personal", "narrows down who it is, or says something about one person"),
      mark("pseudonymised", "pseudonym", "the same person has the same value; without the key nobody can tell who"),
    ),
  );
}
