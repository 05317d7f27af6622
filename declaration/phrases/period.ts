import type { Period } from "../lake.ts";

/** `14 months`, `60 days`, `6 years`. */
export const periodPattern = /^([1-9]\d{0,3}) (days|months|years)$/;

/** A number of days, months or years. */
export function parsePeriod(text: string): Period | null {
  const [, count, unit] = periodPattern.exec(text) ?? [];
  if (unit !== "days" && unit !== "months" && unit !== "years") return null;
  return { count: Number(count), unit };
}

/** The longest that a period can last, in days: months of 31 days would add up to more than a year, so years count. */
export function longestDays(period: Period): number {
  switch (period.unit) {
    case "days":
      return period.count;
    case "months":
      return Math.floor(period.count / 12) * 366 + (period.count % 12) * 31;
    case "years":
      return period.count * 366;
  }
}
