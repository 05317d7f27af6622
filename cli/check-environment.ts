import { evaluate } from "../policy-pack/evaluate.ts";
import type { Plan } from "../preview/plan.ts";
import type { CheckedEnvironment } from "../reports/check-result.ts";
import { BadInput } from "./bad-input.ts";
import { declaredByStatement } from "./declared-by-statement.ts";
import { planEnvironment } from "./parts/plan-environment.ts";
import type { EnvironmentToPlan } from "./parts/preview-part.ts";

export interface EnvironmentToCheck extends EnvironmentToPlan {
  readonly strictUndecided: boolean;
  readonly sources: NonNullable<Plan["sources"]>;
  /** Judge only these departments, beside those that the lake holds; absent: judge everything. */
  readonly departments?: readonly string[];
  /** Threads that plan; absent: by the number of departments and of cores. */
  readonly workers?: number;
  /** Takes the plan, of which the result keeps no more than reports tell. */
  readonly onPlan?: (plan: Plan) => void;
}

/** Plans one environment as its stack file has it, and judges the plan. A program that fails is bad input. */
export async function checkEnvironment(what: EnvironmentToCheck): Promise<CheckedEnvironment> {
  const { environment, asOf, strictUndecided, departments } = what;
  const { plan: planned, messages } = await planEnvironment(what, what.sources, what.workers).catch(
    (error: unknown) => {
      if (what.debug) throw error;
      throw new BadInput(`environment ${environment}: ${error instanceof Error ? error.message : String(error)}`);
    },
  );
  const led = declaredByStatement(planned, what.lake, asOf);
  const plan: Plan = departments === undefined ? led : { ...led, scope: { account: false, departments } };
  const part = departments === undefined ? {} : { departments };
  const verdicts = evaluate(plan, { environment, asOf, all: false, strictUndecided, ...part });
  what.onPlan?.(plan);
  const resources = plan.resources.map(({ urn, declared }) => ({
    urn,
    ...(declared === undefined ? {} : { declared }),
  }));
  return { environment, plan: { resources }, messages, verdicts };
}
