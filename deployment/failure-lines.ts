/** A failure for whoever operates the lake. */
export interface FailureWords {
  readonly failed: string;
  /** What was, and what was not, changed. */
  readonly changed: string;
  /** What to do by hand. */
  readonly remedy: string;
}

/** A failure in three lines: what failed, what was and was not changed, how to go on. */
export function failureLines({ failed, changed, remedy }: FailureWords): readonly string[] {
  return ["", ...failed.split("\n").map((line) => `Failed: ${line}`), `Changed: ${changed}`, `To go on: ${remedy}`];
}
