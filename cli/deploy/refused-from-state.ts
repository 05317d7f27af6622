import { describeMixed } from "../../access/transition/describe-mixed.ts";
import { mixedMoments } from "../../access/transition/mixed-moments.ts";
import type { FailureWords } from "../../deployment/failure-lines.ts";
import type { Plan } from "../../preview/plan.ts";
import { deployedResources, partOf } from "../deployed-resources.ts";

/**
 * Why an update may not begin from what is deployed, or null: an earlier one was killed at its work, or no order of calls
 * makes the change without a moment that neither state gives.
 *
 * @param deployment as Pulumi exports it; one that was never updated holds nothing
 */
export function refusedFromState(deployment: unknown, plan: Plan, stack: string): FailureWords | null {
  const { pending_operations: pending } = partOf(deployment);
  if (Array.isArray(pending) && pending.length > 0) {
    const names = pending.map((one: unknown) =>
      String(partOf(partOf(one).resource).urn)
        .split("::")
        .at(-1),
    );
    return {
      failed: `an earlier update was stopped while it was at work on ${names.join(", ")}, and nobody knows whether that was done`,
      changed: "nothing",
      remedy: `pulumi refresh --stack ${stack} --yes --skip-preview --clear-pending-creates where the declarations are the same, else recall as docs/provider/recovery.md shows; then the same command again`,
    };
  }
  const deployed = deployedResources(deployment);
  const refusals = deployed.length === 0 ? [] : describeMixed(mixedMoments(deployed, plan.resources));
  if (refusals.length === 0) return null;
  return {
    failed: refusals.join("\n"),
    changed: "nothing",
    remedy: "declare it in two steps as said above, and deploy each (docs/no-gap.md)",
  };
}
