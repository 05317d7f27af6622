import type { Database, DatabaseInput } from "@aws-sdk/client-glue";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { lowerCase, optional, record, set, type TypeOf, text } from "../service/shape.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { heldPermissions, listingOf } from "./held-permissions.ts";
import { listPermissions } from "./list-permissions.ts";
import { listedRights } from "./listed-rights.ts";
import { isNotHeld } from "./not-held.ts";
import { declaredKey } from "./resource-key.ts";
import { type Rights, toTake } from "./rights.ts";
import { tablesOf } from "./tables-of.ts";

const inputShape = record({ database: lowerCase });
const stateShape = record({
  database: lowerCase,
  /** Where open access has come back, found by the last reading. */
  openAgain: optional(set(text)),
});
type State = TypeOf<typeof stateShape>;

const everybody = "IAM_ALLOWED_PRINCIPALS";
/** ALL goes first, then what else is listed; tables may be made in between. */
const rounds = 4;

/** Open access taken off a database, its tables and what will be made in it. Delete leaves it off: nothing is ever opened again by this. */
export const openAccessRevoked: Handler<TypeOf<typeof inputShape>, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["database"],
  identify: ({ database }) => database,
  refuse: () => [],
  words: (before, { database }) =>
    before === undefined ? [`nobody gets into database ${database} by IAM alone any more, nor into what is in it`] : [],
  drifted: ({ openAgain = [] }) => (openAgain.length > 0 ? ["openAgain"] : []),
  create: ({ database }, aws) => close(database, aws),
  update: (_state, { database }, aws) => close(database, aws),
  read: async (id, _state, aws) => {
    const found = (await whenMissing(aws.glue("GetDatabase", { Name: id }), undefined))?.Database;
    if (found === undefined) return undefined;
    const open = (await openPlaces(id, aws)).map(({ on }) => declaredKey(on));
    if ((found.CreateTableDefaultPermissions ?? []).length > 0) open.push("new tables");
    return { database: id, openAgain: open.length === 0 ? undefined : open };
  },
  delete: async () => {},
};

async function close(database: string, aws: Aws): Promise<State> {
  const { Database: found } = await aws.glue("GetDatabase", { Name: database });
  // Absent means that the account's default applies.
  if (found?.CreateTableDefaultPermissions?.length !== 0) {
    const input = { ...inputOf(found, database), CreateTableDefaultPermissions: [] };
    await aws.glue("UpdateDatabase", { Name: database, DatabaseInput: input });
  }
  for (let round = 0; round < rounds; round += 1) {
    const open = await openPlaces(database, aws);
    if (open.length === 0) return { database, openAgain: undefined };
    await Promise.all(open.map(({ on, rights }) => revoke(on, rights, aws)));
  }
  const open = await aws.seen(
    () => openPlaces(database, aws),
    ({ length }) => length === 0,
  );
  if (open.length === 0) return { database, openAgain: undefined };
  throw new CallFailure("BatchRevokePermissions", "StillHeld", `${everybody} still has access in ${database}`, false);
}

/** What somebody else has taken away, or dropped, meanwhile is as good as taken. */
async function revoke(on: GrantedResource, rights: Rights, aws: Aws): Promise<void> {
  const account = await aws.account();
  await Promise.all(
    toTake(on, rights).map(({ on: part, permissions }) =>
      aws.permissions
        .revoke({ principal: everybody, resource: awsResource(part, account), permissions })
        .catch((failure: unknown) => {
          if (!isNotHeld(failure)) throw failure;
        }),
    ),
  );
}

interface OpenPlace {
  readonly on: GrantedResource;
  readonly rights: Rights;
}

async function openPlaces(database: string, aws: Aws): Promise<readonly OpenPlace[]> {
  const whole: readonly GrantedResource[] = [{ database: { name: database } }, { allTables: { database } }];
  const ofWhole = whole.map(async (on) => [{ on, rights: await heldPermissions(everybody, on, aws) }]);
  const ofTables = (await tablesOf(database, aws)).map((table) => openInTable(database, table, aws));
  const places = await Promise.all([...ofWhole, ...ofTables]);
  return places.flat().filter(({ rights }) => rights.size > 0);
}

/** A table, its columns and its filters, which are listed together. */
async function openInTable(database: string, table: string, aws: Aws): Promise<readonly OpenPlace[]> {
  const onTable = { table: { database, name: table } };
  const listing = { ...(await listingOf(onTable, aws)), IncludeRelated: "TRUE" };
  const rows = await listPermissions(listing, aws);
  const filters = rows.flatMap(({ Principal, Resource }) =>
    Principal?.DataLakePrincipalIdentifier === everybody ? (Resource?.DataCellsFilter?.Name ?? []) : [],
  );
  const places: readonly GrantedResource[] = [
    onTable,
    { columns: { database, table, names: [] } },
    { columnsExcept: { database, table, names: [] } },
    ...[...new Set(filters)].map((name) => ({ cellsFilter: { database, table, name } })),
  ];
  return places.map((on) => ({ on, rights: listedRights(rows, everybody, on) }));
}

/** UpdateDatabase replaces everything: what GetDatabase gives and DatabaseInput takes goes back as it was. */
function inputOf(found: Database | undefined, name: string): DatabaseInput {
  const { Description, LocationUri, Parameters, TargetDatabase, FederatedDatabase } = found ?? {};
  return {
    Name: name,
    ...(Description !== undefined && { Description }),
    ...(LocationUri !== undefined && { LocationUri }),
    ...(Parameters !== undefined && { Parameters }),
    ...(TargetDatabase !== undefined && { TargetDatabase }),
    ...(FederatedDatabase !== undefined && { FederatedDatabase }),
  };
}
