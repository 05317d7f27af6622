import type { SnapshotRegistration } from "../snapshot.ts";

/** A bucket and what the names of objects in it begin with; the prefix of a folder ends in `/`. */
export interface Place {
  readonly bucket: string;
  readonly prefix: string;
}

/** Which registration of Lake Formation covers a location, if any. */
export type Registered =
  | { readonly as: "full" | "hybrid"; readonly arn: string }
  | { readonly as: "unregistered" }
  /** The snapshot lists no registrations at all, or the resource has no location. */
  | { readonly as: "unknown" };

/**
 * Reads `s3://bucket/prefix` (and `s3a`, `s3n`, or an ARN) as a folder; null for anything else.
 * @param what `folder`: the location of a table, database or registration; `prefix`: whatever begins so.
 */
export function placeOf(location: string, what: "folder" | "prefix"): Place | null {
  const path = /^(?:s3[an]?:\/\/|arn:[^:]*:s3:::)([^/]+)\/?(.*)$/i.exec(location);
  if (path === null) return null;
  const [, bucket = "", key = ""] = path;
  if (what === "folder") return { bucket, prefix: key === "" || key.endsWith("/") ? key : `${key}/` };
  // A pattern reaches at least as far as what stands before its first wildcard.
  return { bucket: bucket.replace(/[*?].*$/, "*"), prefix: /[*?]/.test(bucket) ? "" : key.replace(/[*?].*$/, "") };
}

/** Whether everything in a place lies in another. */
export function covers(outer: Place, inner: Place): boolean {
  return isBucket(outer.bucket, inner.bucket) && inner.prefix.startsWith(outer.prefix);
}

/** Whether some object may lie in both. */
export function overlap(one: Place, other: Place): boolean {
  if (!isBucket(one.bucket, other.bucket) && !isBucket(other.bucket, one.bucket)) return false;
  return one.prefix.startsWith(other.prefix) || other.prefix.startsWith(one.prefix);
}

function isBucket(pattern: string, bucket: string): boolean {
  return pattern.endsWith("*") ? bucket.startsWith(pattern.slice(0, -1)) : pattern === bucket;
}

/** Answers which registration covers a place: the closest one, for hybrid access may differ from folder to folder. */
export class Registrations {
  private readonly byBucket: ReadonlyMap<string, readonly { place: Place; as: "full" | "hybrid"; arn: string }[]>;
  private readonly areKnown: boolean;

  constructor(registrations: readonly SnapshotRegistration[] | undefined) {
    this.areKnown = registrations !== undefined;
    const entries = (registrations ?? []).flatMap(({ ResourceArn, HybridAccessEnabled }) => {
      const place = placeOf(ResourceArn, "folder");
      const as = HybridAccessEnabled === true ? ("hybrid" as const) : ("full" as const);
      return place === null ? [] : [{ place, as, arn: ResourceArn }];
    });
    this.byBucket = Map.groupBy(
      entries.toSorted(
        (one, other) => other.place.prefix.length - one.place.prefix.length || (one.as < other.as ? -1 : 1),
      ),
      ({ place }) => place.bucket,
    );
  }

  of(place: Place | null): Registered {
    if (place === null || !this.areKnown) return { as: "unknown" };
    const found = this.byBucket.get(place.bucket)?.find((entry) => covers(entry.place, place));
    return found === undefined ? { as: "unregistered" } : { as: found.as, arn: found.arn };
  }
}
