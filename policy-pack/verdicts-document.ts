import type { Level, Verdict } from "./rule.ts";
import type { Severity } from "./rule-facts.ts";

/** What the rules say of one plan: `lakeward.verdicts/1`, described by `schema/verdicts.schema.json`. */
export interface VerdictsDocument {
  readonly format: "lakeward.verdicts/1";
  /** The day that counted as today, `2027-03-31`. */
  readonly asOf: string;
  readonly environment: string;
  /** Number of rules that were run. */
  readonly rules: number;
  /** Sorted by rule, then resource. */
  readonly verdicts: readonly RuleVerdict[];
  /** Findings that somebody accepts for a time, as far as they cover something; sorted by rule. */
  readonly accepted: readonly AcceptedEntry[];
  /** What of the plan was looked at. */
  readonly coverage: Coverage;
  /** Counts of all verdicts, listed or not; an excepted violation is counted under both words. */
  readonly summary: Readonly<Record<Verdict | "excepted", number>>;
}

/** Which resources the rules know, so that nothing is to be guessed from silence. */
export interface Coverage {
  readonly resources: number;
  /** Types of resources that at least one rule looks at. */
  readonly typesJudged: number;
  /** Types of resources that none looks at, sorted; components apart. */
  readonly typesNotModelled: readonly string[];
}

/** An accepted finding, and what it covers. */
export interface AcceptedEntry {
  readonly rule: string;
  readonly reason: string;
  readonly approvedBy: string;
  /** Last day, `2027-03-31`. */
  readonly until: string;
  /** URNs of what breaks the rule and is accepted, sorted. */
  readonly resources: readonly string[];
}

export interface RuleVerdict {
  readonly rule: string;
  /** URN; that of the stack when nothing carries what is missing. */
  readonly resource: string;
  readonly verdict: Verdict;
  readonly level: Level;
  readonly severity: Severity;
  readonly message: string;
  readonly properties: readonly string[];
  readonly fix: string;
  /** What Pulumi sets where the rule's level is `remediate`: property path → value; absent where it can set nothing. */
  readonly remediation?: Readonly<Record<string, unknown>>;
  readonly undecidedOn: readonly string[];
  readonly related: readonly string[];
  readonly excepted: boolean;
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null;
}
