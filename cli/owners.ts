import { existsSync, readFileSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { loadDeclarations } from "../declaration/load.ts";
import { formatProblem } from "../declaration/problem.ts";
import { codeOwners } from "../reports/code-owners.ts";
import { BadInput } from "./bad-input.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { dayOf } from "./day.ts";

export interface OwnersOptions {
  readonly out: string;
  readonly check: boolean;
  readonly directory: string;
}

/** Writes who reviews which department's file on GitHub, or only says whether that is current. */
export function owners(options: OwnersOptions, output: CommandOutput): void {
  const directory = resolve(options.directory);
  const loaded = loadDeclarations(directory, dayOf(undefined));
  if (!loaded.ok) throw new BadInput(...loaded.problems.map(formatProblem));
  const { lake } = loaded;
  const teams = [...lake.departments.map(({ owner }) => owner.approvers), lake.people.recorders];
  const odd = teams.filter((team) => team !== null && !/^@?[\w-]+(\/[\w.-]+)?$/.test(team));
  if (odd.length > 0)
    throw new BadInput(
      ...odd.map(
        (team) =>
          `approvers, recorders: "${team}" is no team or account of GitHub; write one such as exampleshire/parking-owners`,
      ),
    );
  const existing = existsSync(options.out) ? readFileSync(options.out, "utf8") : "";
  const text = codeOwners(lake, existing, relative(process.cwd(), directory).split(sep).join("/"));
  if (text === existing) output.print(`${options.out}: is current\n`);
  else if (options.check) output.print(`${options.out}: is not current; run lakeward owners\n`);
  else {
    writeNamedFile(options.out, text);
    output.print(`${options.out}: written\n`);
  }
  output.end(options.check && text !== existing ? 1 : 0);
}
