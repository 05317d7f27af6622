import type { Level, Rule } from "../rule.ts";
import type { Severity } from "../rule-facts.ts";
import type { Resource } from "../view/resource.ts";

/** Environments that the pack knows; any other takes `default`. */
export type PackEnvironment = "default" | "dev" | "prod";

/** One row of the pack: what binds a rule to its id, its levels and its two sentences. */
export interface PackRow {
  /** `ENC-01`; never changes. */
  readonly id: string;
  /** The rule's file name; also its name in Pulumi. Never changes. */
  readonly name: string;
  readonly judge: Rule;
  readonly severity: Severity;
  readonly level: Readonly<Record<PackEnvironment, Level>>;
  /** Level of an undecided verdict, at most that of a violation. */
  readonly whenUndecided: Readonly<Record<PackEnvironment, Level>>;
  /** Why it fired. */
  readonly fired: string;
  /** Why it exists. */
  readonly because: string;
  readonly remediation: string;
  /** Controls of others that it answers to: catalogue → ids. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
  /** How the properties of the resource in hand are put right, where that cannot change what was meant. */
  readonly remedy?: Remedy;
}

/** Rewrites properties of resources of some types so that the rule holds; it cannot add resources. */
export interface Remedy {
  readonly types: readonly string[];
  /** Property path → the value that it gets; empty where nothing is to be done or the value is not known yet. */
  readonly patch: (resource: Resource) => Readonly<Record<string, unknown>>;
}
