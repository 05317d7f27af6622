import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { declaredPaths } from "../../preview/declared.ts";
import { evaluate } from "../evaluate.ts";
import type { ConfiguredLevels } from "../levels-of.ts";
import type { PackRow } from "../pack/pack-row.ts";
import { findingsToTell } from "./findings-to-tell.ts";
import { type KnownValues, knownValues } from "./known-values.ts";
import { planOfStack } from "./plan-of-stack.ts";
import { policyDescription } from "./policy-description.ts";
import type { ConfigurableNames } from "./refuse-unknown-configuration.ts";
import { remediationOf } from "./remediation.ts";

/** The policy that judges; the others only carry a rule's name, level and remediation. */
const judgingPolicyName = "judge-the-stack";
/** The policy that sees what each resource was given. */
const notingPolicyName = "note-inputs";

/** What the pack is told from outside. */
export interface PackSurroundings {
  /** The day that counts as today, `2027-03-31`. */
  readonly today: () => string;
  /** What the policy configuration says; filled when the engine sends it. */
  readonly configured: ConfiguredLevels;
}

/** The names that a policy configuration may hold. */
export function configurableNames(rows: readonly PackRow[]): ConfigurableNames {
  return {
    rules: new Map(rows.map(({ name, remedy }) => [name, { hasRemedy: remedy !== undefined }])),
    needed: [judgingPolicyName, notingPolicyName],
  };
}

/**
 * The rules as policies of Pulumi: one that notes each resource's inputs, one that judges the whole stack by all rules,
 * and one a rule that carries its name, level and remediation.
 *
 * The SDK makes a new copy of all resources for each stack policy that it runs; hence one judges for all, and reports
 * each finding under the name of its rule.
 */
export function pulumiPolicies(rows: readonly PackRow[], { today, configured }: PackSurroundings): Policies {
  const noted = new Map<string, KnownValues>();
  const noting: ResourceValidationPolicy = {
    name: notingPolicyName,
    description: "Notes what each resource was given, for the other policies; finds nothing itself.",
    enforcementLevel: "advisory",
    validateResource: ({ urn, props }) => {
      noted.set(urn, knownValues(props));
    },
  };
  const judging: StackValidationPolicy = {
    name: judgingPolicyName,
    description: "Judges the stack by all rules of the pack.",
    enforcementLevel: "mandatory",
    validateStack: ({ resources }, report) => {
      const plan = planOfStack(resources, noted);
      const options = { environment: "", asOf: today(), all: false, strictUndecided: false, configured };
      const document = evaluate(plan, options);
      const declared = declaredPaths(plan.resources);
      // The SDK's own types leave out that a finding may be reported whole, with the name and level of its rule.
      for (const finding of findingsToTell(document, rows, declared)) Reflect.apply(report, undefined, [finding]);
    },
  };
  return [noting, judging, ...rows.map((row) => (row.remedy ? remediationOf(row, row.remedy) : nameOf(row)))];
}

/** A policy that is never run: its name and level are there to be listed and configured. */
function nameOf(row: PackRow): StackValidationPolicy {
  return { ...policyDescription(row), validateStack: judgedWithTheStack };
}

/** The SDK passes over a policy whose type no resource has, before it copies the resources for it. */
const judgedWithTheStack: StackValidationPolicy["validateStack"] = Object.assign(() => undefined, {
  __pulumiType: "lakeward:policy:JudgedWithTheStack",
});
