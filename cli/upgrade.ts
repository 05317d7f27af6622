import { resolve } from "node:path";
import { formatProblem } from "../declaration/problem.ts";
import { readFiles } from "../declaration/reading/read-files.ts";
import { upgradeDeclarations } from "../declaration/upgrading/upgrade-declarations.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { writeWhole } from "./write-whole.ts";

export interface UpgradeOptions {
  readonly dryRun: boolean;
  readonly directory: string;
}

/** Moves all declarations to the current version of the language; each file is written whole, lake.yaml last. */
export function upgrade(options: UpgradeOptions, output: CommandOutput): void {
  const { files, unread } = readFiles(options.directory);
  if (unread.length > 0) throw new BadInput(...unread.map(formatProblem));
  if (!files.has("lake.yaml")) throw new BadInput(`${options.directory}: there is no lake.yaml here`);
  const upgraded = upgradeDeclarations(files);
  if (!upgraded.ok) throw new BadInput(...upgraded.problems.map(formatProblem));
  const { from, to, changed } = upgraded;
  for (const [file, text] of changed) {
    if (!options.dryRun) writeWhole(resolve(options.directory, file), text, "instead");
    output.print(`${file}: ${options.dryRun ? "would be written" : "written"}\n`);
  }
  output.print(
    from === to
      ? `all files are of version ${to}\n`
      : `${options.dryRun ? "from" : "upgraded from"} version ${from} to ${to}\n`,
  );
  output.end(0);
}
