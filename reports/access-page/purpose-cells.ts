import type { AccessPage, PageSight } from "./page-data.ts";

/** What some sights of one principal are for, and until when, each said once. */
export function purposeCells(
  page: AccessPage,
  principal: number,
  sights: readonly PageSight[],
): readonly [string, string] {
  const terms = sights.flatMap(({ termsPosition }) => {
    const found = termsPosition === null ? undefined : page.terms[termsPosition];
    return found === undefined ? [] : [found];
  });
  const once = (texts: readonly string[]): string => [...new Set(texts)].join("; ");
  if (terms.length > 0) return [once(terms.map(({ aim }) => aim)), once(terms.map(({ until }) => until ?? "no end"))];
  switch (page.principals[principal]?.kind) {
    case "everyone":
    case "public":
      return ["About nobody: no purpose needed", "no end"];
    case "pipeline":
      return ["To load and treat it", "no end"];
    default:
      return ["not known", "not known"];
  }
}
