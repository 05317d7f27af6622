import type { DataLakeSettings } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Declared, Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import {
  json,
  lowerCase,
  offByDefault,
  oneOf,
  onlyTrue,
  optional,
  record,
  type TypeOf,
  text,
  word,
} from "../service/shape.ts";
import type { Value } from "../service/value.ts";
import { principalWords } from "./place-words.ts";
import { settings } from "./settings.ts";
import { tag } from "./tag.ts";

const of = oneOf({
  administrator: text,
  readOnlyAdministrator: text,
  /** What new databases and tables are open to by default. */
  defaults: word(true),
  tag: record({ key: lowerCase, value: lowerCase }),
});
type Of = TypeOf<typeof of>;
const inputs = { of, adopt: onlyTrue };
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** Was it there when this was made? Then it is another's. */
  found: offByDefault,
  /** The defaults that were open when this was made. */
  previousDatabaseDefaults: optional(json),
  previousTableDefaults: optional(json),
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;
type Found = Pick<State, "found" | "previousDatabaseDefaults" | "previousTableDefaults">;

/**
 * Whether one thing was there before us, read and put down before it is made: the engine saves it before the resource that makes it
 * begins, so that a run that is killed forgets nothing. What was not there goes when this goes (docs/decisions, 24).
 */
export const baseline: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["of"],
  identify: ({ of: thing }) => {
    if ("administrator" in thing) return `administrator:${thing.administrator}`;
    if ("readOnlyAdministrator" in thing) return `readOnlyAdministrator:${thing.readOnlyAdministrator}`;
    return "defaults" in thing ? "defaults" : `tag:${thing.tag.key}|${thing.tag.value}`;
  },
  claims: (wanted) => [{ property: "of", thing: baseline.identify(wanted) }],
  refuse: ({ of: thing, adopt }) =>
    adopt && thing !== undefined && "defaults" in thing
      ? [
          {
            property: "adopt",
            reason: "says nothing about the defaults, which nobody knows once they are closed; leave it out",
          },
        ]
      : [],
  words: (before, { of: thing }) =>
    before === undefined ? [`remembers whether there is ${thingWords(thing)}; if not, it goes when this goes`] : [],
  added: ({ found, of: thing }) => (found ? [] : [thingWords(thing)]),
  wanted: ({ of: thing }, declared) => isDeclared(thing, declared),
  create: async (wanted, aws) => ({ ...wanted, ...(await look(wanted, aws)) }),
  update: async (state, wanted) => ({ ...state, ...wanted, adopt: wanted.adopt, found: state.found && !wanted.adopt }),
  read: async (id, state, aws) => {
    if (state !== undefined) return state;
    const wanted = { of: thingOf(id) };
    return { ...wanted, ...(await look(wanted, aws)) };
  },
  delete: async (state, aws) => {
    if (state.found) return;
    try {
      await takeAway(state, aws);
    } catch (error) {
      // The state that goes along is of what was called here, not of this.
      throw error instanceof PartlyDone ? new Error(error.message) : error;
    }
  },
};

/** As if that which makes it had added it, and were deleted now. */
function takeAway({ of: thing, previousDatabaseDefaults, previousTableDefaults }: State, aws: Aws): Promise<void> {
  if ("tag" in thing) {
    const { key, value } = thing.tag;
    return tag.delete({ key, values: [value], addedValues: [value] }, aws);
  }
  const added = {
    addedAdministrators: "administrator" in thing ? [thing.administrator] : [],
    addedReadOnlyAdministrators: "readOnlyAdministrator" in thing ? [thing.readOnlyAdministrator] : [],
    previousDatabaseDefaults,
    previousTableDefaults,
  };
  return settings.delete({ administrators: [], takeOverDefaults: false, ...added }, aws);
}

async function look({ of: thing, adopt }: Inputs, aws: Aws): Promise<Found> {
  if ("tag" in thing) {
    const there = await whenMissing(aws.lakeFormation("GetLFTag", { TagKey: thing.tag.key }), undefined);
    return { found: !adopt && (there?.TagValues ?? []).includes(thing.tag.value) };
  }
  const { DataLakeSettings: now = {} } = await aws.lakeFormation("GetDataLakeSettings", {});
  if ("defaults" in thing) return openDefaults(now);
  const [arn, there] =
    "administrator" in thing
      ? [thing.administrator, now.DataLakeAdmins]
      : [thing.readOnlyAdministrator, now.ReadOnlyAdmins];
  return { found: !adopt && (there ?? []).some((each) => each.DataLakePrincipalIdentifier === arn) };
}

/** Closed defaults are as they would be left: there is nothing to give back. */
function openDefaults(now: DataLakeSettings): Found {
  const databases = now.CreateDatabaseDefaultPermissions ?? [];
  const tables = now.CreateTableDefaultPermissions ?? [];
  return {
    found: databases.length === 0 && tables.length === 0,
    ...(databases.length > 0 && { previousDatabaseDefaults: databases }),
    ...(tables.length > 0 && { previousTableDefaults: tables }),
  };
}

/** Does a declared `Settings` or `Tag` want the thing? Then it stays, whatever becomes of what is remembered of it. */
function isDeclared(thing: Of, declared: Declared): boolean {
  if ("tag" in thing) {
    const { key, value } = thing.tag;
    return declared("lakeward:lakeformation:Tag").some((each) => each.key === key && lists(each.values, value));
  }
  return declared("lakeward:lakeformation:Settings").some((each) => {
    if ("administrator" in thing) return lists(each.administrators, thing.administrator);
    if ("readOnlyAdministrator" in thing) return lists(each.readOnlyAdministrators, thing.readOnlyAdministrator);
    return each.takeOverDefaults === true;
  });
}

function lists(list: Value | undefined, one: string): boolean {
  return Array.isArray(list) && list.includes(one);
}

function thingWords(thing: Of): string {
  if ("administrator" in thing) return `administrator ${principalWords(thing.administrator)}`;
  if ("readOnlyAdministrator" in thing) return `read-only administrator ${principalWords(thing.readOnlyAdministrator)}`;
  return "defaults" in thing ? "closed defaults" : `LF-tag ${thing.tag.key}=${thing.tag.value}`;
}

function thingOf(id: string): Of {
  const [, kind, rest = ""] = /^(administrator|readOnlyAdministrator|tag|defaults)(?::(.+))?$/.exec(id) ?? [];
  const [key = "", value] = rest.split("|");
  if (kind === "defaults" && rest === "") return { defaults: true };
  if (kind === "administrator" && rest !== "") return { administrator: rest };
  if (kind === "readOnlyAdministrator" && rest !== "") return { readOnlyAdministrator: rest };
  if (kind === "tag" && key !== "" && value) return { tag: { key, value } };
  throw new Error(
    `${id} is no id of a baseline; it is administrator: or readOnlyAdministrator: and an ARN, defaults, or a tag such as tag:zone|raw`,
  );
}
