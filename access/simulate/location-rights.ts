import type { Account } from "./account.ts";
import type { Grantees } from "./grantees.ts";
import { administers } from "./implicit-rights.ts";
import { covers, placeOf } from "./locations.ts";

/**
 * Whether a principal may let a database or table point to a location: anywhere that is not registered, else with
 * DATA_LOCATION_ACCESS on it or on what it lies in; administrators everywhere. Hybrid access counts as registered
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/access-control-underlying-data.html,
 * https://docs.aws.amazon.com/lake-formation/latest/dg/notes-hybrid.html).
 */
export function holdsLocation(account: Account, who: Grantees, location: string, warnings: string[]): boolean {
  const place = placeOf(location, "folder");
  if (place === null) {
    warnings.push(`${location} is no S3 location: which rights it needs is not judged`);
    return true;
  }
  const registered = account.registrations.of(place);
  if (registered.as === "unregistered") return true;
  if (administers(account, who)) return true;
  const isHeld = who.names.some((name) =>
    account.grants.byGrantee
      .get(name)
      ?.locations.some(({ place: granted, grant }) => grant.flaw === null && covers(granted, place)),
  );
  if (isHeld) return true;
  if (registered.as === "unknown") {
    warnings.push("the snapshot does not say which locations are registered: a data location right may be needed");
    return true;
  }
  warnings.push(`${location} is registered, and the principal has no DATA_LOCATION_ACCESS there`);
  return false;
}
