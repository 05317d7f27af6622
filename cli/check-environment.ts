import program from "../index.ts";
import { evaluate } from "../policy-pack/evaluate.ts";
import type { Plan } from "../preview/plan.ts";
import { previewProgram } from "../preview/preview-program.ts";
import type { CheckedEnvironment } from "../reports/check-result.ts";
import { BadInput } from "./bad-input.ts";
import type { StackConfig } from "./stack-file.ts";

export interface EnvironmentToCheck {
  readonly environment: string;
  readonly project: string;
  readonly config: StackConfig;
  readonly directory: string;
  readonly asOf: string;
  readonly strictUndecided: boolean;
  readonly sources: NonNullable<Plan["sources"]>;
  /** Keep stack traces in the program's errors, at twice the time. */
  readonly debug: boolean;
}

/** Plans one environment as its stack file has it, and judges the plan. A program that fails is bad input. */
export async function checkEnvironment(what: EnvironmentToCheck): Promise<CheckedEnvironment> {
  const { environment, asOf, strictUndecided } = what;
  const messages: string[] = [];
  const plan = await previewProgram({
    program,
    project: what.project,
    stack: environment,
    config: { ...what.config, "lakeward:asOf": asOf, "lakeward:directory": what.directory },
    sources: what.sources,
    stackTraces: what.debug,
    onMessage: ({ severity, text }) => messages.push(`${severity}: ${text}`),
  }).catch((error: unknown) => {
    if (what.debug) throw error;
    throw new BadInput(`environment ${environment}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return { environment, plan, messages, verdicts: evaluate(plan, { environment, asOf, all: false, strictUndecided }) };
}
