import type { Period } from "../lake.ts";

/** `14 months`, `60 days`, `1 year`. */
export const periodPattern = /^([1-9]\d{0,3}) (day|month|year)s?$/;

/** A number of days, months or years; `1 years` means what `1 year` means. */
export function parsePeriod(text: string): Period | null {
  const [, count, unit] = periodPattern.exec(text) ?? [];
  if (unit !== "day" && unit !== "month" && unit !== "year") return null;
  return { count: Number(count), unit: `${unit}s` };
}

/** `6 years`, `1 year`. */
export function periodInWords({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
