import type { Lake, Reveals } from "../lake.ts";
import { kinds, refusedKinds } from "../vocabulary/kinds.ts";
import { people } from "../vocabulary/people.ts";
import { acceptances, zones } from "../vocabulary/zones.ts";
import { suggestion } from "../words.ts";
import type { Check } from "./check.ts";

const placeholders = [
  "organisation",
  "environment",
  "department",
  "dataset",
  "zone",
  "owner",
  "steward",
  "cost_centre",
  "marking",
];
const revelations: readonly Reveals[] = ["plain", "indirect", "direct", "special"];

/** What lake.yaml says about zones, words, tags and groups can be meant, and is nowhere looser than ours. */
export const lakeSettings: Check = ({ lake, file, context: { report } }) => {
  zoneSettings(lake, report);
  for (const [word, own] of Object.entries(file.words?.about ?? {})) {
    const path = `lake.words.about.${word}`;
    if (people.includes(word)) report(path, `${word} is a word of ours already; leave it out`);
    if (!people.includes(own.like) || own.like === "nobody")
      report(`${path}.like`, `"${own.like}" is not a word of the list of people${suggestion(own.like, people)}`);
  }
  for (const [word, own] of Object.entries(file.words?.kinds ?? {})) {
    const path = `lake.words.kinds.${word}`;
    if (Object.hasOwn(kinds, word) || Object.hasOwn(refusedKinds, word))
      report(path, `${word} is a kind of ours already; take another word`);
    const like = Object.hasOwn(kinds, own.like) ? kinds[own.like] : undefined;
    if (!like) report(`${path}.like`, `"${own.like}" is not a kind${suggestion(own.like, Object.keys(kinds))}`);
    else if (own.reveals && revelations.indexOf(own.reveals) < revelations.indexOf(like.reveals))
      report(
        `${path}.reveals`,
        `${own.reveals} is less than ${own.like}, which is ${like.reveals}; an own kind may only be stricter`,
      );
  }
  for (const { key, value } of lake.tags)
    for (const [written, placeholder = ""] of value.matchAll(/\{([^}]*)\}/g))
      if (!placeholders.includes(placeholder))
        report(`lake.tags.${key}`, `${written} stands for nothing${suggestion(placeholder, placeholders)}`);
  for (const [group, directory] of Object.entries(lake.people.groups))
    if (!directory.includes("{department}"))
      report(
        `lake.people.groups.${group}`,
        `"${directory}" is one group for all departments; say where the department's id stands, as in SG-Data-{department}-Analysts`,
      );
  if (lake.people.administrators.length > lake.limits.administrators)
    report(
      "lake.people.administrators",
      `there are ${lake.people.administrators.length}, of at most ${lake.limits.administrators} (limits.administrators)`,
    );
};

function zoneSettings(lake: Lake, report: (path: string, message: string) => void): void {
  const called = new Map<string, string>();
  for (const settings of Object.values(lake.zones)) {
    const path = `lake.zones.${settings.zone}`;
    const ours = zones[settings.zone];
    if (acceptances.indexOf(settings.accepts) < acceptances.indexOf(ours.accepts))
      report(
        `${path}.accepts`,
        `${settings.accepts} is looser than ${settings.zone} may be (${ours.accepts}); it may only be narrowed`,
      );
    if (ours.keepDays === null && settings.keepDays !== null)
      report(
        `${path}.keep`,
        `rows of ${settings.zone} leave by the keep of their dataset, never by age of objects; leave it out`,
      );
    const other = called.get(settings.called);
    if (other) report(`${path}.called`, `${settings.called} is already what ${other} is called`);
    called.set(settings.called, settings.zone);
  }
}
