import type { Buckets } from "./bucket.ts";
import type { Resource } from "./resource.ts";
import type { Table } from "./table.ts";

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
    const location = table.resource.text(table.paths.location);
    const [, name, prefix = ""] =
      location.state === "known" ? (/^s3a?:\/\/([^/]+)\/?(.*)$/.exec(location.value) ?? []) : [];
    const named = name === undefined ? [] : view.candidates.named(name);
    const awaited = location.state === "unknown" ? location.dependsOn : [];
    for (const bucket of [...named, ...awaited]) found.set(bucket, [...(found.get(bucket) ?? []), { table, prefix }]);
  }
  return found;
}
