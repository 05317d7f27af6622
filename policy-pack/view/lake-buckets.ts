import { buckets } from "./bucket.ts";
import type { Estate } from "./estate.ts";
import { registeredBuckets } from "./registered-buckets.ts";
import { registrations } from "./registrations.ts";
import { Resource } from "./resource.ts";
import { tables } from "./table.ts";
import { tablesByBucket } from "./tables-by-bucket.ts";
import { zoneRoleAbove } from "./zone-role.ts";

/** Zones whose objects are the lake's; what a group makes in scratch, and query results, are its own. */
const lakeZones: readonly string[] = ["landing", "raw", "refined", "trusted", "open"];

/**
 * Buckets of zones and, outside of zones, those that are registered with Lake Formation or hold a table's files.
 *
 * A registered bucket that is not in the document stands as its registration, with no more than a name.
 */
export function lakeBuckets(estate: Estate): readonly Resource[] {
  const view = estate.derive(buckets);
  const registered = estate.derive(registeredBuckets);
  const elsewhere = estate
    .derive(registrations)
    .flatMap(({ resource, bucket, lies }) =>
      bucket === undefined || (lies ?? []).length > 0 ? [] : [bucketElsewhere(resource, bucket)],
    );
  const holding = tablesByBucket(estate.derive(tables), view);
  const here = view.all
    .map(({ resource }) => resource)
    .filter((bucket) => {
      const role = zoneRoleAbove(bucket);
      if (role === undefined) return registered.has(bucket) || holding.has(bucket);
      return role.state !== "known" || lakeZones.includes(role.value);
    });
  return [...here, ...elsewhere];
}

function bucketElsewhere(registration: Resource, bucket: string): Resource {
  const { urn, type, neighbours } = registration;
  return new Resource({ urn, type, name: bucket, inputs: { bucket } }, neighbours);
}
