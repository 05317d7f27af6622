import type { LakeFormationSnapshot } from "../snapshot.ts";
import type { Drift } from "./drift.ts";

/** Locations: missing, with another role, hybrid, or registered besides. */
export function registrationDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const found = new Map((live.registrations ?? []).map((each) => [each.ResourceArn.replace(/\/$/, ""), each]));
  const drift: Drift[] = [];
  const add = (subject: string, says: string): void => {
    drift.push({ kind: "registration", subject, says });
  };
  const wanted = declared.registrations ?? [];
  for (const { ResourceArn, RoleArn } of wanted) {
    const held = found.get(ResourceArn);
    if (held === undefined)
      add(ResourceArn, `${ResourceArn} is not registered: Lake Formation does not guard it; run pulumi up`);
    else if (held.RoleArn !== RoleArn)
      add(
        ResourceArn,
        `${ResourceArn} is registered with ${held.RoleArn ?? "no role"}, not with ${RoleArn}; run pulumi up`,
      );
    if (held?.HybridAccessEnabled === true)
      add(ResourceArn, `${ResourceArn} is in hybrid access mode: whoever has not opted in goes by IAM; run pulumi up`);
  }
  for (const arn of found.keys())
    if (wanted.some(({ ResourceArn }) => arn.startsWith(`${ResourceArn}/`)))
      add(arn, `${arn} is registered apart from its bucket, which no declaration does; deregister it`);
  return drift;
}
