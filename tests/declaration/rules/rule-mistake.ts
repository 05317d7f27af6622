/** A mistake that takes one change or several in the three departments, and everything that the loader tells about it. */
export interface RuleMistake {
  readonly mistake: string;
  /** The first occurrence of `written` in each file is replaced. */
  readonly changes: readonly { readonly file: string; readonly written: string; readonly instead: string }[];
  readonly told: readonly string[];
}
