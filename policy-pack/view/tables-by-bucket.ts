import type { Buckets } from "./bucket.ts";
import type { Resource } from "./resource.ts";
import type { Table } from "./table.ts";
import { tablePlace } from "./table-place.ts";

/** A table whose files lie in a bucket. */
export interface HeldTable {
  readonly table: Table;
  /** Where in the bucket it lies; "" when only the bucket is known. */
  readonly prefix: string;
}

/** Which of the tables lie in each bucket, by their location or what it waits for. */
export function tablesByBucket(all: readonly Table[], view: Buckets): ReadonlyMap<Resource, readonly HeldTable[]> {
  const found = new Map<Resource, HeldTable[]>();
  for (const table of all) {
    const place = tablePlace(table);
    const location = table.resource.text(table.paths.location);
    const named = place === undefined ? [] : view.candidates.named(place.bucket);
    const awaited = location.state === "unknown" ? location.dependsOn : [];
    const held = { table, prefix: place?.prefix ?? "" };
    for (const bucket of [...named, ...awaited]) found.set(bucket, [...(found.get(bucket) ?? []), held]);
  }
  return found;
}
