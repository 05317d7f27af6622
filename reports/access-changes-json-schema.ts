import { z } from "zod";
import { accessChangesSchema } from "./access-changes-schema.ts";

/** JSON Schema of the document: path in the repository → text. */
export function accessChangesJsonSchema(): Readonly<Record<string, string>> {
  const schema = z.toJSONSchema(accessChangesSchema, { io: "input" });
  return { "schema/access-changes.schema.json": `${JSON.stringify(schema, null, 2)}\n` };
}
