export type Severity = "low" | "medium" | "high" | "critical";

/** What the pack's table says of a rule, as far as other rules need it. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** Why it fires. */
  readonly fired: string;
}
