import type { Plan } from "./plan.ts";

/** The document's text: keys sorted, lists as they are, so that the same plan has the same bytes. */
export function writePlan(plan: Plan): string {
  return `${JSON.stringify(plan, sortedKeys, 2)}\n`;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
