import type { Period } from "../lake.ts";

/** `2027-03-31`. */
export const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that is a period after another; a month that is too short gives its last day. */
export function dayAfter(day: string, period: Period): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (period.unit === "days") {
    date.setUTCDate(date.getUTCDate() + period.count);
    return iso(date);
  }
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + period.count * (period.unit === "years" ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return iso(date);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
