import type { LakeFormationSnapshot } from "../snapshot.ts";
import { catalogueDrift } from "./catalogue-drift.ts";
import type { Drift } from "./drift.ts";
import { filterDrift } from "./filter-drift.ts";
import { grantDrift } from "./grant-drift.ts";
import { objectDrift } from "./object-drift.ts";
import { optInDrift } from "./opt-in-drift.ts";
import { registrationDrift } from "./registration-drift.ts";
import { settingsDrift } from "./settings-drift.ts";

/**
 * Where an account differs from what the declarations make of it, sorted. What others have in the account is none of it;
 * nor is what creators hold on what they made.
 */
export function findDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const looks = [grantDrift, filterDrift, settingsDrift, registrationDrift, catalogueDrift, optInDrift, objectDrift];
  const found = new Map(looks.flatMap((look) => look(declared, live)).map((drift) => [drift.says, drift]));
  return [...found.values()].toSorted((one, other) =>
    one.kind === other.kind ? (one.says < other.says ? -1 : 1) : one.kind < other.kind ? -1 : 1,
  );
}
