import type { Lake } from "../../declaration/lake.ts";
import program from "../../index.ts";
import type { Plan } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";
import type { StackConfig } from "../stack-file.ts";

/** An environment to plan; plain values, so that a worker can be handed it. */
export interface EnvironmentToPlan {
  readonly environment: string;
  readonly project: string;
  readonly config: StackConfig;
  readonly directory: string;
  readonly asOf: string;
  readonly lake: Lake;
  /** Keep stack traces in the program's errors, at several times the time. */
  readonly debug: boolean;
}

export interface PlannedPart {
  readonly plan: Plan;
  /** What the program said while it ran. */
  readonly messages: readonly string[];
}

/** Plans the account and some departments as they are in the whole lake. Throws the program's error. */
export async function previewPart(what: EnvironmentToPlan, departments: readonly string[]): Promise<PlannedPart> {
  const messages: string[] = [];
  const plan = await previewProgram({
    program: () => program(what.lake, new Set(departments)),
    project: what.project,
    stack: what.environment,
    config: { ...what.config, "lakeward:asOf": what.asOf, "lakeward:directory": what.directory },
    stackTraces: what.debug,
    onMessage: ({ severity, text }) => messages.push(`${severity}: ${text}`),
  });
  return { plan, messages };
}
