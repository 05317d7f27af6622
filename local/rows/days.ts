const millisecondsADay = 86_400_000;
/** The last day of made-up data: fixed, so that the same seed gives the same bytes on any day. */
const lastDay = Date.UTC(2026, 8, 30);

/** The ISO day that is so many days before the last one. */
export function dayBefore(days: number): string {
  return new Date(lastDay - days * millisecondsADay).toISOString().slice(0, 10);
}

/** The moment that is so many minutes before the last day's noon. */
export function momentBefore(minutes: number): string {
  return new Date(lastDay + millisecondsADay / 2 - minutes * 60_000).toISOString().slice(0, 19);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);
}

/** The ISO day so many days after another. */
export function dayAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * millisecondsADay).toISOString().slice(0, 10);
}

/** Whole years from a birthday to the last day of made-up data. */
export function ageOf(birthday: string): number {
  const [last, born] = [new Date(lastDay).toISOString(), birthday];
  return Number(last.slice(0, 4)) - Number(born.slice(0, 4)) - (last.slice(5, 10) < born.slice(5, 10) ? 1 : 0);
}
