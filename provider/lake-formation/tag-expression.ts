import type { LFTag } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { lowerCase, map, optional, record, set, type TypeOf, text } from "../service/shape.ts";
import { refuseExpression } from "./grant-refusals.ts";
import { limits } from "./limits.ts";

const inputShape = record({ name: text, description: optional(text), expression: map(set(lowerCase)) });
type Inputs = TypeOf<typeof inputShape>;

/** A tag expression saved under a name, to which grants refer; changed in one call, so that what they reach changes at once. */
export const tagExpression: Handler<Inputs, Inputs> = {
  inputs: inputShape,
  state: inputShape,
  identity: ["name"],
  identify: ({ name }) => name,
  claims: (inputs) => [{ property: "name", thing: tagExpression.identify(inputs) }],
  refuse: ({ name, description, expression }) => [
    ...tooLong("name", name, limits.expressionNameLength.value),
    ...tooLong("description", description, limits.descriptionLength.value),
    ...(expression === undefined ? [] : refuseExpression(expression, "expression")),
  ],
  words: (before, wanted) =>
    before !== undefined && sameExpression(before, wanted)
      ? []
      : [`expression ${wanted.name} now matches ${words(wanted)}; every grant by it reaches what that is`],
  create: async (inputs, aws) => {
    try {
      await aws.lakeFormation("CreateLFTagExpression", request(inputs));
    } catch (error) {
      const there = error instanceof CallFailure ? await find(inputs.name, aws) : undefined;
      if (there === undefined) throw error;
      if (!sameExpression(there, inputs) || there.description !== inputs.description) {
        throw new Error(
          `expression ${inputs.name} is there already and matches ${words(there)}; nothing was changed; delete it, or import it by its name`,
        );
      }
    }
    return inputs;
  },
  update: async (_state, inputs, aws) => {
    // What is left out of an update may stay as it was.
    const cleared = { Description: "", ...request(inputs) };
    const updated = await whenMissing(aws.lakeFormation("UpdateLFTagExpression", cleared), "missing");
    if (updated === "missing") await aws.lakeFormation("CreateLFTagExpression", request(inputs));
    return inputs;
  },
  read: (id, _state, aws) => find(id, aws),
  recall: async (wanted, before, aws) => {
    if (before !== undefined) return before;
    const there = await find(wanted.name, aws);
    return there !== undefined && sameExpression(there, wanted) ? there : undefined;
  },
  delete: async ({ name }, aws) => {
    await whenMissing(aws.lakeFormation("DeleteLFTagExpression", { Name: name }), undefined);
  },
};

function tooLong(property: string, value: string | undefined, longest: number) {
  return value !== undefined && value.length > longest
    ? [{ property, reason: `is longer than ${longest} characters` }]
    : [];
}

function request({ name, description, expression }: Inputs) {
  const Expression: LFTag[] = Object.entries(expression).map(([TagKey, values]) => ({
    TagKey,
    TagValues: [...values],
  }));
  return { Name: name, ...(description !== undefined && { Description: description }), Expression };
}

async function find(name: string, aws: Aws): Promise<Inputs | undefined> {
  const found = await whenMissing(aws.lakeFormation("GetLFTagExpression", { Name: name }), undefined);
  if (found === undefined) return undefined;
  const terms = (found.Expression ?? []).map(({ TagKey = "", TagValues = [] }) => [TagKey, [...TagValues].sort()]);
  return { name, description: found.Description || undefined, expression: Object.fromEntries(terms.sort()) };
}

function sameExpression(one: Inputs, other: Inputs): boolean {
  return words(one) === words(other);
}

function words({ expression }: Inputs): string {
  return Object.keys(expression)
    .sort()
    .map((key) => `${key}=${expression[key]?.join(" or ")}`)
    .join(" and ");
}
