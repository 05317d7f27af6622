import type { ListPermissionsRequest, PrincipalResourcePermissions } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { listingOf } from "./held-permissions.ts";
import { listPermissions } from "./list-permissions.ts";
import { listedRights } from "./listed-rights.ts";
import { declaredKey, resourceKey } from "./resource-key.ts";
import type { Rights } from "./rights.ts";
import { rolesAreSame } from "./roles-are-same.ts";

/** Rows that others changed last, by principal and resource. */
type Rows = Promise<ReadonlyMap<string, readonly PrincipalResourcePermissions[]>>;

/** What was read of the account while grants are being made: each thing once, since what stood there before us is not changed by us. */
interface Reading {
  readonly rows: Map<string, Rows>;
  readonly begun: number;
  grantsUnderWay: number;
  grantsEnded: number;
}

/** A reading goes on serving when no grant is under way for so long: the engine hands them out in handfuls. Milliseconds. */
const longestLull = 5000;
/** A reading that is older serves those who have it, and nobody else. Milliseconds. */
const longestAge = 60_000;

/** Resources asked about one by one before everything is listed at once, so that a first deployment asks a few pages, not thousands of times. */
const singly = 8;

const readings = new WeakMap<Aws, Reading>();

/** Does the work, which may ask what somebody else granted a principal on a resource before us: that is not ours to take back. */
export async function knowingRightsBefore<T>(
  aws: Aws,
  work: (rightsBefore: (principal: string, on: GrantedResource) => Promise<Rights>) => Promise<T>,
): Promise<T> {
  const reading = readingOf(aws);
  reading.grantsUnderWay += 1;
  try {
    return await work((principal, on) => byOthers(principal, on, reading, aws));
  } finally {
    reading.grantsUnderWay -= 1;
    reading.grantsEnded += 1;
    if (reading.grantsUnderWay === 0) void forgetAfterLull(reading, aws);
  }
}

function readingOf(aws: Aws): Reading {
  const known = readings.get(aws);
  if (known !== undefined && aws.clock.now() - known.begun < longestAge) return known;
  const reading = { rows: new Map<string, Rows>(), begun: aws.clock.now(), grantsUnderWay: 0, grantsEnded: 0 };
  readings.set(aws, reading);
  return reading;
}

async function forgetAfterLull(reading: Reading, aws: Aws): Promise<void> {
  const { grantsEnded } = reading;
  await aws.clock.wait(longestLull);
  const idle = reading.grantsUnderWay === 0 && reading.grantsEnded === grantsEnded;
  if (idle && readings.get(aws) === reading) readings.delete(aws);
}

async function byOthers(principal: string, on: GrantedResource, { rows }: Reading, aws: Aws): Promise<Rights> {
  const found = await rowsAbout(on, rows, aws);
  return listedRights(found.get(`${principal}|${declaredKey(on)}`) ?? [], principal, on);
}

/** A row last changed under our own name is ours: a run that was killed after its grant finds it again. */
async function rowsOfOthers(request: ListPermissionsRequest, aws: Aws): Rows {
  const [rows, caller] = await Promise.all([listPermissions(request, aws), aws.caller()]);
  return Map.groupBy(
    rows.filter(({ LastUpdatedBy }) => LastUpdatedBy === undefined || !rolesAreSame(LastUpdatedBy, caller)),
    ({ Principal, Resource }) => `${Principal?.DataLakePrincipalIdentifier}|${resourceKey(Resource ?? {})}`,
  );
}

async function rowsAbout(on: GrantedResource, rows: Map<string, Rows>, aws: Aws): Rows {
  // Filters are listed with their table only [API reference: ListPermissions, IncludeRelated].
  if ("cellsFilter" in on) {
    const { database, table } = on.cellsFilter;
    const request = { Resource: awsResource({ table: { database, name: table } }, ""), IncludeRelated: "TRUE" };
    return once(rows, JSON.stringify(request), () => rowsOfOthers(request, aws));
  }
  const request = await listingOf(on, aws);
  const key = JSON.stringify(request);
  if (!rows.has(key) && rows.size >= singly) return once(rows, "everything", () => rowsOfOthers({}, aws));
  return once(rows, key, () => rowsOfOthers(request, aws));
}

function once(rows: Map<string, Rows>, key: string, list: () => Rows): Rows {
  const known = rows.get(key);
  if (known !== undefined) return known;
  const read = list().catch((error: unknown) => {
    rows.delete(key);
    throw error;
  });
  rows.set(key, read);
  return read;
}
