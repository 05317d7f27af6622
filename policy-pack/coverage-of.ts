import { isJudgeable, modelled } from "./rules/governance/use-modelled-types.ts";
import type { Coverage } from "./verdicts-document.ts";
import type { Resource } from "./view/resource.ts";

/** Which types of the resources the rules know. */
export function coverageOf(resources: readonly Resource[]): Coverage {
  const known = new Set<string>();
  const silent = new Set<string>();
  for (const resource of resources) {
    if (modelled.has(resource.type)) known.add(resource.type);
    else if (isJudgeable(resource)) silent.add(resource.type);
  }
  return { resources: resources.length, typesJudged: known.size, typesNotModelled: [...silent].toSorted() };
}
