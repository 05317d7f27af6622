/** Why a step of the set-up did not succeed, in words for whoever sits at the machine. */
export interface Failure {
  readonly kind: "failed";
  /** What was tried and went wrong. */
  readonly failed: string;
  /** What was, and what was not, changed. */
  readonly changed: string;
  /** What to do by hand. */
  readonly remedy: string;
}

/** What a step of the set-up gives: the thing made ready, or why it could not be. */
export type Outcome<T> = { readonly kind: "ready"; readonly value: T } | Failure;
