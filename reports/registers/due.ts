/** Days before an end or a review from which it is announced. */
const noticeDays = 30;

/** Where a day stands as of another (both ISO): past, within the notice of 30 days, or later. A day is past from the day after it. */
export function due(day: string, asOf: string): "past" | "soon" | "later" {
  if (day < asOf) return "past";
  const notice = new Date(Date.parse(`${asOf}T00:00:00Z`) + noticeDays * 86_400_000).toISOString().slice(0, 10);
  return day <= notice ? "soon" : "later";
}
