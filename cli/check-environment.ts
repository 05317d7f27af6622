import type { Lake } from "../declaration/lake.ts";
import program from "../index.ts";
import { evaluate } from "../policy-pack/evaluate.ts";
import type { Plan } from "../preview/plan.ts";
import { previewProgram } from "../preview/preview-program.ts";
import type { CheckedEnvironment } from "../reports/check-result.ts";
import { BadInput } from "./bad-input.ts";
import { declaredByStatement } from "./declared-by-statement.ts";
import type { StackConfig } from "./stack-file.ts";

export interface EnvironmentToCheck {
  readonly environment: string;
  readonly project: string;
  readonly config: StackConfig;
  readonly directory: string;
  readonly asOf: string;
  readonly strictUndecided: boolean;
  readonly lake: Lake;
  readonly sources: NonNullable<Plan["sources"]>;
  /** Judge only these departments, beside those that the lake holds; absent: judge everything. */
  readonly departments?: readonly string[];
  /** Keep stack traces in the program's errors, at twice the time. */
  readonly debug: boolean;
}

/** Plans one environment as its stack file has it, and judges the plan. A program that fails is bad input. */
export async function checkEnvironment(what: EnvironmentToCheck): Promise<CheckedEnvironment> {
  const { environment, asOf, strictUndecided, departments } = what;
  const messages: string[] = [];
  const planned = await previewProgram({
    program: () => program(what.lake),
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
  const led = declaredByStatement(planned, what.lake, asOf);
  const plan: Plan = departments === undefined ? led : { ...led, scope: { account: false, departments } };
  const part = departments === undefined ? {} : { departments };
  const verdicts = evaluate(plan, { environment, asOf, all: false, strictUndecided, ...part });
  return { environment, plan, messages, verdicts };
}
