import { basename, isAbsolute, resolve } from "node:path";
import type { LoadResult } from "../declaration/load.ts";
import { formatProblem } from "../declaration/problem.ts";
import { accessChangesDocument } from "../reports/access-changes-document.ts";
import { accessChangesMarkdown } from "../reports/access-changes-markdown.ts";
import { accessChangesReport } from "../reports/access-changes-report.ts";
import { BadInput } from "./bad-input.ts";
import { colours } from "./colours.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { comparedDeclarations, declarationsNamed } from "./compared-declarations.ts";
import { dayOf } from "./day.ts";

export interface AccessDiffOptions {
  readonly asOf?: string;
  readonly directory: string;
  readonly json: boolean;
  readonly markdown?: string;
  readonly failOnWidening: boolean;
}

/** Says what the second side changes of the first; both must be right, since one mistake may change all. */
export function accessDiff(base: string, head: string, options: AccessDiffOptions, output: CommandOutput): void {
  const asOf = dayOf(options.asOf);
  const directory = resolve(options.directory);
  const before = right(base, declarationsNamed(base, directory, asOf));
  const after = right(head, declarationsNamed(head, directory, asOf));
  const { comparison, problems } = comparedDeclarations(before.lake, after, asOf);
  const lines = problems.map(formatProblem);
  if (options.markdown !== undefined)
    writeNamedFile(options.markdown, `${accessChangesMarkdown(shown(base), comparison, lines).join("\n")}\n`);
  const document = accessChangesDocument({ base: shown(base), head: shown(head) }, comparison, problems);
  output.print(
    options.json
      ? `${JSON.stringify(document, null, 2)}\n`
      : accessChangesReport(shown(base), comparison, lines, colours),
  );
  const { widens, mayWiden } = document.summary;
  output.end(options.failOnWidening && widens + mayWiden > 0 ? 1 : 0);
}

function right(named: string, loaded: LoadResult): Extract<LoadResult, { readonly ok: true }> {
  if (loaded.ok) return loaded;
  throw new BadInput(...loaded.problems.map((problem) => `${shown(named)}: ${formatProblem(problem)}`));
}

/** No report tells where a folder stands on this machine. */
function shown(named: string): string {
  return isAbsolute(named) ? basename(named) : named;
}
