import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { everyValue } from "../../view/lf-tags.ts";
import type { Resource } from "../../view/resource.ts";
import { type TagUse, tagUses } from "../../view/tag-uses.ts";

const tagTypes = ["lakeward:lakeformation:Tag", "aws:lakeformation/lfTag:LfTag"] as const;
/** Only what a grant asks for shows anybody anything: assignments and saved expressions do not by themselves. */
const grantTypes: readonly string[] = ["lakeward:lakeformation:Grant", "aws:lakeformation/permissions:Permissions"];

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
    if (list.state === "unknown") entry.hidden.push(tag);
    for (const path of list.state === "known" ? list.value : []) {
      const value = tag.text(path);
      if (value.state === "known") entry.values.add(value.value.toLowerCase());
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

/** A tag policy is for some departments, or for what is opened to all. */
function judgeDepartment(resource: Resource, uses: readonly TagUse[]): Judgement {
  if (!grantTypes.includes(resource.type)) return compliant();
  // A key that is said twice counts with all that it is said to be.
  const asked = (word: string) =>
    uses.flatMap(({ key, values }) => (key.state === "known" && key.value.toLowerCase() === word ? [values] : []));
  const path = uses[0]?.path ?? "on";
  const departments = asked("department");
  if (departments.some((values) => values.state === "known" && values.value.includes(everyValue)))
    return violation(`${path} asks for every department`, [path]);
  if (departments.length > 0) return compliant([path]);
  if (uses.some(({ key }) => key.state !== "known")) return undecided(`${path} is not known yet`, [path], [path]);
  const visibility = asked("visibility");
  const unread = visibility.flatMap((values) => (values.state === "known" ? [] : [unreadable(values)]));
  if (unread.length > 0) return worst(unread);
  const words = visibility.flatMap((values) => (values.state === "known" ? values.value : []));
  return words.length > 0 && words.every((word) => word.toLowerCase() === "organisation")
    ? compliant([path])
    : violation(`${path} names no department, and asks for more than what is opened to the organisation`, [path]);
}
