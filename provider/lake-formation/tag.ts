import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { Turns } from "../account/turns.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import { lowerCase, onlyTrue, optional, record, set, type TypeOf } from "../service/shape.ts";
import { limits } from "./limits.ts";
import { refuseTagText } from "./tag-text.ts";

const inputs = { key: lowerCase, values: set(lowerCase), adopt: onlyTrue };
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** Values that were not there before. */
  addedValues: set(lowerCase),
  /** Values that were there when the last run ended: a value that it did not see and this one names, a run that was killed may have added. */
  seenValues: optional(set(lowerCase)),
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;

const valuesPerRequest = limits.tagValuesPerRequest.value;

/** Several resources may each hold values of one tag; two that go at once must not both leave the tag to the other. */
const turns = new Turns();

/**
 * Values of an LF-tag: a tag that is there already is adopted, only what was added here is ever taken away, and the tag goes with
 * the last of its values, since it cannot be without one.
 */
export const tag: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["key"],
  identify: ({ key }) => key,
  refuse: ({ key, values }) => [
    ...(key === undefined ? [] : refuseTagText(key, "key", "key")),
    ...(values ?? []).flatMap((value) => refuseTagText(value, "value", "values")),
    ...(values?.length === 0 ? [{ property: "values", reason: "is empty; a tag has at least one value" }] : []),
    ...(values !== undefined && values.length > limits.tagValues.value
      ? [{ property: "values", reason: `has more than ${limits.tagValues.value} values` }]
      : []),
  ],
  words: (before, { key, values }) => {
    const sentence = (verb: string, some: readonly string[]) =>
      some.length === 0 ? [] : [`LF-tag ${key} ${verb} ${some.join(", ")}`];
    const old = before?.values ?? [];
    return [
      ...sentence(
        "may be",
        values.filter((value) => !old.includes(value)),
      ),
      ...sentence(
        "may no longer be",
        old.filter((value) => !values.includes(value)),
      ),
    ];
  },
  added: ({ key, addedValues }) => addedValues.map((value) => `${key}=${value}`),
  create: (inputs, aws) =>
    turns.take(inputs.key, async () => {
      const there = await valuesOf(inputs.key, aws);
      const made = there === undefined && (await make(inputs, aws));
      return converge(
        { ...inputs, values: [], addedValues: made ? inputs.values : [], seenValues: undefined },
        inputs,
        aws,
      );
    }),
  update: (state, inputs, aws, others) =>
    turns.take(inputs.key, () => converge(state, inputs, aws, new Set(others?.values))),
  read: async (id, state, aws) => {
    const there = await valuesOf(id, aws);
    if (there === undefined) return undefined;
    if (state === undefined) return { key: id, values: there, addedValues: [], seenValues: undefined };
    return { ...state, values: state.values.filter((value) => there.includes(value)) };
  },
  delete: (state, aws) =>
    turns.take(state.key, async () => {
      const there = (await valuesOf(state.key, aws)) ?? [];
      const ours = there.filter((value) => state.addedValues.includes(value));
      if (ours.length === 0) return;
      if (ours.length < there.length) await removeValues(state.key, ours, aws);
      else await whenMissing(aws.lakeFormation("DeleteLFTag", { TagKey: state.key }), undefined);
    }),
};

async function valuesOf(key: string, aws: Aws): Promise<readonly string[] | undefined> {
  const found = await whenMissing(aws.lakeFormation("GetLFTag", { TagKey: key }), undefined);
  return found === undefined ? undefined : (found.TagValues ?? []);
}

/** True if it was made here; false if somebody else was first. */
async function make({ key, values }: Inputs, aws: Aws): Promise<boolean> {
  try {
    await aws.lakeFormation("CreateLFTag", { TagKey: key, TagValues: values.slice(0, valuesPerRequest) });
    return true;
  } catch (error) {
    const there = error instanceof CallFailure ? await valuesOf(key, aws) : undefined;
    if (there === undefined) throw error;
    // A call that was cut off may have made it; a plain refusal means that somebody else did.
    return error instanceof CallFailure && error.uncertain && there.every((value) => values.includes(value));
  }
}

/** Adds before it removes, and removes only what was added here; what fails leaves a state that knows all that may have been added. */
async function converge(
  state: State,
  inputs: Inputs,
  aws: Aws,
  ofOthers: ReadonlySet<string> = new Set(),
): Promise<State> {
  let added = state.addedValues;
  try {
    const there = (await valuesOf(inputs.key, aws)) ?? [];
    const missing = inputs.values.filter((value) => !there.includes(value));
    const { seenValues: seen } = state;
    const unseen = seen === undefined ? [] : inputs.values.filter((value) => !seen.includes(value));
    added = [...new Set([...added, ...missing, ...unseen])].sort();
    for (let first = 0; first < missing.length; first += valuesPerRequest) {
      const TagValuesToAdd = missing.slice(first, first + valuesPerRequest);
      await aws.lakeFormation("UpdateLFTag", { TagKey: inputs.key, TagValuesToAdd });
    }
    const wanted = ofOthers.union(new Set(inputs.values));
    const surplus = state.addedValues.filter((value) => !wanted.has(value) && there.includes(value));
    await removeValues(inputs.key, surplus, aws);
    return {
      ...inputs,
      addedValues: inputs.adopt ? inputs.values : added.filter((value) => inputs.values.includes(value)),
      seenValues: [...new Set([...there, ...missing])].filter((value) => !surplus.includes(value)).sort(),
    };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    const reason = `${error.operation}: ${error.code}: ${error.message}`;
    const message = `${reason}; tag ${inputs.key} may lack values or have too many, none of others is lost; run it again`;
    throw new PartlyDone(message, { ...inputs, addedValues: added, seenValues: state.seenValues });
  }
}

async function removeValues(key: string, values: readonly string[], aws: Aws): Promise<void> {
  for (let first = 0; first < values.length; first += valuesPerRequest) {
    await aws.lakeFormation("UpdateLFTag", {
      TagKey: key,
      TagValuesToDelete: values.slice(first, first + valuesPerRequest),
    });
  }
}
