import { z } from "zod";
import { planSchema } from "./plan-schema.ts";

/** JSON Schema of a plan document, generated from what reads it: path in the repository → text. */
export function planJsonSchema(): Readonly<Record<string, string>> {
  return { "schema/plan.schema.json": `${JSON.stringify(z.toJSONSchema(planSchema, { io: "input" }), null, 2)}\n` };
}
