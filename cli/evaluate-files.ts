import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../policy-pack/evaluate.ts";
import { exitCode } from "../policy-pack/exit-code.ts";
import type { Plan } from "../preview/plan.ts";
import { readPlan } from "../preview/read-plan.ts";
import { verdictsReport } from "../reports/verdicts-report.ts";
import { BadInput } from "./bad-input.ts";
import { colours } from "./colours.ts";
import type { CommandOutput } from "./command-output.ts";
import { dayOf } from "./day.ts";

export interface EvaluateOptions {
  readonly json: boolean;
  readonly all: boolean;
  readonly environment?: string;
  readonly strictUndecided: boolean;
  readonly asOf?: string;
}

/** Judges the named documents, prints one answer each and ends with the exit code. */
export function evaluateFiles(named: readonly string[], options: EvaluateOptions, output: CommandOutput): void {
  const asOf = dayOf(options.asOf);
  const { files, isSeveral } = expanded(named);
  const plans = readPlans(files);
  let found = false;
  for (const { file, plan } of plans) {
    const { all, strictUndecided, environment = "" } = options;
    const verdicts = evaluate(plan, { environment, asOf, all, strictUndecided });
    found ||= exitCode(verdicts) === 1;
    if (!options.json) output.print(verdictsReport(file, plan, verdicts, colours));
    else output.print(`${isSeveral ? JSON.stringify(verdicts) : JSON.stringify(verdicts, null, 2)}\n`);
  }
  output.end(found ? 1 : 0);
}

/** Folders stand for the JSON files in them, by name. */
function expanded(named: readonly string[]): { readonly files: readonly string[]; readonly isSeveral: boolean } {
  let isSeveral = named.length > 1;
  const files = named.flatMap((name) => {
    const kind = statSync(name, { throwIfNoEntry: false });
    if (kind === undefined) throw new BadInput(`${name}: there is no such file or folder`);
    if (!kind.isDirectory()) return [name];
    isSeveral = true;
    const inside = readdirSync(name).filter((entry) => entry.endsWith(".json"));
    if (inside.length === 0) throw new BadInput(`${name}: the folder holds no .json file`);
    return inside.sort().map((entry) => join(name, entry));
  });
  return { files, isSeveral };
}

/** All documents or none: a list of answers with one missing would be read as another document's. */
function readPlans(files: readonly string[]): readonly { readonly file: string; readonly plan: Plan }[] {
  const read = files.map((file) => ({ file, result: readPlan(file, readFileSync(file, "utf8")) }));
  const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems));
  if (problems.length > 0) throw new BadInput(...problems);
  return read.flatMap(({ file, result }) => (result.ok ? [{ file, plan: result.plan }] : []));
}
