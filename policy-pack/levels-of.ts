import type { PackRow } from "./pack/pack-row.ts";
import { packEnvironment } from "./pack.ts";
import type { Level } from "./rule.ts";

/** Levels of Pulumi's policies; `remediate` stops as `mandatory` does, once a remediation has had its chance. */
export type ConfiguredLevel = Level | "remediate" | "disabled";

/** Rule's name → the level that a policy configuration gives it. */
export type ConfiguredLevels = ReadonlyMap<string, ConfiguredLevel>;

/** The levels of one rule in one run. */
export interface RowLevels {
  readonly violation: Level;
  readonly undecided: Level;
  /** Nothing undecided is weaker than mandatory. */
  readonly strict: boolean;
}

/** The levels of a rule: the environment's, or those of a policy configuration where there is one. */
export function levelsOf(
  row: PackRow,
  environment: string,
  options: { readonly strictUndecided: boolean; readonly configured?: ConfiguredLevels },
): RowLevels | "disabled" {
  const { strictUndecided: strict, configured } = options;
  const column = packEnvironment(environment);
  const undecided = row.whenUndecided[column];
  if (configured === undefined)
    return { violation: row.level[column], undecided: strict ? "mandatory" : undecided, strict };
  const level = configured.get(row.name) ?? row.level.default;
  if (level === "disabled") return level;
  return level === "advisory"
    ? { violation: "advisory", undecided: "advisory", strict: false }
    : { violation: "mandatory", undecided: strict ? "mandatory" : undecided, strict };
}
