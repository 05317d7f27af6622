import type { Dataset, Marking } from "../declaration/lake.ts";

/** The marking of what holds several datasets: that of the strictest; null where there is none. */
export function strictestMarking(datasets: readonly Pick<Dataset, "marking">[]): Marking | null {
  if (datasets.some(({ marking }) => marking === "official_sensitive")) return "official_sensitive";
  return datasets.length > 0 ? "official" : null;
}
