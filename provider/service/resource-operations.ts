import type { Aws } from "../account/aws.ts";
import type { Claim } from "./claims.ts";
import { type Difference, difference } from "./difference.ts";
import type { Declared, Handler } from "./handler.ts";
import type { Form, Problem, Shape } from "./shape.ts";
import { holdsUnknown, isProperties, type Properties, type Value } from "./value.ts";

/** A resource type as data: its schema and its reference are made from it. */
export interface Described {
  readonly inputs: Form;
  readonly state: Form;
  /** Inputs that its id rests on. */
  readonly identity: readonly string[];
}

/** A resource type as the engine sees it: properties in, properties out. */
export interface ResourceOperations {
  /** What it takes, what it remembers, and which inputs make another resource. */
  readonly described: Described;
  /** Inputs in normal form, and what is refused. `before` are the inputs of the last update, empty for a new resource. */
  readonly check: (
    before: Properties,
    inputs: Properties,
  ) => { readonly inputs: Properties; readonly problems: readonly Problem[] };
  readonly diff: (state: Properties, inputs: Properties) => Difference;
  readonly identify: (inputs: Properties) => string;
  /** What no other resource may declare. */
  readonly claims: (inputs: Properties) => readonly Claim[];
  /** The inputs that a state holds. */
  readonly inputsOf: (state: Properties) => Properties;
  /** What would change, in sentences; `before` is absent for what is new. Nothing of what is not known yet. */
  readonly words: (before: Properties | undefined, inputs: Properties) => readonly string[];
  /** What it had added, of which only its state knows. */
  readonly added: (state: Properties) => readonly string[];
  /** Does a declared resource of another type want what this would take away? */
  readonly wanted: (state: Properties, declared: Declared) => boolean;
  readonly create: (inputs: Properties, aws: Aws) => Promise<Properties>;
  readonly read: (
    id: string,
    state: Properties,
    aws: Aws,
  ) => Promise<{ readonly inputs: Properties; readonly state: Properties } | undefined>;
  /** What a killed run left of what it was making or changing; `before` is absent for what was being made. */
  readonly recall: (
    inputs: Properties,
    before: Properties | undefined,
    aws: Aws,
  ) => Promise<{ readonly id: string; readonly state: Properties } | undefined>;
  readonly update: (state: Properties, inputs: Properties, aws: Aws, others?: Properties) => Promise<Properties>;
  readonly delete: (state: Properties, aws: Aws) => Promise<void>;
}

/** Puts the handler's types away: what comes from the engine is brought to its form first. */
export function operations<I extends object, S extends I>(handler: Handler<I, S>): ResourceOperations {
  const wantedOf = (properties: Properties) => fitted(handler.inputs, properties);
  const stateOf = (properties: Properties) => fitted(handler.state, properties);
  const inputsOf = (state: Properties) => propertiesOf(handler.inputs.normal(state, "", []));
  return {
    described: {
      inputs: handler.inputs.form,
      state: handler.state.form,
      identity: handler.identity,
    },
    check: (before, inputs) => {
      const problems: Problem[] = [];
      const normal = propertiesOf(handler.inputs.normal(inputs, "", problems));
      if (problems.length > 0) return { inputs, problems };
      return {
        inputs: normal,
        problems: handler.refuse(known<I>(normal), Object.keys(before).length === 0 ? undefined : known<I>(before)),
      };
    },
    diff: (state, inputs) => {
      const old = propertiesOf(handler.state.normal(state, "", []));
      return difference(handler, stateOf(state), old, inputs, holdsUnknown(inputs) ? undefined : wantedOf(inputs));
    },
    identify: (inputs) => handler.identify(wantedOf(inputs)),
    claims: (inputs) => handler.claims?.(wantedOf(inputs)) ?? [],
    inputsOf,
    words: (before, inputs) =>
      holdsUnknown(inputs) ? [] : (handler.words?.(before && stateOf(before), wantedOf(inputs)) ?? []),
    added: (state) => handler.added?.(stateOf(state)) ?? [],
    wanted: (state, declared) => handler.wanted?.(stateOf(state), declared) ?? false,
    create: async (inputs, aws) => toProperties(await handler.create(wantedOf(inputs), aws)),
    read: async (id, state, aws) => {
      const found = await handler.read(id, Object.keys(state).length === 0 ? undefined : stateOf(state), aws);
      if (found === undefined) return undefined;
      const now = toProperties(found);
      return { inputs: inputsOf(now), state: now };
    },
    recall: async (inputs, before, aws) => {
      const known = before && stateOf(before);
      const found = handler.recall === undefined ? known : await handler.recall(wantedOf(inputs), known, aws);
      return found && { id: handler.identify(found), state: toProperties(found) };
    },
    update: async (state, inputs, aws, others) =>
      toProperties(await handler.update(stateOf(state), wantedOf(inputs), aws, others && wantedOf(others))),
    delete: (state, aws) => handler.delete(stateOf(state), aws),
  };
}

/** Properties without `undefined`, as gRPC takes them. */
export function toProperties(value: object): Properties {
  return JSON.parse(JSON.stringify(value));
}

/** The top-level properties of which every part is known. */
function known<T>(properties: Properties): Partial<T> {
  // The gRPC edge: `properties` passed the shape of T just before.
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !holdsUnknown(value))) as Partial<T>;
}

/** Throws when the properties do not fit the shape, or are not all known. */
function fitted<T>(shape: Shape<T>, properties: Properties): T {
  const problems: Problem[] = [];
  const value = shape.normal(properties, "", problems);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${problem.property}: ${problem.reason}`);
  if (holdsUnknown(value))
    throw new Error("a value that is not known yet cannot be applied; this is a defect of the provider or the engine");
  // The gRPC edge: the shape has just vouched for it.
  return value as T;
}

function propertiesOf(value: Value | undefined): Properties {
  return isProperties(value) ? value : {};
}
