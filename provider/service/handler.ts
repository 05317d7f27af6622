import type { Aws } from "../account/aws.ts";
import type { Problem, Shape } from "./shape.ts";
import type { Properties } from "./value.ts";

/** Inputs of all resources of a type that are declared in this run. */
export type Declared = (type: string) => readonly Properties[];

/** One resource type: what it takes (`I`), what it remembers (`S`), and how it is made, changed and taken away. */
export interface Handler<I extends object, S extends I> {
  readonly inputs: Shape<I>;
  readonly state: Shape<S>;
  /** Inputs that `identify` rests on: when it differs there is another resource, made before the old one goes. */
  readonly identity: readonly (keyof I & string)[];
  /** Further inputs that cannot be changed in place. */
  readonly fixed: readonly (keyof I & string)[];
  /** Identity in the account: equal for two declarations of the same thing. */
  readonly identify: (inputs: I) => string;
  /** What is refused before anything is called; only known inputs are given. `before` are the inputs of the last update. */
  readonly refuse: (inputs: Partial<I>, before: Partial<I> | undefined) => readonly Problem[];
  /** Properties of the state that say that the account has drifted from it. */
  readonly drifted?: (state: S) => readonly string[];
  /** What would change, in sentences for a preview; `before` is absent for what is new. Nothing to say: no sentence. */
  readonly words?: (before: S | undefined, inputs: I) => readonly string[];
  /** What this had added and would be forgotten when a resource of another name takes over without an alias. */
  readonly added?: (state: S) => readonly string[];
  /** Does a declared resource of another type want what this would take away? Then it is not deleted. */
  readonly wanted?: (state: S, declared: Declared) => boolean;
  readonly create: (inputs: I, aws: Aws) => Promise<S>;
  /** What is there now, in the form of the state; undefined when it is gone. Without a state (import) only the id is known. */
  readonly read: (id: string, state: S | undefined, aws: Aws) => Promise<S | undefined>;
  readonly update: (state: S, inputs: I, aws: Aws) => Promise<S>;
  readonly delete: (state: S, aws: Aws) => Promise<void>;
}
