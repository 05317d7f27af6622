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
  /** Counts of all verdicts, listed or not; an excepted violation is counted under both words. */
  readonly summary: Readonly<Record<Verdict | "excepted", number>>;
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
  readonly undecidedOn: readonly string[];
  readonly related: readonly string[];
  readonly excepted: boolean;
  readonly source: { readonly file: string; readonly line: number; readonly column: number } | null;
}
