import { at, type PartPlace } from "./bucket.ts";
import type { Reading, Resource } from "./resource.ts";

/** One rule of a bucket's lifecycle, whichever form it is written in. */
export interface LifecycleRule {
  readonly path: string;
  readonly resource: Resource;
  readonly enabled: Reading<boolean>;
  /** Beginning of the keys that it is for; "" for the whole bucket; undefined while it is not known. */
  readonly prefix: string | undefined;
  /** It is for certain tags or sizes only. */
  readonly isNarrowed: boolean;
  readonly expirationDays: Reading<number>;
  /** Current objects expire, by days or by date. */
  readonly expires: boolean;
  readonly noncurrentDays: Reading<number>;
  /** Newer noncurrent versions stay for ever. */
  readonly keepsVersions: boolean;
  /** Days after which the parts of an upload that nobody finished go. */
  readonly abortDays: Reading<number>;
  /** Delete markers go when no version stands behind them. */
  readonly dropsMarkers: Reading<boolean>;
}

/** The rules of a lifecycle configuration. */
export function lifecycleRules(place: PartPlace): Reading<readonly LifecycleRule[]> {
  const { resource } = place;
  const isInline = place.path !== "";
  const list = resource.elements(isInline ? place.path : at(place, "rules"));
  return list.state === "known" ? { ...list, value: list.value.map((path) => ruleAt(resource, path, isInline)) } : list;
}

function ruleAt(resource: Resource, path: string, isInline: boolean): LifecycleRule {
  const expiration =
    resource.elements(`${path}.expirations`).state === "known" ? `${path}.expirations[0]` : `${path}.expiration`;
  const noncurrent =
    resource.elements(`${path}.noncurrentVersionExpirations`).state === "known"
      ? `${path}.noncurrentVersionExpirations[0]`
      : `${path}.noncurrentVersionExpiration`;
  const expirationDays = resource.number(`${expiration}.days`);
  return {
    path,
    resource,
    enabled: isInline ? resource.flag(`${path}.enabled`) : statusOf(resource, `${path}.status`),
    prefix: prefixOf(resource, path),
    isNarrowed: narrowing.some((property) => isNarrowedBy(resource, path, property)),
    expirationDays,
    expires: isSet(resource, `${expiration}.days`) || isSet(resource, `${expiration}.date`),
    noncurrentDays: resource.number(`${noncurrent}.${isInline ? "days" : "noncurrentDays"}`),
    keepsVersions: isSet(resource, `${noncurrent}.newerNoncurrentVersions`),
    abortDays: resource.number(
      isInline
        ? `${path}.abortIncompleteMultipartUploadDays`
        : `${path}.abortIncompleteMultipartUpload.daysAfterInitiation`,
    ),
    dropsMarkers: resource.flag(`${expiration}.expiredObjectDeleteMarker`),
  };
}

const narrowing = [
  "tags",
  "filter.tag",
  "filter.objectSizeGreaterThan",
  "filter.objectSizeLessThan",
  "filter.and.tags",
  "filter.and.objectSizeGreaterThan",
  "filter.and.objectSizeLessThan",
] as const;

/** Of what stands above the property some may not be known yet: then the prefix is not either, and nothing is certain of the rule. */
function isNarrowedBy(resource: Resource, path: string, property: string): boolean {
  const above = property.split(".").map((_, index, steps) => [path, ...steps.slice(0, index)].join("."));
  return isSet(resource, `${path}.${property}`) && above.every((each) => resource.get(each).state !== "unknown");
}

function statusOf(resource: Resource, path: string): Reading<boolean> {
  const status = resource.text(path);
  return status.state === "known" ? { ...status, value: status.value === "Enabled" } : status;
}

function prefixOf(resource: Resource, path: string): string | undefined {
  for (const place of ["prefix", "filter.prefix", "filter.and.prefix"]) {
    const prefix = resource.text(`${path}.${place}`);
    if (prefix.state === "known" && prefix.value !== "") return prefix.value;
    if (prefix.state === "unknown" || prefix.state === "malformed") return undefined;
  }
  return "";
}

function isSet(resource: Resource, path: string): boolean {
  const { state } = resource.get(path);
  if (state !== "known") return state !== "absent";
  const keys = resource.keys(path);
  return keys.state !== "known" || keys.value.length > 0;
}
