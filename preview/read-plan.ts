import { type ReadJson, readJson } from "../declaration/reading/read-json.ts";
import type { Plan } from "./plan.ts";
import { planSchema } from "./plan-schema.ts";

export type ReadPlan =
  | { readonly ok: true; readonly plan: Plan }
  /** `file: path: what is wrong`, one each, in the order of the document. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a plan from the text of a document; `file` is only named in problems. */
export function readPlan(file: string, content: string): ReadPlan {
  const read: ReadJson<Plan> = readJson(file, content, planSchema, repeatedUrns);
  return read.ok ? { ok: true, plan: read.document } : read;
}

function repeatedUrns(plan: Plan): readonly string[] {
  const seen = new Map<string, number>();
  return plan.resources.flatMap(({ urn }, index) => {
    const first = seen.get(urn);
    if (first !== undefined) return [`resources[${index}].urn: is also that of resources[${first}]`];
    seen.set(urn, index);
    return [];
  });
}
