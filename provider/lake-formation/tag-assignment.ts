import type { GetResourceLFTagsResponse, LFTagPair, Resource } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import { lowerCase, map, optional, record, type TypeOf } from "../service/shape.ts";
import { limits } from "./limits.ts";
import { refuseTag } from "./tag-text.ts";

const inputShape = record({ database: lowerCase, table: optional(lowerCase), tags: map(lowerCase) });
type Inputs = TypeOf<typeof inputShape>;
type Tags = Readonly<Record<string, string>>;

/** LF-tags on a database or table: only the declared keys are ours, tags of others stay [hashicorp/terraform-provider-aws#36539]. */
export const tagAssignment: Handler<Inputs, Inputs> = {
  inputs: inputShape,
  state: inputShape,
  identity: ["database", "table"],
  identify: ({ database, table }) => (table === undefined ? database : `${database}/${table}`),
  claims: (inputs) =>
    Object.keys(inputs.tags).map((key) => ({
      property: `tags.${key}`,
      thing: `${tagAssignment.identify(inputs)}: ${key}`,
    })),
  refuse: ({ tags }) => [
    ...(tags !== undefined && Object.keys(tags).length === 0
      ? [{ property: "tags", reason: "is empty; name at least one tag, or leave the assignment out" }]
      : []),
    ...(Object.keys(tags ?? {}).length > limits.tagsPerResource.value
      ? [{ property: "tags", reason: `has more than ${limits.tagsPerResource.value} tags` }]
      : []),
    ...Object.keys(tags ?? {})
      .filter((key) => key !== key.toLowerCase())
      .map((key) => ({ property: `tags.${key}`, reason: `is stored in lower case; write ${key.toLowerCase()}` })),
    ...Object.entries(tags ?? {}).flatMap(([key, value]) => refuseTag(key, [value], `tags.${key}`)),
  ],
  words: (before, wanted) => {
    const where =
      wanted.table === undefined ? `database ${wanted.database}` : `table ${wanted.database}.${wanted.table}`;
    const old = before?.tags ?? {};
    return [
      ...Object.entries(wanted.tags)
        .filter(([key, value]) => old[key] !== value)
        .map(([key, value]) => `${where} is tagged ${key}=${value}`),
      ...Object.keys(old)
        .filter((key) => !(key in wanted.tags))
        .map((key) => `${where} is tagged ${key} no more`),
    ];
  },
  create: (inputs, aws) => converge({}, inputs, aws),
  update: (state, inputs, aws, others) => converge(without(state.tags, others?.tags), inputs, aws),
  read: async (id, state, aws) => {
    const { database, table } = state ?? placeOf(id);
    const there = await assigned({ database, table }, aws);
    if (state === undefined) return Object.keys(there).length === 0 ? undefined : { database, table, tags: there };
    const tags = Object.fromEntries(Object.entries(there).filter(([key]) => key in state.tags));
    return Object.keys(tags).length === 0 ? undefined : { ...state, tags };
  },
  recall: async (wanted, before, aws) => {
    const there = await assigned(wanted, aws);
    const put = Object.entries(wanted.tags).filter(([key, value]) => there[key] === value);
    const tags = { ...before?.tags, ...Object.fromEntries(put) };
    return Object.keys(tags).length === 0 ? undefined : { ...(before ?? wanted), tags };
  },
  delete: async (state, aws) => {
    await remove(state, state.tags, aws);
  },
};

/** The tags of which the others have no key. */
function without(tags: Tags, others: Tags = {}): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([key]) => !(key in others)));
}

/** What fails once a tag may have been put leaves a state that knows all of them. */
async function converge(before: Tags, inputs: Inputs, aws: Aws): Promise<Inputs> {
  try {
    return await replace(before, inputs, aws);
  } catch (error) {
    const untouched = error instanceof CallFailure && error.operation === "AddLFTagsToResource" && !error.uncertain;
    if (!(error instanceof CallFailure) || untouched) throw error;
    const reason = `${error.operation}: ${error.code}: ${error.message}`;
    const tags = { ...before, ...inputs.tags };
    throw new PartlyDone(`${reason}; the tags may or may not stand there; run it again`, { ...inputs, tags });
  }
}

/** Puts the declared tags, takes away those of ours that are no longer declared, and looks whether they stand there. */
async function replace(before: Tags, inputs: Inputs, aws: Aws): Promise<Inputs> {
  await aws.lakeFormation("AddLFTagsToResource", { Resource: place(inputs), LFTags: pairs(inputs.tags) });
  await remove(inputs, without(before, inputs.tags), aws);
  const missing = await aws.seen(
    async () => {
      const there = await assigned(inputs, aws);
      return Object.entries(inputs.tags).filter(([key, value]) => there[key] !== value);
    },
    ({ length }) => length === 0,
  );
  if (missing.length === 0) return inputs;
  const wanted = missing.map(([key, value]) => `${key}=${value}`).join(", ");
  throw new CallFailure(
    "AddLFTagsToResource",
    "NotAssigned",
    `${wanted} does not stand on ${tagAssignment.identify(inputs)}`,
    true,
  );
}

/** Removes tags that still stand as they were put; what another has set since stays. */
async function remove(where: Pick<Inputs, "database" | "table">, tags: Tags, aws: Aws): Promise<void> {
  if (Object.keys(tags).length === 0) return;
  const there = await assigned(where, aws);
  const ours = Object.fromEntries(Object.entries(tags).filter(([key, value]) => there[key] === value));
  if (Object.keys(ours).length === 0) return;
  await whenMissing(
    aws.lakeFormation("RemoveLFTagsFromResource", { Resource: place(where), LFTags: pairs(ours) }),
    undefined,
  );
}

/** Tags that stand on the place itself, not those that it inherits. */
async function assigned(where: Pick<Inputs, "database" | "table">, aws: Aws): Promise<Tags> {
  const request = { Resource: place(where), ShowAssignedLFTags: true };
  const found: GetResourceLFTagsResponse = await whenMissing(aws.lakeFormation("GetResourceLFTags", request), {});
  const given = (where.table === undefined ? found.LFTagOnDatabase : found.LFTagsOnTable) ?? [];
  return Object.fromEntries(
    given.flatMap(({ TagKey, TagValues: [value] = [] }) => (TagKey && value ? [[TagKey, value]] : [])),
  );
}

function placeOf(id: string): Pick<Inputs, "database" | "table"> {
  const [database = "", table] = id.split("/");
  return { database, table };
}

function place({ database, table }: Pick<Inputs, "database" | "table">): Resource {
  return table === undefined ? { Database: { Name: database } } : { Table: { DatabaseName: database, Name: table } };
}

function pairs(tags: Tags): LFTagPair[] {
  return Object.entries(tags).map(([TagKey, value]) => ({ TagKey, TagValues: [value] }));
}
