import type { Plan } from "./plan.ts";
import { sortedJson } from "./sorted-json.ts";

/** The document's text: the same plan has the same bytes. */
export function writePlan(plan: Plan): string {
  return sortedJson(plan);
}
