import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Reading } from "../../view/resource.ts";
import { type MeantTag, taggedResources } from "../../view/tag-meanings.ts";

/** Components that carry a handling marking. */
const marked = ["lakeward:lake:Dataset"] as const;

/**
 * TAG-03: the classification is OFFICIAL; OFFICIAL-SENSITIVE is a handling marking within it and no tier of its own, and SECRET or
 * above is not kept here (Government Security Classifications Policy, June 2023).
 */
export const classifyOfficial: Rule = (estate) => [
  ...estate.derive(taggedResources).flatMap(({ resource, tags, unread }): readonly Finding[] => {
    if (unread !== undefined) return [{ on: resource, ...unreadable(unread) }];
    const judged = tags.filter(isOfSensitivity).map(({ meaning, value }) => judge(value, meaning === "marking"));
    return judged.length > 0 ? [{ on: resource, ...worst(judged) }] : [];
  }),
  ...estate.ofType(...marked).map((on): Finding => ({ on, ...judge(on.text("marking"), true) })),
];

function isOfSensitivity({ meaning }: MeantTag): boolean {
  return meaning === "classification" || meaning === "marking";
}

function judge(value: Reading<string>, isMarking: boolean): Judgement {
  if (value.state === "absent") return compliant([value.path]);
  if (value.state !== "known") return unreadable(value);
  const plain = value.value.toLowerCase().replaceAll(/[^a-z]+/g, "_");
  if (plain === "official" || plain === "shared") return compliant([value.path]);
  if (plain === "official_sensitive")
    return isMarking
      ? compliant([value.path])
      : violation(`${value.path} gives OFFICIAL-SENSITIVE as a tier: it is OFFICIAL with a handling marking`, [
          value.path,
        ]);
  return /^(top_)?secret/.test(plain)
    ? violation(`${value.path} is above OFFICIAL, and may not be kept here`, [value.path])
    : violation(`${value.path} is no classification of the government's: OFFICIAL`, [value.path]);
}
