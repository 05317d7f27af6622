import type { Account } from "./account.ts";
import type { Grantees } from "./grantees.ts";

/**
 * Whether a principal administers the data lake: it then describes everything, holds every location and may grant itself
 * whatever it lacks (https://docs.aws.amazon.com/lake-formation/latest/dg/implicit-permissions.html).
 */
export function administers({ administrators }: Account, { names }: Grantees): boolean {
  return administrators.size > 0 && names.some((name) => administrators.has(name));
}

/** Why a principal describes everything, or null when it does not. */
export function describesAll(account: Account, who: Grantees): string | null {
  if (administers(account, who)) return "data lake administrator: DESCRIBE on everything";
  const isReader = who.names.some((name) => account.readOnlyAdministrators.has(name));
  return isReader ? "read-only administrator: DESCRIBE on everything" : null;
}

/**
 * Whether a principal created a resource, and so holds everything on it; on a database that is nothing on tables that
 * others make there (https://docs.aws.amazon.com/lake-formation/latest/dg/implicit-permissions.html).
 */
export function created(account: Account, { names }: Grantees, creator: string | undefined): boolean {
  return creator !== undefined && (names.includes(creator) || names.includes(account.principals.roleOf(creator)));
}
