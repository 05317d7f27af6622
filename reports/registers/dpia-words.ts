import type { Purpose } from "../../declaration/lake.ts";

/** `DPIA-88`, `screened 2026-02-11: not needed`. */
export function dpiaWords({ dpia }: Pick<Purpose, "dpia">): string {
  return dpia.kind === "assessment" ? dpia.reference : `screened ${dpia.on}: not needed`;
}
