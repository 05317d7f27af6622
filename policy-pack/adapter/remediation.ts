import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { PlannedResource } from "../../preview/plan.ts";
import type { PackRow, Remedy } from "../pack/pack-row.ts";
import { remedied } from "../remedied.ts";
import { Estate } from "../view/estate.ts";
import { type PathStep, pathSteps } from "../view/property-path.ts";
import { knownValues } from "./known-values.ts";
import { policyDescription } from "./policy-description.ts";

/**
 * A rule's remediation as a policy of Pulumi, which runs only where the policy configuration says `remediate`.
 *
 * It finds nothing itself: the rule judges the resource, remediated or not, with the whole stack.
 */
export function remediationOf(row: PackRow, remedy: Remedy): ResourceValidationPolicy {
  return {
    ...policyDescription(row),
    remediateResource: ({ type, urn, name, props }) => {
      if (!remedy.types.includes(type)) return undefined;
      const { inputs, unknown } = knownValues(props);
      const changes = changesOf(row, remedy, { urn, type, name, inputs, unknown });
      for (const [path, value] of changes) put(props, pathSteps(path), value);
      return changes.length > 0 ? props : undefined;
    },
  };
}

/** Path and value of what the remedy sets: the rule judges the resource by itself, as in production. */
function changesOf(row: PackRow, remedy: Remedy, planned: PlannedResource): readonly (readonly [string, unknown])[] {
  // Nothing here tells the environment; what would do in production is left alone.
  const estate = new Estate({ format: "lakeward.plan/1", resources: [planned] }, { environment: "prod" });
  const [resource] = estate.resources;
  if (resource === undefined) return [];
  const wrong = row
    .judge(estate)
    .filter(({ on, verdict }) => on === resource && verdict === "violation")
    .flatMap(({ properties }) => properties);
  return remedied(remedy, resource, wrong);
}

/** Sets the value at a path; what lies on the way and is not there yet, or cannot hold it, is made. */
function put(properties: object, [step, ...rest]: readonly PathStep[], value: unknown): void {
  if (step === undefined) return;
  if (rest.length === 0) {
    Reflect.set(properties, step, value);
    return;
  }
  const below: unknown = Reflect.get(properties, step);
  if (typeof below !== "object" || below === null) Reflect.set(properties, step, typeof rest[0] === "number" ? [] : {});
  put(Reflect.get(properties, step), rest, value);
}
