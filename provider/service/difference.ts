import type { Handler } from "./handler.ts";
import { holdsUnknown, isProperties, type Properties, unknownValue, type Value } from "./value.ts";

export type Kind = "add" | "update" | "delete";

/** What differs between what is remembered and what is wanted. */
export interface Difference {
  /** Path such as `columns[3]` → how it differs. */
  readonly detail: ReadonlyMap<string, Kind>;
  /** Top-level inputs that make it another resource. */
  readonly replaces: readonly string[];
}

/** Compares the remembered state with inputs in normal form. */
export function difference<I extends object, S extends I>(
  handler: Handler<I, S>,
  state: S,
  old: Properties,
  inputs: Properties,
  known: I | undefined,
): Difference {
  const detail = new Map<string, Kind>();
  const changed = (key: string) => {
    const before = detail.size;
    compare(key, old[key], inputs[key], detail);
    return detail.size > before;
  };
  const keys = [...new Set([...Object.keys(inputs), ...handler.identity, ...inputKeys(handler, old)])];
  const changedKeys = keys.filter(changed);
  for (const property of handler.drifted?.(state) ?? []) detail.set(property, "update");
  const another = known === undefined || handler.identify(known) !== handler.identify(state);
  const replaces = changedKeys.filter((key) => another && handler.identity.some((each) => each === key));
  return { detail, replaces };
}

/** Inputs that the state has, also those that are not declared any more. */
function inputKeys<I extends object, S extends I>(handler: Handler<I, S>, old: Properties): readonly string[] {
  const inputs = handler.inputs.normal(old, "", []);
  return isProperties(inputs) ? Object.keys(inputs) : [];
}

function compare(path: string, old: Value | undefined, wanted: Value | undefined, detail: Map<string, Kind>): void {
  if (old === undefined && wanted === undefined) return;
  if (old === undefined) detail.set(path, "add");
  else if (wanted === undefined) detail.set(path, "delete");
  else if (wanted === unknownValue) detail.set(path, "update");
  else if (Array.isArray(old) && Array.isArray(wanted)) {
    for (let index = 0; index < Math.max(old.length, wanted.length); index += 1)
      compare(`${path}[${index}]`, old[index], wanted[index], detail);
  } else if (isProperties(old) && isProperties(wanted)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(wanted)]))
      compare(`${path}${step(key)}`, old[key], wanted[key], detail);
  } else if (old !== wanted || holdsUnknown(wanted)) detail.set(path, "update");
}

/** One step of a path as the engine reads it: a key that is no plain name stands in brackets (pulumi `resource.ParsePropertyPath`). */
function step(key: string): string {
  return /^[A-Za-z_$][\w$-]*$/.test(key) ? `.${key}` : `["${key.replaceAll(`"`, `\\"`)}"]`;
}
