/** What kind of difference between an account and its declarations. */
export type DriftKind =
  | "undeclared-grant"
  | "missing-grant"
  | "grant-option"
  | "open-access"
  | "undeclared-filter"
  | "missing-filter"
  | "different-filter"
  | "administrator"
  | "defaults"
  | "registration"
  | "tag"
  | "opt-in"
  | "missing-catalogue"
  | "object-access";

/** One difference: what it is about, and a sentence that says what is and what would be right. */
export interface Drift {
  readonly kind: DriftKind;
  readonly subject: string;
  readonly says: string;
}
