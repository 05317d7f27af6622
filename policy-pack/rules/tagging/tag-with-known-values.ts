import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { environmentName } from "../../view/environment-name.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type MeantTag, type TagMeaning, taggedResources } from "../../view/tag-meanings.ts";

/** What a value looks like; `shared` is the word for what belongs to nobody alone. The classification is TAG-03's. */
const patterns: Readonly<Partial<Record<TagMeaning, readonly [pattern: RegExp, wanted: string]>>> = {
  "cost centre": [/^[A-Za-z0-9][A-Za-z0-9_./-]{0,31}$/, "a code of letters, digits and hyphens"],
  department: [/^[a-z][a-z0-9_-]{0,62}$/, "a department's id such as parking"],
  environment: [/^[a-z][a-z0-9-]{0,15}$/, "an environment's name such as prod"],
  "managed by": [/^[a-z][a-z0-9_-]{0,31}$/, "the name of a tool such as lakeward"],
  owner: [/^(shared|[^\s@]+@[^\s@]+\.[a-z]{2,})$/i, "a mailbox"],
  "personal data": [/^(yes|no|true|false|none|shared|personal|special|pseudonymised|anonymous)$/, "yes or no"],
  zone: [/^[a-z][a-z0-9_-]{0,31}$/, "a zone of the lake"],
};
const standardZones = ["landing", "raw", "refined", "trusted", "open", "scratch", "shared"];

interface Words {
  readonly environment: Reading<string>;
  readonly zones: ReadonlySet<string>;
  /** A zone whose word is not known yet. */
  readonly hidden: Resource | undefined;
}

/** TAG-02: what a tag says has the form that its key asks for: this environment, a zone of this lake, a mailbox. */
export const tagWithKnownValues: Rule = (estate) => {
  const words = wordsOf(estate);
  return estate
    .derive(taggedResources)
    .filter(({ tags, unread }) => tags.length > 0 || unread !== undefined)
    .map(({ resource, tags, unread }): Finding => {
      const judged = unread === undefined ? worst(tags.map((tag) => judge(tag, words))) : unreadable(unread);
      return { on: resource, ...judged };
    });
};

function wordsOf(estate: Estate): Words {
  const all = estate.ofType("lakeward:lake:Zone");
  const zones = all.flatMap((zone) => {
    const word = zone.text("zone");
    return word.state === "known" ? [word.value] : [];
  });
  return {
    environment: environmentName(estate),
    zones: new Set([...standardZones, ...zones]),
    hidden: all.find((zone) => zone.text("zone").state === "unknown"),
  };
}

function judge({ meaning, value }: MeantTag, { environment, zones, hidden }: Words): Judgement {
  if (value.state !== "known") return unreadable(value);
  const [pattern, wanted] = patterns[meaning] ?? [];
  if (pattern?.test(value.value) === false) return violation(`${value.path} is not ${wanted}`, [value.path]);
  if (meaning === "environment" && value.value !== "shared")
    return judgeEnvironment(value.value, value.path, environment);
  if (meaning !== "zone" || zones.has(value.value)) return compliant([value.path]);
  return hidden
    ? undecided(`which zones there are is not known yet, for ${value.path}`, [value.path], [hidden.urn])
    : violation(`${value.path} is ${value.value}, which is no zone of the lake`, [value.path]);
}

function judgeEnvironment(value: string, path: string, environment: Reading<string>): Judgement {
  if (environment.state === "absent") return compliant([path]);
  if (environment.state !== "known") return unreadable(environment);
  return value === environment.value
    ? compliant([path])
    : violation(`${path} is ${value}, and this is ${environment.value}`, [path]);
}
