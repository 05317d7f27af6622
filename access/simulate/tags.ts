import type { Tag } from "../snapshot.ts";

/** The tags that count for a resource: key → its one value, as a list; all in lower case. */
export type TagSet = ReadonlyMap<string, readonly string[]>;

/** An LF-tag expression: keys are joined by AND, the values of a key by OR. */
export interface TagExpression {
  /** The same for expressions that mean the same. */
  readonly words: string;
  readonly terms: readonly { readonly key: string; readonly values: ReadonlySet<string> }[];
}

/**
 * What a resource inherits, overridden key by key by what is assigned to itself.
 * Keys and values are stored in lower case, and a resource carries one value a key
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/TBAC-notes.html).
 */
export function inheriting(inherited: TagSet, assigned: readonly Tag[] | undefined): TagSet {
  if (assigned === undefined || assigned.length === 0) return inherited;
  const tags = new Map(inherited);
  for (const { TagKey, TagValues } of assigned) {
    tags.set(
      TagKey.toLowerCase(),
      TagValues.map((value) => value.toLowerCase()),
    );
  }
  return tags;
}

/** Reads an expression as AWS writes it; a key that is there twice means both. */
export function readExpression(expression: readonly Tag[]): TagExpression {
  const terms = expression
    .map(({ TagKey, TagValues }) => ({
      key: TagKey.toLowerCase(),
      values: [...new Set(TagValues.map((value) => value.toLowerCase()))].toSorted(),
    }))
    .toSorted((one, other) => compare(one.key, other.key) || compare(one.values.join("|"), other.values.join("|")));
  return {
    words: terms.map(({ key, values }) => `${key}=${values.join("|")}`).join(" AND "),
    terms: terms.map(({ key, values }) => ({ key, values: new Set(values) })),
  };
}

/** Whether a resource with these tags meets an expression; an empty one is met by nothing. */
export function meets(tags: TagSet, expression: TagExpression): boolean {
  if (expression.terms.length === 0) return false;
  for (const { key, values } of expression.terms) {
    if (!tags.get(key)?.some((value) => values.has(value))) return false;
  }
  return true;
}

/** `key=value` of every tag that some resource carries. */
export function carriedBy(resources: Iterable<TagSet>): ReadonlySet<string> {
  const carried = new Set<string>();
  for (const tags of new Set(resources)) {
    for (const [key, values] of tags) for (const value of values) carried.add(`${key}=${value}`);
  }
  return carried;
}

/** The terms of an expression that no resource meets: a grant on them shows nothing. */
export function termsOfNothing(expression: TagExpression, carried: ReadonlySet<string>): readonly string[] {
  return expression.terms
    .filter(({ key, values }) => ![...values].some((value) => carried.has(`${key}=${value}`)))
    .map(({ key, values }) => `${key}=${[...values].join("|")}`);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
