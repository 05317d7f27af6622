import type { Lake } from "../../declaration/lake.ts";
import { dayInWords, inList } from "../wording.ts";
import type { Effect } from "./access-change.ts";
import { difference } from "./difference.ts";
import { daysInWords, daysOf, periodInWords } from "./length-of-time.ts";
import type { SettingChange } from "./setting-change.ts";

/** What may be given, kept and matched at most: limits, the retention schedule, shared pseudonym keys and accepted findings. */
export function compareLimits(before: Lake, after: Lake, asOf: string): readonly SettingChange[] {
  return [
    ...limits(before, after, asOf),
    ...retention(before, after, asOf),
    ...linkages(before, after),
    ...exceptions(before, after),
  ];
}

function limits({ limits: was }: Lake, { limits: is }: Lake, asOf: string): readonly SettingChange[] {
  const found: SettingChange[] = [];
  const tell = (key: string, more: boolean, rank: number, sentence: string, effects: readonly [Effect, Effect]) =>
    found.push({ about: "settings", path: `lake.limits.${key}`, effect: effects[more ? 0 : 1], rank, sentence });
  const widening = ["widens", "narrows"] as const;
  const perhaps = ["may-widen", "narrows"] as const;
  const longer = daysOf(is.access, asOf) - daysOf(was.access, asOf);
  if (longer !== 0)
    tell(
      "access",
      longer > 0,
      3.6,
      `Access may be given for ${periodInWords(is.access)} at a time instead of ${periodInWords(was.access)}.`,
      perhaps,
    );
  if (was.resultsDays !== is.resultsDays)
    tell(
      "results",
      is.resultsDays > was.resultsDays,
      2.6,
      `Results of queries stay ${daysInWords(is.resultsDays)} instead of ${daysInWords(was.resultsDays)}, for those who asked.`,
      widening,
    );
  if (was.smallestCount !== is.smallestCount)
    tell(
      "smallest_count",
      is.smallestCount < was.smallestCount,
      2.4,
      `Published and shared counts are hidden when under ${is.smallestCount} instead of under ${was.smallestCount}.`,
      widening,
    );
  if (was.roundedTo !== is.roundedTo)
    tell(
      "rounded_to",
      is.roundedTo < was.roundedTo,
      2.4,
      `Counts are rounded to ${is.roundedTo} instead of ${was.roundedTo}.`,
      widening,
    );
  if (was.scanGigabytes !== is.scanGigabytes)
    tell(
      "scan",
      is.scanGigabytes > was.scanGigabytes,
      5.6,
      `A query may read ${is.scanGigabytes} GB instead of ${was.scanGigabytes} GB.`,
      perhaps,
    );
  if (was.administrators !== is.administrators)
    tell(
      "administrators",
      is.administrators > was.administrators,
      1.6,
      `There may be ${is.administrators} administrators instead of ${was.administrators}.`,
      perhaps,
    );
  if (was.exceptionsDays !== is.exceptionsDays)
    tell(
      "exceptions",
      is.exceptionsDays > was.exceptionsDays,
      3.6,
      `An exception from a rule may stand ${daysInWords(is.exceptionsDays)} instead of ${daysInWords(was.exceptionsDays)}.`,
      perhaps,
    );
  return found;
}

function retention({ retention: was }: Lake, { retention: is }: Lake, asOf: string): readonly SettingChange[] {
  return is.flatMap((entry): SettingChange[] => {
    const { reference } = entry;
    const old = was.find((each) => each.reference === reference);
    const path = `lake.retention.${reference}`;
    if (old === undefined) return [];
    const found: SettingChange[] = [];
    const longer = daysOf(entry.keep, asOf) - daysOf(old.keep, asOf);
    if (longer !== 0)
      found.push({
        about: "settings",
        path,
        effect: longer > 0 ? "may-widen" : "narrows",
        sentence: `Under ${reference} of the retention schedule data may be kept ${periodInWords(entry.keep)} instead of ${periodInWords(old.keep)}.`,
        rank: 3.6,
      });
    if (old.then !== entry.then)
      found.push({
        about: "settings",
        path,
        effect: entry.then === "archive" ? "widens" : "narrows",
        sentence: `Under ${reference} of the retention schedule rows that end are ${entry.then === "archive" ? "archived instead of deleted" : "deleted instead of archived"}.`,
        rank: 2.6,
      });
    return found;
  });
}

function linkages({ linkages: was }: Lake, { linkages: is }: Lake): readonly SettingChange[] {
  return is.flatMap((linkage): SettingChange[] => {
    const old = was.find(({ id }) => id === linkage.id);
    const [more, fewer] = difference(old?.departments ?? [], linkage.departments);
    const path = `lake.linkages.${linkage.id}`;
    return [
      ...(more.length === 0
        ? []
        : [
            {
              about: "settings" as const,
              path,
              effect: "widens" as const,
              sentence: `Pseudonyms of ${inList(more.map((id) => id.replaceAll("_", " ")))} can be matched under the shared key ${linkage.id} (${linkage.dpia}).`,
              rank: 3.5,
              departments: [...more].toSorted(),
            },
          ]),
      ...(fewer.length === 0
        ? []
        : [
            {
              about: "settings" as const,
              path,
              effect: "narrows" as const,
              sentence: `Pseudonyms of ${inList(fewer.map((id) => id.replaceAll("_", " ")))} can no longer be matched under the shared key ${linkage.id}.`,
              rank: 3.5,
              departments: [...fewer].toSorted(),
            },
          ]),
    ];
  });
}

/** A finding that is accepted is a rule that does not hold for a while. */
function exceptions(
  { acceptedFindings: was }: Lake,
  { acceptedFindings: is, departments }: Lake,
): readonly SettingChange[] {
  return is.flatMap(({ id, rule, resource, department, reason, until, environments, covers }): SettingChange[] => {
    const old = was.find((each) => each.id === id);
    const same =
      old !== undefined && old.until >= until && old.covers >= covers && old.rule === rule && old.resource === resource;
    if (same && old.department === department && environments.every((name) => old.environments.includes(name)))
      return [];
    const where = departments.find(({ id: each }) => each === department)?.title ?? resource ?? "";
    return [
      {
        about: "settings",
        path: `exceptions.accepted.${id}`,
        effect: "may-widen",
        sentence: `The rule ${rule} may be broken by ${where} until ${dayInWords(until)}: ${reason}.`,
        rank: 2.7,
        departments: department === null ? [] : [department],
      },
    ];
  });
}
