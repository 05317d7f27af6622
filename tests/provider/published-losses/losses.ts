import { accessLosses } from "./access-losses.ts";
import type { Loss } from "./loss.ts";
import { settingsLosses } from "./settings-losses.ts";

/** Published cases that the API shows, in the order of the research. */
export const losses: readonly Loss[] = [...settingsLosses, ...accessLosses].sort(
  (a, b) => numberOf(a.id) - numberOf(b.id),
);

function numberOf(id: string): number {
  return Number(/\d+/.exec(id)?.[0]);
}
