import type { Plan, PlannedResource } from "../../preview/plan.ts";

/** One plan and what a rule says of one of its resources. */
export interface RuleCase {
  /** What the case shows, in words that continue «it». */
  readonly it: string;
  /** Name of the resource that is judged; "stack" for the stack. */
  readonly on: string;
  readonly resources: readonly PlannedResource[];
  /** The rest of the plan: scope, parameters, … */
  readonly plan?: Partial<Plan>;
  /** A part of the message. */
  readonly says?: string;
  /** The property paths that the verdict rests on. */
  readonly properties?: readonly string[];
  /** What an undecided verdict waits for. */
  readonly undecidedOn?: readonly string[];
  /** Shown on the rule's page in docs/rules; else the first of its list is. */
  readonly example?: true;
}

/** What a rule owes: a plan that is as it should be, one broken thing after the other, what cannot be told, what is malformed. */
export interface RuleCases {
  /** `ENC-01`. */
  readonly rule: string;
  /** Empty only for a rule against something being there at all. */
  readonly compliant: readonly RuleCase[];
  /** At least one a clause of the rule, and one a form (V2, in-line, sub-resource). */
  readonly failing: readonly [RuleCase, ...RuleCase[]];
  /** Empty only where nothing that could be hidden changes the verdict. */
  readonly undecided: readonly RuleCase[];
  /** Wrong types: a violation or undecided, never compliant. */
  readonly malformed: readonly [RuleCase, ...RuleCase[]];
  /** Resources of which the rule says nothing. */
  readonly notApplicable: readonly [RuleCase, ...RuleCase[]];
}
