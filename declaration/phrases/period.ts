import type { Period } from "../lake.ts";

/** `14 months`, `60 days`, `6 years`. */
export const periodPattern = /^([1-9]\d{0,3}) (days|months|years)$/;

/** A number of days, months or years. */
export function parsePeriod(text: string): Period | null {
  const [, count, unit] = periodPattern.exec(text) ?? [];
  if (unit !== "days" && unit !== "months" && unit !== "years") return null;
  return { count: Number(count), unit };
}
