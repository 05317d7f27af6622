import { unknownValue } from "../../provider/service/value.ts";
import { comparedProperties } from "./difference.ts";
import { equal, isList, isObject } from "./equality.ts";
import type { Plain, PlainObject, Property, Shape } from "./property.ts";
import type { Row } from "./row.ts";

const withoutGaps = (value: unknown): Plain | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.flatMap((each) => withoutGaps(each) ?? []);
  const kept: Record<string, Plain> = {};
  for (const [name, part] of Object.entries(value)) {
    const plain = withoutGaps(part);
    if (plain !== undefined) kept[name] = plain;
  }
  return kept;
};

/** What a row found, as plain values without the gaps. */
export const plainObject = (found: object): PlainObject => {
  const plain = withoutGaps(found);
  return isObject(plain) ? plain : {};
};

const reconcileValue = (property: Property, wanted: Plain | undefined, found: Plain | undefined): Plain | undefined => {
  if (property.writeOnly || equal(property, wanted, found)) return wanted;
  if (wanted === undefined) {
    const unremarkable =
      property.chosen || equal(property, undefined, found) || ("default" in property && property.default === found);
    return unremarkable ? undefined : found;
  }
  if (property.kind === "block" && isObject(wanted))
    return reconcile(property.of, wanted, isObject(found) ? found : {});
  if (property.kind === "list" && !property.unordered && isList(wanted) && isList(found)) {
    return found.map((each, index) => reconcileValue(property.each, wanted[index], each) ?? each);
  }
  return found;
};

/**
 * The inputs that would make what was found: as written where AWS means the same, AWS's value where it differs, and
 * nothing where AWS only filled in a value of its own. So a difference to these inputs is drift and nothing else.
 */
const reconcile = (shape: Shape, wanted: PlainObject, found: PlainObject): PlainObject => {
  const inputs: Record<string, Plain> = {};
  for (const [name, property] of Object.entries(shape)) {
    const value = reconcileValue(property, wanted[name], found[name]);
    if (value !== undefined) inputs[name] = value;
  }
  return inputs;
};

// AWS knows only one set of tags; those that came from the provider's defaults stay out of the resource's own.
const ownTags = (wanted: PlainObject, all: PlainObject): PlainObject => {
  const { tags, tagsAll } = wanted;
  const own = isObject(tags) ? tags : {};
  const defaults = Object.keys(isObject(tagsAll) ? tagsAll : {}).filter((name) => !Object.hasOwn(own, name));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !defaults.includes(name)));
};

/** Inputs and outputs of what was found, `wanted` being the inputs last given (none when it is imported). */
export const stateOf = (
  row: Row,
  wanted: PlainObject | undefined,
  found: PlainObject,
): { readonly inputs: PlainObject; readonly outputs: PlainObject } => {
  const { tagsAll } = found;
  const all = isObject(tagsAll) ? { ...found, tags: ownTags(wanted ?? {}, tagsAll) } : found;
  const inputs = reconcile(comparedProperties(row), wanted ?? {}, all);
  return { inputs, outputs: { ...found, ...inputs } };
};

/** The outputs that a preview can promise: the inputs, what will not change, and unknowns for the rest. */
export const previewOf = (
  row: Row,
  inputs: PlainObject,
  before?: { readonly inputs: PlainObject; readonly outputs: PlainObject },
): PlainObject => {
  const compared = comparedProperties(row);
  const outputs: Record<string, Plain> = { ...inputs };
  for (const [name, property] of Object.entries(compared)) {
    if (property.chosen && outputs[name] === undefined) outputs[name] = before?.outputs[name] ?? unknownValue;
  }
  for (const [name, causes] of Object.entries(row.outputs)) {
    const stays =
      before &&
      causes.every((cause) => {
        const property = compared[cause];
        return property && equal(property, before.inputs[cause], inputs[cause]);
      });
    outputs[name] = (stays ? before.outputs[name] : undefined) ?? unknownValue;
  }
  return outputs;
};
