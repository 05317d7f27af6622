import type { Observation } from "./observe.ts";

/** What was observed, as JSON to be kept; facts that only the model showed are known from documentation only. */
export function recording(where: "model" | "account", observations: readonly Observation[]): string {
  const known = where === "model" ? "documentation only" : "recorded on an account";
  return `${JSON.stringify({ where, facts: observations.map((observation) => ({ ...observation, known })) }, null, 2)}\n`;
}
