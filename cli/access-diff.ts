import { readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, resolve } from "node:path";
import { compareSnapshots } from "../access/compare/compare-snapshots.ts";
import { readSnapshot } from "../access/read-document.ts";
import type { LakeFormationSnapshot } from "../access/snapshot.ts";
import type { LoadResult } from "../declaration/load.ts";
import { formatProblem } from "../declaration/problem.ts";
import { accessChangesDocument } from "../reports/access-changes-document.ts";
import { accessChangesMarkdown } from "../reports/access-changes-markdown.ts";
import { accessChangesReport } from "../reports/access-changes-report.ts";
import { BadInput } from "./bad-input.ts";
import { colours } from "./colours.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { type ComparedDeclarations, comparedDeclarations, declarationsNamed } from "./compared-declarations.ts";
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
  const { comparison, problems } = isSnapshot(base, head)
    ? { comparison: compareSnapshots(snapshot(base), snapshot(head), asOf), problems: [] }
    : compareSides(base, head, resolve(options.directory), asOf);
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

function compareSides(base: string, head: string, directory: string, asOf: string): ComparedDeclarations {
  const before = right(base, declarationsNamed(base, directory, asOf));
  const after = right(head, declarationsNamed(head, directory, asOf));
  return comparedDeclarations(before.lake, after, asOf);
}

/** Snapshots are compared with snapshots only: what is declared names groups, and an account names roles. */
function isSnapshot(base: string, head: string): boolean {
  const [one, other] = [base, head].map(
    (named) => named.endsWith(".json") && statSync(named, { throwIfNoEntry: false })?.isFile() === true,
  );
  if (one === other) return one === true;
  throw new BadInput(
    `${shown(one ? base : head)}: is a snapshot, and ${shown(one ? head : base)} is none; compare two of either`,
  );
}

function snapshot(file: string): LakeFormationSnapshot {
  const read = readSnapshot(shown(file), readFileSync(file, "utf8"));
  if (read.ok) return read.document;
  throw new BadInput(...read.problems);
}

function right(named: string, loaded: LoadResult): Extract<LoadResult, { readonly ok: true }> {
  if (loaded.ok) return loaded;
  throw new BadInput(...loaded.problems.map((problem) => `${shown(named)}: ${formatProblem(problem)}`));
}

/** No report tells where a folder stands on this machine. */
function shown(named: string): string {
  return isAbsolute(named) ? basename(named) : named;
}
