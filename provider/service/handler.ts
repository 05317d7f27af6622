import type { Aws } from "../account/aws.ts";
import type { Claim } from "./claims.ts";
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
  /** Identity in the account: equal for two declarations of the same thing. */
  readonly identify: (inputs: I) => string;
  /** What no other resource of a run may declare, since the two would take it from each other. Default: nothing. */
  readonly claims?: (inputs: I) => readonly Claim[];
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
  /**
   * What a run that was killed while it made or changed this left behind as ours, as a state; only reads. `before` is the state that the
   * engine holds, absent for what was being made. Undefined: nothing of ours is there. Absent: nothing is left, or something else knows it.
   */
  readonly recall?: (wanted: I, before: S | undefined, aws: Aws) => Promise<S | undefined>;
  /** `others`: what other resources declare of the same thing in this run, as far as they were looked at; it is not to be taken away. */
  readonly update: (state: S, inputs: I, aws: Aws, others?: I) => Promise<S>;
  readonly delete: (state: S, aws: Aws) => Promise<void>;
}
