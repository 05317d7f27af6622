import type { Failure } from "./toolchain/outcome.ts";

/** A failure in three lines: what failed, what was and was not changed, how to go on. */
export function failureLines({ failed, changed, remedy }: Failure): readonly string[] {
  return ["", ...failed.split("\n").map((line) => `Failed: ${line}`), `Changed: ${changed}`, `To go on: ${remedy}`];
}
