import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { PackRow } from "../pack/pack-row.ts";

/** What Pulumi shows of a rule, whatever form of policy carries it. */
export function policyDescription(
  row: PackRow,
): Omit<ResourceValidationPolicy, "validateResource" | "remediateResource"> {
  return {
    name: row.name,
    displayName: `${row.id} ${row.name}`,
    description: `${row.id}: ${row.fired}`,
    enforcementLevel: row.level.default,
    severity: row.severity,
    remediationSteps: row.remediation,
  };
}
