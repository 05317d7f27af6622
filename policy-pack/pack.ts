import { costRows } from "./pack/cost.ts";
import { declaredMinimisationRows } from "./pack/declared-minimisation.ts";
import { encryptionRows } from "./pack/encryption.ts";
import { encryptionInTransitRows } from "./pack/encryption-in-transit.ts";
import { exposureRows } from "./pack/exposure.ts";
import { governanceRows } from "./pack/governance.ts";
import { identityRows } from "./pack/identity.ts";
import { lakeFormationRows } from "./pack/lake-formation.ts";
import { loggingRows } from "./pack/logging.ts";
import { minimisationRows } from "./pack/minimisation.ts";
import { networkRows } from "./pack/network.ts";
import type { PackEnvironment, PackRow } from "./pack/pack-row.ts";
import { resilienceRows } from "./pack/resilience.ts";
import { serviceExposureRows } from "./pack/service-exposure.ts";
import { taggingRows } from "./pack/tagging.ts";

/** The rules, sorted by id. */
export const pack: readonly PackRow[] = [
  ...identityRows,
  ...networkRows,
  ...costRows,
  ...declaredMinimisationRows,
  ...encryptionRows,
  ...encryptionInTransitRows,
  ...exposureRows,
  ...serviceExposureRows,
  ...governanceRows,
  ...lakeFormationRows,
  ...loggingRows,
  ...minimisationRows,
  ...resilienceRows,
  ...taggingRows,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The pack's column for an environment's name. */
export function packEnvironment(environment: string): PackEnvironment {
  return environment === "dev" || environment === "prod" ? environment : "default";
}
