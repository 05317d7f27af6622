import type { Reading } from "./resource.ts";

/** Lists read as one, those that are absent as empty; the first that cannot be read stands for all. */
export function joinReadings<T>(readings: readonly Reading<readonly T[]>[]): Reading<readonly T[]> {
  const unread = readings.find(({ state }) => state === "unknown" || state === "malformed");
  if (unread !== undefined) return unread;
  const value = readings.flatMap((reading) => (reading.state === "known" ? reading.value : []));
  return { state: "known", path: readings[0]?.path ?? "", value };
}
