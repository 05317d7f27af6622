import type { Account } from "./account.ts";
import type { Bypass } from "./answer.ts";
import type { CataloguedTable } from "./catalogue.ts";
import type { Grantees } from "./grantees.ts";
import { administers } from "./implicit-rights.ts";
import { reachOf } from "./object-access.ts";

const reads = ["s3:GetObject", "s3:GetObjectVersion"];

/** Reads of a table's objects past Lake Formation (https://docs.aws.amazon.com/lake-formation/latest/dg/access-control-underlying-data.html). */
export function directReads(who: Grantees, table: CataloguedTable): readonly Bypass[] {
  if (table.place === null || who.entries.length === 0) return [];
  const details = reachOf(who, table.place, reads).map(
    ({ action, object, by }) => `${action} on ${object.prefix} via ${by}`,
  );
  return [...new Set(details)].toSorted().map((detail) => ({ kind: "direct-s3", detail }));
}

/** An administrator may grant itself whatever it lacks. */
export function administration(account: Account, who: Grantees): readonly Bypass[] {
  return administers(account, who)
    ? [{ kind: "administrator", detail: "a data lake administrator can grant itself any permission" }]
    : [];
}
