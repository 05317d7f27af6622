import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { everyValue } from "../../view/lf-tags.ts";
import type { Resource } from "../../view/resource.ts";
import { type TagUse, tagUses } from "../../view/tag-uses.ts";

const tagTypes = ["lakeward:lakeformation:Tag", "aws:lakeformation/lfTag:LfTag"] as const;

/**
 * LF-18: LF-tags that are assigned or asked for are declared, key and value, in the account's vocabulary; a tag policy on
 * tables names the department, unless it asks for what is opened to the whole organisation.
 *
 * Columns carry no LF-tags here: filters with include-lists show them.
 */
export const useDeclaredTags: Rule = (estate) => {
  const vocabulary = estate.derive(declaredTags);
  const missing = new Set<string>();
  const findings = [...estate.derive(tagUses)].map(([resource, uses]): Finding => {
    const judged = uses.map((use) => judge(use, vocabulary, estate, missing));
    return { on: resource, ...worst([...judged, judgeDepartment(resource, uses)]) };
  });
  if (missing.size === 0) return findings;
  const message = `whether the LF-tags ${[...missing].toSorted().join(", ")} are declared: the document does not show the account`;
  return [...findings, { on: "stack", ...undecided(message, [], ["scope"], { advisory: true }) }];
};

interface Vocabulary {
  readonly byKey: ReadonlyMap<string, { readonly values: ReadonlySet<string>; readonly hidden: readonly Resource[] }>;
  /** Tags whose key is not known yet: they may be any. */
  readonly hidden: readonly Resource[];
}

/** Keys and values are lower case, as AWS keeps them. */
function declaredTags(estate: Estate): Vocabulary {
  const byKey = new Map<string, { readonly values: Set<string>; readonly hidden: Resource[] }>();
  const hidden: Resource[] = [];
  for (const tag of estate.ofType(...tagTypes)) {
    const [key, list] = [tag.text("key"), tag.elements("values")];
    if (key.state !== "known") {
      if (key.state === "unknown") hidden.push(tag);
      continue;
    }
    const entry = byKey.get(key.value.toLowerCase()) ?? { values: new Set<string>(), hidden: [] };
    byKey.set(key.value.toLowerCase(), entry);
    const values = list.state === "known" ? list.value.map((path) => tag.text(path)) : [list];
    for (const value of values) {
      if (value.state === "known" && typeof value.value === "string") entry.values.add(value.value.toLowerCase());
      else if (value.state === "unknown") entry.hidden.push(tag);
    }
  }
  return { byKey, hidden };
}

function judge({ key, values, path }: TagUse, vocabulary: Vocabulary, estate: Estate, missing: Set<string>): Judgement {
  if (key.state !== "known") return unreadable(key);
  const known = vocabulary.byKey.get(key.value.toLowerCase());
  const [hidden] = [...vocabulary.hidden, ...(known?.hidden ?? [])];
  if (known === undefined) {
    if (hidden) return undecided(`which tag ${key.value} is, is not known yet`, [path], [hidden.urn]);
    if (estate.accountScope === "whole") return violation(`${path}: no LF-tag ${key.value} is declared`, [path]);
    // Another program may hold the vocabulary: told once, on the stack.
    missing.add(key.value);
    return compliant([path]);
  }
  if (values.state !== "known") return unreadable(values);
  if (values.value.length === 0) return violation(`${path}: ${key.value} is said without a value`, [path]);
  const strange = values.value.filter((value) => value !== everyValue && !known.values.has(value.toLowerCase()));
  if (strange.length === 0) return compliant([path]);
  const message = `${path}: ${key.value} has no value ${strange.toSorted().join(", ")}`;
  if (hidden) return undecided(`${message}, unless one that is not known yet`, [path], [hidden.urn]);
  return violation(message, [path]);
}

/** Only what a grant asks for: assignments and saved expressions show nobody anything by themselves. */
function judgeDepartment(resource: Resource, uses: readonly TagUse[]): Judgement {
  const isGrant = /Grant$|Permissions$/.test(resource.type);
  if (!isGrant) return compliant();
  const asks = (key: string) => uses.find((use) => use.key.state === "known" && use.key.value.toLowerCase() === key);
  const path = uses[0]?.path ?? "on";
  if (asks("department")) return compliant([path]);
  if (uses.some(({ key }) => key.state !== "known")) return undecided(`${path} is not known yet`, [path], [path]);
  const visibility = asks("visibility")?.values;
  if (visibility !== undefined && visibility.state !== "known") return unreadable(visibility);
  const isOpened =
    visibility !== undefined &&
    visibility.value.length > 0 &&
    visibility.value.every((value) => value.toLowerCase() === "organisation");
  return isOpened
    ? compliant([path])
    : violation(`${path} names no department, and asks for more than what is opened to the organisation`, [path]);
}
