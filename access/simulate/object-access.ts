import type { ObjectAccess } from "../snapshot.ts";
import type { Grantees } from "./grantees.ts";
import { covers, overlap, type Place, placeOf } from "./locations.ts";

/** An entry of a snapshot that lets a principal do something with objects of a place, without Lake Formation. */
interface Reach {
  readonly action: string;
  readonly object: ObjectAccess;
  readonly by: string;
  /** Whether it reaches everything in the place, or perhaps only part. */
  readonly isWhole: boolean;
}

const places = new WeakMap<ObjectAccess, Place | null>();

/** The place of an entry, read once. */
export function objectPlace(object: ObjectAccess): Place | null {
  const known = places.get(object);
  if (known !== undefined) return known;
  const place = object.prefix === "*" ? { bucket: "*", prefix: "" } : placeOf(object.prefix, "prefix");
  places.set(object, place);
  return place;
}

/** Every way in which a principal reaches objects of a place by some of the actions (`s3:GetObject`). */
export function reachOf({ entries }: Grantees, place: Place, actions: readonly string[]): readonly Reach[] {
  const found: Reach[] = [];
  for (const { arn, objects = [] } of entries) {
    for (const object of objects) {
      const prefix = objectPlace(object);
      if (prefix === null || !overlap(prefix, place)) continue;
      for (const action of object.actions) {
        if (actions.some((wanted) => matchesAction(action, wanted)))
          found.push({ action, object, by: object.via ?? arn, isWhole: covers(prefix, place) });
      }
    }
  }
  return found;
}

/** IAM's wildcards: `*` for any letters, `?` for one; capitals do not matter. */
function matchesAction(pattern: string, action: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern.toLowerCase() === action.toLowerCase();
  const expression = pattern
    .replace(/\*+/g, "*")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "i").test(action);
}
