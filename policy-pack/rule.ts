import type { Estate } from "./view/estate.ts";
import type { Resource } from "./view/resource.ts";

export type Verdict = "compliant" | "violation" | "undecided" | "notApplicable";
export type Level = "advisory" | "mandatory";

/** What a rule found on one resource, or on the stack when nothing carries what is missing. */
export interface Finding {
  readonly on: Resource | "stack";
  readonly verdict: "compliant" | "violation" | "undecided";
  /** What is wrong and in which property; never a value that could be secret. Empty when compliant. */
  readonly message: string;
  /** Property paths of `on` that the verdict rests on. */
  readonly properties: readonly string[];
  /** URNs that an undecided verdict waits for; a property path where the document names none. */
  readonly undecidedOn?: readonly string[];
  /** URNs of other resources that have a part in it. */
  readonly related?: readonly string[];
  /** What to do, when it is more particular than the rule's remediation. */
  readonly fix?: string;
  /** Weaker than the rule's level: for what cannot be put right by whoever is told. */
  readonly advisory?: true;
  /** Declaration path that is closer than the resource's own, such as one column. */
  readonly declared?: string;
}

/**
 * A rule: pure and total, one judgement a resource that it applies to and none for the others.
 *
 * Findings on the same resource are joined by `evaluate`: the worst verdict counts.
 */
export type Rule = (estate: Estate) => readonly Finding[];
