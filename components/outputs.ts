import type { AccountFoundation } from "./account/account-foundation.ts";
import type { Department } from "./department/department.ts";
import type { LakeDeployment } from "./deployment.ts";

/** What a person looks for after a run: where each department's data lies, and with what its groups sign in and query. */
export function describeLake(
  deployment: LakeDeployment,
  foundation: AccountFoundation,
  departments: ReadonlyMap<string, Department>,
): Record<string, unknown> {
  return {
    environment: deployment.environment,
    asOf: deployment.asOf,
    auditBucket: foundation.auditBucket,
    departments: Object.fromEntries(
      [...departments].map(([id, { names, zones, databases, scratch, declared }]) => [
        id,
        {
          buckets: Object.fromEntries([...zones.keys()].map((zone) => [zone, names.bucket(zone)])),
          databases: [...databases.keys()].map(names.database),
          groups: Object.fromEntries(
            declared.groups.map((group) => [
              group.id,
              {
                role: names.groupRoleArn(group.id),
                workgroup: names.workgroup(group.id),
                ...(scratch.has(group.id) ? { scratchDatabase: names.scratchDatabase(group.id) } : {}),
              },
            ]),
          ),
        },
      ]),
    ),
  };
}
