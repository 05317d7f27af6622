import { resolve } from "node:path";
import { endingAccess } from "../access/compare/ending-access.ts";
import { describeAccess } from "../access/describe.ts";
import { formatProblem, type Problem } from "../declaration/problem.ts";
import { exitCode } from "../policy-pack/exit-code.ts";
import { writePlan } from "../preview/write-plan.ts";
import { checkDocument, problemsDocument } from "../reports/check-document.ts";
import type { CheckedEnvironment, CheckResult } from "../reports/check-result.ts";
import { markdownProblems, markdownReport } from "../reports/markdown-report.ts";
import { terminalReport } from "../reports/terminal-report.ts";
import { BadInput } from "./bad-input.ts";
import { colours } from "./colours.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { comparedWithBase } from "./compared-declarations.ts";
import { dayOf } from "./day.ts";
import { declarationsToCheck } from "./declarations-to-check.ts";
import { rulePagesAddress } from "./rule-pages-address.ts";
import { readProjectName, readStackFile } from "./stack-file.ts";

export interface CheckOptions {
  readonly environment?: string;
  readonly asOf?: string;
  readonly directory: string;
  readonly out?: string;
  readonly json: boolean;
  readonly markdown?: string;
  readonly base?: string;
  readonly changedSince?: string;
  readonly sarif?: string;
  readonly strictUndecided: boolean;
  /** Threads that plan, as it was written. */
  readonly workers?: string;
  readonly debug: boolean;
}

/** Checks what the options name, writes the reports and ends with the exit code. */
export async function check(options: CheckOptions, output: CommandOutput): Promise<void> {
  const asOf = dayOf(options.asOf);
  const directory = resolve(options.directory);
  const { declarations, part } = declarationsToCheck(directory, asOf, options.changedSince);
  if (!declarations.ok) {
    await reportProblems(declarations.problems, asOf, options, output);
    return;
  }
  const { lake, sources } = declarations;
  const compared = options.base === undefined ? null : comparedWithBase(options.base, directory, declarations, asOf);
  if (compared?.compared && compared.problems.length > 0) {
    await reportProblems(compared.problems, asOf, options, output);
    return;
  }
  const wanted = chosenEnvironments(
    lake.environments.map(({ name }) => name),
    options.environment,
  );
  const stacks = wanted.map((environment) => ({ environment, config: readStackFile(directory, environment) }));
  const withoutStack = stacks.filter(({ config }) => config === null).map(({ environment }) => environment);
  const planned = stacks.length - withoutStack.length;
  if (planned === 0) {
    const files = wanted.map((environment) => `Pulumi.${environment}.yaml`).join(" or ");
    throw new BadInput(`${files}: there is no such file; it says which account and region the environment is in`);
  }
  if (options.out !== undefined && planned > 1) {
    throw new BadInput(`--out: a file holds one plan, and there are ${planned}; choose one with --environment`);
  }
  const { out } = options;
  const environments: CheckedEnvironment[] = [];
  for (const { environment, config } of part?.departments?.length === 0 ? [] : stacks) {
    if (config === null) continue;
    // Last, since it is what takes long to load: the SDK and the AWS classes.
    const { checkEnvironment } = await import("./check-environment.ts");
    environments.push(
      await checkEnvironment({
        environment,
        project: readProjectName(directory),
        config,
        directory,
        asOf,
        strictUndecided: options.strictUndecided,
        lake,
        sources: Object.fromEntries(sources.places),
        ...(part?.departments ? { departments: part.departments } : {}),
        ...(options.workers === undefined ? {} : { workers: workersOf(options.workers) }),
        ...(out === undefined ? {} : { onPlan: (plan) => writeNamedFile(out, writePlan(plan)) }),
        debug: options.debug,
      }),
    );
  }
  const result: CheckResult = {
    asOf,
    organisation: lake.organisation.title,
    departments: lake.departments.length,
    datasets: lake.departments.reduce((count, { datasets }) => count + datasets.length, 0),
    sight: describeAccess(lake, asOf),
    ending: endingAccess(lake, asOf),
    ...(compared === null ? {} : { compared }),
    ...(part === undefined ? {} : { part }),
    environments,
    withoutStack,
  };
  await report(result, options, output);
}

function chosenEnvironments(known: readonly string[], asked: string | undefined): readonly string[] {
  if (asked === undefined) return [...known].sort();
  if (known.includes(asked)) return [asked];
  throw new BadInput(`--environment: lake.yaml has no environment "${asked}"; it has ${known.join(", ")}`);
}

function workersOf(written: string): number {
  if (/^[1-9][0-9]?$/.test(written)) return Number(written);
  throw new BadInput(`--workers: "${written}" is not a number of threads; 1 to 99 is`);
}

/** It knows all rules, which other reports do not need. */
async function sarifOf(make: (reports: typeof import("../reports/sarif/sarif-report.ts")) => string): Promise<string> {
  return make(await import("../reports/sarif/sarif-report.ts"));
}

async function report(result: CheckResult, options: CheckOptions, output: CommandOutput): Promise<void> {
  if (options.markdown !== undefined) writeNamedFile(options.markdown, markdownReport(result));
  if (options.sarif !== undefined)
    writeNamedFile(
      options.sarif,
      await sarifOf(({ sarifReport }) => sarifReport(result, rulePagesAddress(options.directory, process.env))),
    );
  output.print(options.json ? `${JSON.stringify(checkDocument(result), null, 2)}\n` : terminalReport(result, colours));
  output.end(result.environments.some(({ verdicts }) => exitCode(verdicts) === 1) ? 1 : 0);
}

async function reportProblems(
  problems: readonly Problem[],
  asOf: string,
  options: CheckOptions,
  output: CommandOutput,
): Promise<void> {
  const lines = problems.map(formatProblem);
  if (options.sarif !== undefined)
    writeNamedFile(options.sarif, await sarifOf(({ sarifProblems }) => sarifProblems(problems)));
  if (options.markdown !== undefined) writeNamedFile(options.markdown, markdownProblems(lines));
  output.print(
    options.json ? `${JSON.stringify(problemsDocument(asOf, problems), null, 2)}\n` : `${lines.join("\n")}\n`,
  );
  output.end(1);
}
