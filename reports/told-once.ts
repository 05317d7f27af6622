import type { CheckedEnvironment } from "./check-result.ts";

/** Environments about which there is the same to tell, in the order in which they were checked. */
export interface ToldOnce {
  /** `dev`, or `dev and prod`. */
  readonly names: string;
  readonly many: boolean;
  readonly lines: readonly string[];
}

/** Puts environments with the same lines together, so that a reader reads what is true of all of them once. */
export function toldOnce(
  environments: readonly CheckedEnvironment[],
  linesOf: (checked: CheckedEnvironment) => readonly string[],
): readonly ToldOnce[] {
  const told = environments.map((checked) => ({ name: checked.environment, lines: linesOf(checked) }));
  return [...Map.groupBy(told, ({ lines }) => JSON.stringify(lines)).values()].map((alike) => ({
    names: alike.map(({ name }) => name).join(" and "),
    many: alike.length > 1,
    lines: alike[0]?.lines ?? [],
  }));
}
