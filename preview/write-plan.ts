import type { Plan } from "./plan.ts";
import { sortedJson } from "./sorted-json.ts";

/** The document's text, a piece at a time, since that of a large lake is longer than a text may be: the same plan has the same bytes. */
export function* writePlan(plan: Plan): Generator<string> {
  const { resources, ...rest } = plan;
  // Sorted, and the list that is long left open where it stands.
  const [before = "", after = ""] = sortedJson({ ...rest, resources: [] }).split(`"resources": []`);
  yield `${before}"resources": [`;
  for (const [index, resource] of resources.entries())
    yield `${index === 0 ? "" : ","}\n    ${sortedJson(resource).trimEnd().replaceAll("\n", "\n    ")}`;
  yield `${resources.length === 0 ? "" : "\n  "}]${after}`;
}
