import { evaluate } from "../../../policy-pack/evaluate.ts";
import type { RuleVerdict } from "../../../policy-pack/verdicts-document.ts";
import type { PlannedResource } from "../../../preview/plan.ts";
import { planOf } from "../../../tests/policy-pack/estate-of.ts";
import type { RuleCase } from "../../../tests/policy-pack/rule-cases.ts";

/** The day that counts as today on every page, so that a page says the same tomorrow. */
const asOf = "2026-11-21";

/** What the rule says, as in production, of the thing that a case is about; nothing where it does not apply. */
export function verdictOn(
  rule: string,
  one: RuleCase,
  resources: readonly PlannedResource[] = one.resources,
): RuleVerdict | undefined {
  const { verdicts } = evaluate(planOf(resources, one.plan), {
    environment: "prod",
    asOf,
    all: true,
    strictUndecided: false,
  });
  return verdicts.find(
    (verdict) => verdict.rule === rule && verdict.verdict !== "notApplicable" && nameOf(verdict) === one.on,
  );
}

function nameOf({ resource }: RuleVerdict): string {
  return resource.includes("::pulumi:pulumi:Stack::") ? "stack" : resource.slice(resource.lastIndexOf("::") + 2);
}
