import type { Estate } from "./estate.ts";
import { registrations } from "./registrations.ts";
import type { Resource } from "./resource.ts";

/** Buckets of the document of which a location is surely registered with Lake Formation. */
export function registeredBuckets(estate: Estate): ReadonlySet<Resource> {
  return new Set(estate.derive(registrations).flatMap(({ lies }) => lies ?? []));
}
