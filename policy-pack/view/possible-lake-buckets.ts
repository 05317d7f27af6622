import { type Buckets, buckets } from "./bucket.ts";
import type { Estate } from "./estate.ts";
import { registrations } from "./registrations.ts";
import { Resource } from "./resource.ts";
import { type Table, tables } from "./table.ts";
import { zoneRoleAbove } from "./zone-role.ts";

/**
 * Buckets outside of zones that may be the lake's: some registration or table does not show yet which bucket it is in.
 *
 * It may be one that is not in the document, which stands as what does not show it, with a name that is not known.
 */
export function possibleLakeBuckets(estate: Estate): readonly Resource[] {
  const view = estate.derive(buckets);
  const hiding = [
    ...estate.derive(registrations).flatMap(({ resource, lies }) => (lies === undefined ? [resource] : [])),
    ...estate.derive(tables).flatMap((table) => (mayLieAnywhere(table, view) ? [table.resource] : [])),
  ];
  if (hiding.length === 0) return [];
  const here = view.all.map(({ resource }) => resource).filter((bucket) => zoneRoleAbove(bucket) === undefined);
  return [...here, ...hiding.map(elsewhere)];
}

function elsewhere({ urn, type, name, neighbours }: Resource): Resource {
  return new Resource({ urn, type, name, inputs: {}, unknown: ["bucket"] }, neighbours);
}

function mayLieAnywhere({ resource, paths }: Table, { candidates, of }: Buckets): boolean {
  const location = resource.text(paths.location);
  if (location.state === "known") {
    const [, bucket] = /^s3a?:\/\/([^/]+)/.exec(location.value) ?? [];
    return bucket !== undefined && candidates.hasHidden && candidates.named(bucket).length === 0;
  }
  if (location.state === "unknown") return location.dependsOn.every((other) => of(other) === undefined);
  return location.state === "malformed";
}
