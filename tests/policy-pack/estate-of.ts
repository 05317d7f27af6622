import { evaluate } from "../../policy-pack/evaluate.ts";
import type { RuleVerdict } from "../../policy-pack/verdicts-document.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";

type Declared = Partial<Omit<PlannedResource, "type" | "name">>;

/** A resource of a made-up program; its URN follows from its type and name. */
export function resource(type: string, name: string, inputs: object, more: Declared = {}): PlannedResource {
  return { urn: urn(type, name), type, name, inputs: { ...inputs }, ...more };
}

export function urn(type: string, name: string): string {
  return `urn:pulumi:dev::lakeward::${type}::${name}`;
}

/** A property that waits for another resource. */
export function waitsFor(
  property: string,
  other: PlannedResource,
): Pick<PlannedResource, "unknown" | "propertyDependencies"> {
  return { unknown: [property], propertyDependencies: { [property]: [other.urn] } };
}

export function planOf(resources: readonly PlannedResource[], more: Partial<Plan> = {}): Plan {
  return { format: "lakeward.plan/1", scope: { account: false, departments: ["parking"] }, resources, ...more };
}

/** What one rule says of the resources: name → verdict, those it does not apply to left out. */
export function verdictsOf(
  rule: string,
  resources: readonly PlannedResource[],
  more: Partial<Plan> = {},
): Record<string, string> {
  return Object.fromEntries(full(rule, resources, more).map((verdict) => [nameOf(verdict.resource), verdict.verdict]));
}

/** The verdict of one rule on one resource, by name; the stack's when the name is "stack". */
export function verdictOn(
  rule: string,
  name: string,
  resources: readonly PlannedResource[],
  more: Partial<Plan> = {},
): RuleVerdict {
  const found = full(rule, resources, more).find((verdict) => nameOf(verdict.resource) === name);
  if (!found) throw new Error(`${rule} says nothing of ${name}`);
  return found;
}

function full(rule: string, resources: readonly PlannedResource[], more: Partial<Plan>): readonly RuleVerdict[] {
  return evaluate(planOf(resources, more), {
    environment: "prod",
    asOf: "2026-11-21",
    all: true,
    strictUndecided: false,
  }).verdicts.filter((verdict) => verdict.rule === rule && verdict.verdict !== "notApplicable");
}

function nameOf(resourceUrn: string): string {
  const [, type, name] = /^urn:pulumi:[^:]*::[^:]*::(.*)::([^:]*)$/.exec(resourceUrn) ?? [];
  return type === "pulumi:pulumi:Stack" ? "stack" : (name ?? resourceUrn);
}

/** A reference as documents of other tools write it. */
export function reference(to: string): string {
  return `$\{${to}}`;
}
