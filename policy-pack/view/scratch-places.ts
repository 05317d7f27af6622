import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../judgement.ts";
import { type Bucket, buckets } from "./bucket.ts";
import type { Estate } from "./estate.ts";
import { lakeBuckets } from "./lake-buckets.ts";
import { lifecycleRules } from "./lifecycle.ts";
import type { Reading, Resource } from "./resource.ts";
import { zoneRoleAbove } from "./zone-role.ts";

/** Whether what is written to the place that a property names, or holds in a text, is outside the lake's zones, and gone within the days. */
export function endsWithin(resource: Resource, path: string, days: number, estate: Estate, held?: string): Judgement {
  const whole = resource.text(path);
  const reading: Reading<string> = held === undefined ? whole : { state: "known", path, value: held };
  if (reading.state === "absent" || reading.state === "malformed") return unreadable(reading);
  const place = placeOf(reading, estate);
  if (place === undefined) {
    const waitsFor = reading.state === "unknown" ? reading.dependsOn.map(({ urn }) => urn) : [];
    return undecided(
      `the bucket of ${path} is not in the document, or not known yet`,
      [path],
      waitsFor.length > 0 ? waitsFor : [path],
    );
  }
  const { bucket, prefix } = place;
  const judged = worst([inZone(bucket, path, estate), objectsEnd(bucket, prefix, days, path, estate)]);
  return { ...judged, related: [bucket.resource.urn] };
}

interface Place {
  readonly bucket: Bucket;
  /** Undefined while it is not known. */
  readonly prefix: string | undefined;
}

function placeOf(reading: Reading<string>, estate: Estate): Place | undefined {
  const view = estate.derive(buckets);
  if (reading.state === "known") {
    const [, name, prefix = ""] = /^(?:s3[an]?:\/\/)?([^/]+)\/?(.*)$/.exec(reading.value) ?? [];
    const named = name === undefined ? [] : view.candidates.named(name);
    const bucket = named.length === 1 && named[0] ? view.of(named[0]) : undefined;
    return bucket && { bucket, prefix };
  }
  const awaited = reading.state === "unknown" ? reading.dependsOn.flatMap((other) => view.of(other) ?? []) : [];
  return awaited.length === 1 && awaited[0] ? { bucket: awaited[0], prefix: undefined } : undefined;
}

function inZone({ resource }: Bucket, path: string, estate: Estate): Judgement {
  if (!estate.derive(zoneBuckets).has(resource)) return compliant([path]);
  const role = zoneRoleAbove(resource);
  if (role?.state === "unknown")
    return undecided(`which zone ${path} lies in is not known yet`, [path], [resource.urn]);
  return violation(`${path} lies in ${resource.name}, a bucket of the lake's data`, [path]);
}

function zoneBuckets(estate: Estate): ReadonlySet<Resource> {
  return new Set(estate.derive(lakeBuckets));
}

/** Whether objects under a prefix ("" for all, undefined while it is not known) expire within the days; `path` is the property that leads there. */
export function objectsEnd(
  bucket: Bucket,
  prefix: string | undefined,
  days: number,
  path: string,
  estate: Estate,
): Judgement {
  const { resource, parts } = bucket;
  const message = `what ${path} brings into ${resource.name} does not end within ${days} days`;
  const maybe = (waitsFor: string) => undecided(`whether ${message} is not known yet`, [path], [waitsFor]);
  const [place, second] = parts.lifecycle;
  if (place === undefined) {
    const [loose] = estate.derive(buckets).loose.lifecycle;
    return loose ? maybe(loose.urn) : violation(message, [path]);
  }
  if (second) return maybe(second.resource.urn);
  const rules = lifecycleRules(place);
  if (rules.state !== "known")
    return rules.state === "unknown" ? maybe(place.resource.urn) : violation(message, [path]);
  const answers = rules.value.map((rule) => {
    const { enabled, expirationDays, isNarrowed } = rule;
    if (isNarrowed || (enabled.state === "known" && !enabled.value) || enabled.state === "absent") return "no";
    if (expirationDays.state === "known" && (expirationDays.value > days || expirationDays.value <= 0)) return "no";
    if (expirationDays.state === "absent" || expirationDays.state === "malformed") return "no";
    if (rule.prefix !== undefined && rule.prefix !== "") {
      if (prefix === undefined) return "undecided";
      if (!prefix.startsWith(rule.prefix)) return "no";
    }
    const isKnown = enabled.state === "known" && expirationDays.state === "known" && rule.prefix !== undefined;
    return isKnown ? "yes" : "undecided";
  });
  if (answers.includes("yes")) return compliant([path]);
  return answers.includes("undecided") ? maybe(place.resource.urn) : violation(message, [path]);
}
