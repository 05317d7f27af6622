import type { Lake } from "../../declaration/lake.ts";
import type { AccessComparison } from "./access-change.ts";
import { baseProblems } from "./base-problems.ts";
import { compareDatasets, seenKey } from "./compare-datasets.ts";
import { comparePurposes } from "./compare-purposes.ts";
import { compareSettings } from "./compare-settings.ts";
import { compareSights } from "./compare-sights.ts";
import { endingAccess } from "./ending-access.ts";
import { renamesBetween } from "./renames.ts";
import { sightsOf } from "./sights.ts";
import { worstFirst } from "./worst-first.ts";

/**
 * What a change of declarations does to who sees what, in sentences, worst first. Pure: both sides are judged as of the same
 * day (ISO date), so that time alone changes nothing, and the order of files, keys and statements does not matter.
 */
export function compareAccess(before: Lake, after: Lake, asOf: string): AccessComparison {
  const renames = renamesBetween(before, after);
  const sights = { before: sightsOf(before, asOf), after: sightsOf(after, asOf) };
  const seen = new Set([
    ...sights.before.flatMap(({ giver, dataset, zone, columns }) =>
      columns.map(({ name }) =>
        seenKey(giver, renames.dataset(giver, dataset), zone, renames.column(giver, dataset, name)),
      ),
    ),
    ...sights.after.flatMap(({ giver, dataset, zone, columns }) =>
      columns.map(({ name }) => seenKey(giver, dataset, zone, name)),
    ),
  ]);
  const ofSights = compareSights(before, after, renames, asOf);
  const changes = [
    ...ofSights,
    ...compareDatasets(before, after, renames, seen, asOf),
    ...comparePurposes(before, after, sights),
    ...compareSettings(before, after, asOf),
  ].toSorted(worstFirst);
  return {
    asOf,
    changes,
    ending: endingAccess(after, asOf),
    problems: baseProblems(before, after, renames, ofSights, asOf).toSorted(
      (one, other) => compare(one.path, other.path) || compare(one.message, other.message),
    ),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
