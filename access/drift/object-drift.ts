import type { LakeFormationSnapshot } from "../snapshot.ts";
import type { Drift } from "./drift.ts";

/** Objects that a role of ours reaches and the declarations do not let it reach. */
export function objectDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const reached = new Map((live.principals ?? []).map(({ arn, objects = [] }) => [arn, objects]));
  return (declared.principals ?? []).flatMap(({ arn, objects = [] }) => {
    const units = new Set(objects.flatMap(({ prefix, actions }) => actions.map((action) => `${action} on ${prefix}`)));
    const more = (reached.get(arn) ?? []).flatMap(({ prefix, actions, via = "" }) =>
      actions
        .filter((action) => !units.has(`${action} on ${prefix}`))
        .map((action) => ({ unit: `${action} on ${prefix}`, via })),
    );
    return more.map(
      ({ unit, via }): Drift => ({
        kind: "object-access",
        subject: arn,
        says: `${arn} has ${unit} by its policy ${via}, past Lake Formation, which no declaration gives; take it away`,
      }),
    );
  });
}
