import type { LakeFormationSnapshot } from "../snapshot.ts";
import type { Drift } from "./drift.ts";
import { databaseOf, resourceName } from "./grant-units.ts";

/** The lake opts nobody in: access by two ways is what it is there to end. */
export function optInDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const ours = new Set(declared.databases.map(({ Name }) => Name.toLowerCase()));
  return (live.optIns ?? []).flatMap(({ Principal, Resource }): readonly Drift[] => {
    if (!ours.has(databaseOf(Resource) ?? "")) return [];
    const principal = Principal.DataLakePrincipalIdentifier;
    const says = `${principal} has opted in to ${resourceName(Resource)}, which no declaration does; take it back`;
    return [{ kind: "opt-in", subject: principal, says }];
  });
}
