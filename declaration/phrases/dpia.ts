import type { Purpose } from "../lake.ts";
import { isDay } from "./day.ts";

/** `DPIA-88`, `screened 2026-02-11`. */
export const dpiaPattern = /^(screened \d{4}-\d{2}-\d{2}|(?!screened\b)\S+)$/;

/** The impact assessment, or the day it was found not to be needed. */
export function parseDpia(text: string): Purpose["dpia"] | null {
  if (!dpiaPattern.test(text)) return null;
  if (!text.startsWith("screened ")) return { kind: "assessment", reference: text };
  const on = text.slice("screened ".length);
  return isDay(on) ? { kind: "screened", on } : null;
}
