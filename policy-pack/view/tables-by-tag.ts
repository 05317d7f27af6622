import type { Estate } from "./estate.ts";
import type { TagExpression } from "./grant.ts";
import { lfTags } from "./lf-tags.ts";
import { type Table, tables } from "./table.ts";

interface TagIndex {
  readonly all: readonly Table[];
  readonly byTag: ReadonlyMap<string, readonly Table[]>;
  /** Tables without LF-tags in the document, or with one whose value is not known yet. */
  readonly unsure: readonly Table[];
}

/** Tables that the expression fits or may fit, among others: few of many, so that each tag policy need not look at all. */
export function tablesNear(expression: TagExpression, estate: Estate): readonly Table[] {
  const { all, byTag, unsure } = estate.derive(tagIndex);
  const [key, values] = [...(expression ?? [])].find((pair) => pair[1] !== undefined) ?? [];
  if (key === undefined || values === undefined) return all;
  const fitting = values.flatMap((value) => byTag.get(tag(key, value)) ?? []);
  return [...new Set([...fitting, ...unsure])];
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
