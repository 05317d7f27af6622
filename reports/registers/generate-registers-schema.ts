import { z } from "zod";
import { registersSchema } from "./registers-schema.ts";

/** JSON Schema of a register: path in the repository → text. */
export function generateRegistersSchema(): Readonly<Record<string, string>> {
  const text = JSON.stringify(z.toJSONSchema(registersSchema, { io: "input" }), null, 2);
  return { "schema/registers.schema.json": `${text}\n` };
}
