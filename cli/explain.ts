import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { formatProblem } from "../declaration/problem.ts";
import { readYaml } from "../declaration/reading/read-yaml.ts";
import { plain } from "../declaration/reading/tree.ts";
import { suggestion } from "../declaration/words.ts";
import { explainDepartment } from "../reports/department-explanation.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { dayOf } from "./day.ts";
import { loadWithinLimits } from "./load-within-limits.ts";

export interface ExplainOptions {
  readonly asOf?: string;
  readonly directory: string;
}

/**
 * Prints what a department's file will build; the declarations must be right, since one mistake may change all.
 *
 * @param named the file, `departments/parking.yaml`, or the department's id
 */
export function explain(named: string, options: ExplainOptions, output: CommandOutput): void {
  const asOf = dayOf(options.asOf);
  const loaded = loadWithinLimits(options.directory, asOf);
  if (!loaded.ok) {
    output.print(`${loaded.problems.map(formatProblem).join("\n")}\n`);
    output.end(1);
    return;
  }
  const id = basename(named, ".yaml");
  const file = `departments/${id}.yaml`;
  const department = loaded.lake.departments.find((each) => each.id === id);
  const isPath = named !== id && resolve(named) !== resolve(options.directory, file);
  if (!department || isPath) {
    const ids = loaded.lake.departments.map((each) => each.id);
    throw new BadInput(`${named}: is no department of ${join(options.directory, "departments")}${suggestion(id, ids)}`);
  }
  const { tree } = readYaml(readFileSync(join(options.directory, file), "utf8"));
  const said = tree ? plain(tree) : {};
  output.print(explainDepartment({ lake: loaded.lake, department, file, said, asOf }));
  output.end(0);
}
