/** Something that was handed in is wrong: a file, a flag, a stack file. Nothing was judged; the exit code is 2. */
export class BadInput extends Error {
  readonly problems: readonly string[];

  /** One line a problem, each saying where and what would be right. */
  constructor(...problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
