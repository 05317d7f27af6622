/** A problem of the declarations, as the loader reports it. */
export interface DocumentedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}
