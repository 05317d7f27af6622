import type { PackEnvironment, PackRow } from "./pack/pack-row.ts";

/** The environments that the pack has a column for. */
export const packEnvironments: readonly PackEnvironment[] = ["default", "dev", "prod"];

/** The levels of a rule in words: one word where all environments agree, else each with its environment. */
export function environmentLevels(levels: PackRow["level"]): string {
  const [first] = packEnvironments.map((environment) => levels[environment]);
  return packEnvironments.every((environment) => levels[environment] === first)
    ? `${first}`
    : packEnvironments.map((environment) => `${levels[environment]} (${environment})`).join(", ");
}
