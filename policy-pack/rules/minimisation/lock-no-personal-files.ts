import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import { possibleLakeBuckets } from "../../view/possible-lake-buckets.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** Zones of files as they came: an erasure takes out whole files there. */
const filesAsTheyCame: readonly string[] = ["landing", "raw"];
const lockTypes = [
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
  "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
] as const;
const daysOfYear = 365;

/**
 * MIN-14: no lock keeps the lake's files from being erased (UK GDPR Art 17): none at all where files lie as they came, none
 * in compliance mode beyond the zone's days, nor where rows of one file end on different days. Buckets outside the zones,
 * such as the trail's, may be locked.
 */
export const lockNoPersonalFiles: Rule = (estate) => {
  const view = estate.derive(buckets);
  const own = estate.ofType(...lockTypes).map((lock): Finding => {
    const joined = view.candidates.join(lock, "bucket");
    if (joined.state === "loose")
      return { on: lock, ...undecided(`whose files it locks: ${joined.why}`, ["bucket"], ["bucket"]) };
    if (joined.state === "elsewhere") {
      const judged = judgeRetention(lock, ["rule.defaultRetention"], undefined);
      return { on: lock, ...whereUntold(judged, "whose files it locks is not known", "bucket") };
    }
    return { on: lock, ...judge(lock, ["rule.defaultRetention"], joined.to, estate), related: [joined.to.urn] };
  });
  const inline = view.all.flatMap(({ resource }): readonly Finding[] => {
    const isLocked = resource.get("objectLockEnabled").state !== "absent";
    const form = "objectLockConfiguration";
    if (!isLocked && resource.get(form).state === "absent") return [];
    const places = [`${form}.rule.defaultRetention`, `${form}.rules[0].defaultRetentions[0]`];
    return [{ on: resource, ...judge(resource, places, resource, estate) }];
  });
  return [...own, ...inline];
};

function judge(lock: Resource, places: readonly string[], bucket: Resource, estate: Estate): Judgement {
  const zone = bucket.ancestor("lakeward:lake:Zone");
  if (zone === undefined && !estate.derive(lakeBuckets).includes(bucket)) {
    const isPossible = estate.derive(possibleLakeBuckets).includes(bucket);
    if (!isPossible) return compliant(["bucket"]);
    return whereUntold(
      judgeRetention(lock, places, undefined),
      "whether they are the lake's files is not known",
      "bucket",
    );
  }
  const flag = lock.flag("objectLockEnabled");
  if (lock === bucket && flag.state === "malformed") return unreadable(flag);
  const isOff =
    lock === bucket && flag.state === "known" && !flag.value && lock.get("objectLockConfiguration").state === "absent";
  if (isOff) return compliant(["objectLockEnabled"]);
  const role = zone && zoneRole(zone);
  if (role?.state === "known" && filesAsTheyCame.includes(role.value)) {
    return lock === bucket && flag.state === "unknown"
      ? unreadable(flag)
      : violation(`locks files of the ${role.value} zone, which an erasure must reach`, [places[0] ?? "bucket"]);
  }
  const judged = judgeRetention(lock, places, zone?.number("retentionDays"));
  if (role !== undefined && role.state !== "known") {
    const doubt = "which zone's files it locks is not known";
    return judged.verdict === "compliant"
      ? undecided(doubt, ["bucket"], [bucket.urn])
      : whereUntold(judged, doubt, "bucket");
  }
  return judged;
}

function whereUntold(judged: Judgement, doubt: string, path: string): Judgement {
  return judged.verdict === "violation" ? undecided(`${doubt}: ${judged.message}`, judged.properties, [path]) : judged;
}

/** A retention in compliance mode that lasts longer than the zone's files; nobody can end it, whatever the reason. */
function judgeRetention(lock: Resource, places: readonly string[], zoneDays: Reading<number> | undefined): Judgement {
  const place = places.find((path) => lock.get(path).state !== "absent");
  if (place === undefined) return compliant(places);
  const whole = lock.record(place);
  if (whole.state !== "known") return unreadable(whole);
  const mode = lock.text(`${place}.mode`);
  if (mode.state === "known" && mode.value.toUpperCase() === "GOVERNANCE") return compliant([mode.path]);
  const [days, years] = [lock.number(`${place}.days`), lock.number(`${place}.years`)];
  const malformed = [mode, days, years].find(({ state }) => state === "malformed");
  if (malformed?.state === "malformed") return unreadable(malformed);
  const length = years.state === "known" ? years.value * daysOfYear : days.state === "known" ? days.value : undefined;
  const isShort = length !== undefined && zoneDays?.state === "known" && length <= zoneDays.value;
  if (isShort) return compliant([place]);
  const hidden = [mode, days, years].find(({ state }) => state === "unknown");
  const message = `${place} locks files in compliance mode for longer than they may be kept`;
  if (hidden?.state === "unknown" || zoneDays?.state === "unknown")
    return undecided(`whether ${message} is not known yet`, [place], [place]);
  return violation(message, [place]);
}
