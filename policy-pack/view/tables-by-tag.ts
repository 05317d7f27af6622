import type { Estate } from "./estate.ts";
import type { TagExpression } from "./grant-target.ts";
import { everyValue, hasUntoldTags, lfTags, matchesTags } from "./lf-tags.ts";
import { type Table, tables } from "./table.ts";

interface TagIndex {
  readonly all: readonly Table[];
  readonly byTag: ReadonlyMap<string, readonly Table[]>;
  /** Tables without LF-tags in the document, or with one whose value is not known yet. */
  readonly unsure: readonly Table[];
}

/** A table that a tag policy fits, or may fit. */
interface FittingTable {
  readonly table: Table;
  readonly fit: "yes" | "undecided";
}

/** The tables that an expression fits or may fit; worked out once for all grants that ask alike. */
export function tablesFitting(expression: TagExpression, estate: Estate): readonly FittingTable[] {
  const asked = estate.derive(fittingByExpression);
  const key = expression === undefined ? "" : JSON.stringify([...expression]);
  const known = asked.get(key);
  if (known) return known;
  const tags = estate.derive(lfTags);
  // A table without LF-tags in the document has those that others gave it; what is not told yet may be on any.
  const isUntold = estate.derive(hasUntoldTags);
  const near = isUntold ? estate.derive(tables) : tablesNear(expression, estate);
  const fitting = near.flatMap((table): readonly FittingTable[] => {
    const own = tags.get(table.resource) ?? new Map();
    const fit = own.size === 0 ? "undecided" : matchesTags(expression, own);
    if (fit !== "no") return [{ table, fit }];
    return isUntold ? [{ table, fit: "undecided" }] : [];
  });
  asked.set(key, fitting);
  return fitting;
}

/** Tables that the expression fits or may fit, among others: few of many, so that each tag policy need not look at all. */
function tablesNear(expression: TagExpression, estate: Estate): readonly Table[] {
  const { all, byTag, unsure } = estate.derive(tagIndex);
  const [narrow] = [...(expression ?? [])].flatMap(([key, values]) =>
    values === undefined || values.includes(everyValue) ? [] : [values.map((value) => tag(key, value))],
  );
  if (narrow === undefined) return all;
  const fitting = narrow.flatMap((one) => byTag.get(one) ?? []);
  return [...new Set([...fitting, ...unsure])];
}

function fittingByExpression(): Map<string, readonly FittingTable[]> {
  return new Map();
}

function tagIndex(estate: Estate): TagIndex {
  const all = estate.derive(tables);
  const tags = estate.derive(lfTags);
  const byTag = new Map<string, Table[]>();
  const unsure: Table[] = [];
  for (const table of all) {
    const pairs = [...(tags.get(table.resource) ?? [])];
    if (pairs.length === 0 || pairs.some(([, value]) => value === undefined)) unsure.push(table);
    for (const [key, value] of pairs) {
      if (value === undefined) continue;
      const bearers = byTag.get(tag(key, value));
      if (bearers) bearers.push(table);
      else byTag.set(tag(key, value), [table]);
    }
  }
  return { all, byTag, unsure };
}

function tag(key: string, value: string): string {
  return `${key}=${value}`.toLowerCase();
}
