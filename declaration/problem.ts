/** Something wrong in a declaration, with the place at which to mend it. */
export interface Problem {
  /** Relative to the declarations' directory, parts joined by `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** Within the file: `datasets.penalty_charges.columns.vrm`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong; what would be right. */
  readonly message: string;
}

/** One line for a person or an editor: `file:line:column path: message`. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === "" ? `${place} ${problem.message}` : `${place} ${problem.path}: ${problem.message}`;
}
