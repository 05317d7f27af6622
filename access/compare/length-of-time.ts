import type { Period } from "../../declaration/lake.ts";
import { dayAfter } from "../../declaration/phrases/day.ts";

/** How many days a period has from a day on. */
export function daysOf(period: Period, asOf: string): number {
  return (Date.parse(`${dayAfter(asOf, period)}T00:00:00Z`) - Date.parse(`${asOf}T00:00:00Z`)) / 86_400_000;
}

/** `6 years`, `1 month`. */
export function periodInWords({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** `60 days`; null is what ends by its rows. */
export function daysInWords(count: number | null): string {
  return count === null ? "as long as its rows" : periodInWords({ count, unit: "days" });
}
