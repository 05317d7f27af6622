import { z } from "zod";
import { checkSchema } from "./check-schema.ts";

/** JSON Schema of the document: path in the repository → text. */
export function checkJsonSchema(): Readonly<Record<string, string>> {
  return { "schema/check.schema.json": `${JSON.stringify(z.toJSONSchema(checkSchema, { io: "input" }), null, 2)}\n` };
}
