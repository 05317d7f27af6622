import { z } from "zod";
import { driftSchema } from "./drift/drift-schema.ts";
import { answerSchema } from "./simulate/answer-schema.ts";
import { questionsSchema } from "./simulate/questions-schema.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** JSON Schemas of what is asked, answered and answered from: path in the repository → text. */
export function accessJsonSchemas(): Readonly<Record<string, string>> {
  const schemas = {
    "access-questions": questionsSchema,
    access: answerSchema,
    drift: driftSchema,
    "lake-formation": snapshotSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `schema/${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
