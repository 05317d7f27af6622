import type { Permission } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { lowerCase, optional, record, set, type TypeOf, text, word } from "../service/shape.ts";
import { refusePrincipal } from "./grant-refusals.ts";
import type { GrantedResource } from "./granted-resource.ts";
import { heldPermissions } from "./held-permissions.ts";
import { permissionsByResource } from "./permissions-by-resource.ts";
import { placeWords, principalWords } from "./place-words.ts";
import { declaredKey } from "./resource-key.ts";
import { resourceOfKey } from "./resource-of-key.ts";
import { rightOf } from "./right.ts";
import { type Rights, rightsOf } from "./rights.ts";
import { tablesOf } from "./tables-of.ts";
import { takeRights } from "./take-rights.ts";

const onDatabase = word<Permission>(...permissionsByResource.database.permissions);
const onTable = word<Permission>(...permissionsByResource.table.permissions);
const inputs = {
  principal: text,
  database: lowerCase,
  /** Absent: the database and every table that is in it. */
  table: optional(lowerCase),
  keepOnDatabase: optional(set(onDatabase)),
  keepOnTables: optional(set(onTable)),
};
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** What it holds again, found by the last reading. */
  heldAgain: optional(set(text)),
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;

/**
 * What a principal got by creating a database or table, which is everything with the grant option, taken back but for what is to be kept
 * [developer guide: "Implicit Lake Formation permissions"]. Delete gives nothing back.
 */
export const creatorRights: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["principal", "database", "table"],
  identify: ({ principal, database, table }) =>
    `${principal}|${declaredKey(table === undefined ? { database: { name: database } } : { table: { database, name: table } })}`,
  refuse: ({ principal, table, keepOnDatabase }) => [
    ...(principal === undefined ? [] : refusePrincipal(principal)),
    ...(table !== undefined && keepOnDatabase !== undefined
      ? [{ property: "keepOnDatabase", reason: "says nothing about a table; leave it out, or leave table out" }]
      : []),
  ],
  drifted: ({ heldAgain = [] }) => (heldAgain.length > 0 ? ["heldAgain"] : []),
  words: (before, wanted) => {
    const sentence = (kept: readonly string[] = [], was: readonly string[] | undefined, where: string) =>
      was !== undefined && was.join() === kept.join()
        ? []
        : [
            `${principalWords(wanted.principal)} keeps ${kept.join(", ") || "nothing"} of what it got by creating ${where}`,
          ];
    const old = (kept: readonly string[] = []) => (before === undefined ? undefined : kept);
    const { database, table, keepOnDatabase, keepOnTables } = wanted;
    if (table !== undefined) return sentence(keepOnTables, old(before?.keepOnTables), `table ${database}.${table}`);
    return [
      ...sentence(keepOnDatabase, old(before?.keepOnDatabase), `database ${database}`),
      ...sentence(keepOnTables, old(before?.keepOnTables), `tables in ${database}`),
    ];
  },
  create: clear,
  update: (_state, wanted, aws) => clear(wanted, aws),
  read: async (id, state, aws) => {
    const place = state ?? placeOf(id);
    if ((await whenMissing(aws.glue("GetDatabase", { Name: place.database }), undefined)) === undefined)
      return undefined;
    const wanted = state ?? (await asItStands(place, aws));
    const over = await surplus(wanted, aws);
    const heldAgain = over.flatMap(({ on, rights }) => [...rights].map((each) => `${each} on ${placeWords(on)}`));
    return { ...wanted, heldAgain: heldAgain.length === 0 ? undefined : heldAgain.sort() };
  },
  delete: async () => {},
};

async function clear(wanted: Inputs, aws: Aws): Promise<State> {
  const over = await surplus(wanted, aws);
  await Promise.all(over.map(({ on, rights }) => takeRights(wanted.principal, on, rights, aws)));
  return { ...wanted, heldAgain: undefined };
}

/** What the principal holds by name beyond what it is to keep, place by place. */
async function surplus(
  { principal, database, table, keepOnDatabase = [], keepOnTables = [] }: Inputs,
  aws: Aws,
): Promise<readonly { readonly on: GrantedResource; readonly rights: Rights }[]> {
  const tables = table === undefined ? await tablesOf(database, aws) : [table];
  const places = [
    ...(table === undefined ? [{ on: { database: { name: database } }, permissions: keepOnDatabase }] : []),
    ...tables.map((name) => ({ on: { table: { database, name } }, permissions: keepOnTables })),
  ];
  const held = await Promise.all(
    places.map(async (kept) => ({
      on: kept.on,
      rights: (await heldPermissions(principal, kept.on, aws)).difference(rightsOf(kept)),
    })),
  );
  return held.filter(({ rights }) => rights.size > 0);
}

/** An import plans no revoke: whatever the principal holds by name is kept until somebody declares less; only the leave to pass on is not. */
async function asItStands(place: Inputs, aws: Aws): Promise<Inputs> {
  const held = await surplus(place, aws);
  const kept = (form: "database" | "table") => {
    const rights = held.filter(({ on }) => form in on).flatMap(({ rights: each }) => [...each].map(rightOf));
    const permissions = rights.filter(({ grantOption }) => !grantOption).map(({ permission }) => permission);
    return permissions.length === 0 ? undefined : [...new Set(permissions)].sort();
  };
  return { ...place, keepOnDatabase: kept("database"), keepOnTables: kept("table") };
}

function placeOf(id: string): Inputs {
  const [, principal = "", key = ""] = /^([^|]+)\|(.+)$/.exec(id) ?? [];
  const on = resourceOfKey(key);
  if (on !== undefined && "database" in on) return { principal, database: on.database.name };
  if (on !== undefined && "table" in on) return { principal, database: on.table.database, table: on.table.name };
  throw new Error(
    `${id} is no id of creator rights; it is the principal's ARN, a bar and the place, such as arn:aws:iam::111122223333:role/deploy|database:sales`,
  );
}
