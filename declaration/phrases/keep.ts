import type { Keep } from "../lake.ts";
import { parsePeriod } from "./period.ts";

/** `6 years after closed_on (PK-07)`, `1 year after arrival`. */
export const keepPattern = /^([1-9]\d{0,3} (?:day|month|year)s?) after ([a-z][a-z0-9_]*)(?: \(([^()\s]+)\))?$/;

/** How long rows are kept, after which column's date (null: their arrival), under which entry of the schedule. */
export function parseKeep(text: string): Keep | null {
  const [, written = "", column, reference] = keepPattern.exec(text) ?? [];
  const period = parsePeriod(written);
  if (period === null || column === undefined) return null;
  return { period, column: column === "arrival" ? null : column, reference: reference ?? null };
}
