import type { Keep } from "../lake.ts";

/** `6 years after closed_on (PK-07)`, `2 years after arrival`. */
export const keepPattern = /^([1-9]\d{0,3}) (days|months|years) after ([a-z][a-z0-9_]*)(?: \(([^()\s]+)\))?$/;

/** How long rows are kept, after which column's date (null: their arrival), under which entry of the schedule. */
export function parseKeep(text: string): Keep | null {
  const [, count, unit, column, reference] = keepPattern.exec(text) ?? [];
  if (count === undefined || column === undefined) return null;
  if (unit !== "days" && unit !== "months" && unit !== "years") return null;
  return {
    period: { count: Number(count), unit },
    column: column === "arrival" ? null : column,
    reference: reference ?? null,
  };
}
