import type { PolicyText } from "./policy-document.ts";
import type { Resource } from "./resource.ts";

interface ByName {
  readonly named: ReadonlyMap<string, readonly Resource[]>;
  readonly unnamed: readonly Resource[];
}

const indexes = new WeakMap<readonly Resource[], ByName>();

/**
 * Of some buckets, in their order, those of whose objects a policy's resources may name any. An ARN that spells a bucket's name out
 * names that bucket or one whose name is not known, so that not each role has to be held against each bucket.
 *
 * @param buckets a list that stays the same, as derived of an estate: it is indexed once
 */
export function touchedBuckets(resources: readonly PolicyText[], buckets: readonly Resource[]): readonly Resource[] {
  if (buckets.length === 1) return buckets;
  const names = new Set<string>();
  for (const resource of resources) {
    const [, name] = (resource.state === "known" && /^arn:aws:s3:::([a-z0-9.-]+)\//.exec(resource.text)) || [];
    if (name === undefined) return buckets;
    names.add(name);
  }
  const { named, unnamed } = byName(buckets);
  const touched = new Set([...[...names].flatMap((name) => named.get(name) ?? []), ...unnamed]);
  return touched.size < 2 ? [...touched] : buckets.filter((bucket) => touched.has(bucket));
}

function byName(buckets: readonly Resource[]): ByName {
  const known = indexes.get(buckets);
  if (known !== undefined) return known;
  const named = new Map<string, Resource[]>();
  const unnamed: Resource[] = [];
  for (const bucket of buckets) {
    const name = bucket.text("bucket");
    if (name.state !== "known") unnamed.push(bucket);
    else named.set(name.value, [...(named.get(name.value) ?? []), bucket]);
  }
  const index = { named, unnamed };
  indexes.set(buckets, index);
  return index;
}
