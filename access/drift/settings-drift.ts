import { isEveryone } from "../simulate/grantees.ts";
import type { LakeFormationSnapshot } from "../snapshot.ts";
import type { Drift } from "./drift.ts";

/** Administrators, and defaults where they are taken over. */
export function settingsDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const drift: Drift[] = [];
  for (const [list, who] of [
    ["DataLakeAdmins", "a data lake administrator"],
    ["ReadOnlyAdmins", "a read-only administrator"],
  ] as const) {
    const names = (of: LakeFormationSnapshot): ReadonlySet<string> =>
      new Set((of.settings?.[list] ?? []).map((admin) => admin.DataLakePrincipalIdentifier));
    const [wanted, held] = [names(declared), names(live)];
    for (const name of held.difference(wanted))
      drift.push({
        kind: "administrator",
        subject: name,
        says: `${name} is ${who}, which no declaration makes it; remove it`,
      });
    for (const name of wanted.difference(held))
      drift.push({ kind: "administrator", subject: name, says: `${name} is no longer ${who}; run pulumi up` });
  }
  for (const list of ["CreateDatabaseDefaultPermissions", "CreateTableDefaultPermissions"] as const) {
    const isTakenOver = declared.settings?.[list]?.length === 0;
    const isOpen = (live.settings?.[list] ?? []).some(({ Principal }) =>
      isEveryone(Principal?.DataLakePrincipalIdentifier ?? ""),
    );
    if (isTakenOver && isOpen)
      drift.push({
        kind: "defaults",
        subject: list,
        says: `${list} open whatever is new to IAM-allowed-principals, and the declarations take the defaults over; run pulumi up`,
      });
  }
  for (const { Name, CreateTableDefaultPermissions = [] } of databasesOf(declared, live)) {
    if (CreateTableDefaultPermissions.length > 0)
      drift.push({
        kind: "defaults",
        subject: Name,
        says: `new tables of ${Name} are open to IAM-allowed-principals; run pulumi up`,
      });
  }
  return drift;
}

function databasesOf(declared: LakeFormationSnapshot, live: LakeFormationSnapshot) {
  const ours = new Set(declared.databases.map(({ Name }) => Name.toLowerCase()));
  return live.databases.filter(({ Name }) => ours.has(Name.toLowerCase()));
}
