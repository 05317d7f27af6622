import { z } from "zod";
import { type AccessAnswer, accessActions } from "./answer.ts";

const texts = z.array(z.string());

/** `lakeward.access/1`, as `lakeward access` prints it. */
export const answerSchema: z.ZodType<AccessAnswer> = z
  .object({
    format: z.literal("lakeward.access/1"),
    principal: z.string(),
    action: z.enum(accessActions),
    table: z.string(),
    allowed: z
      .boolean()
      .meta({ description: "Whether it succeeds through the catalogue and an engine that enforces Lake Formation." }),
    columns: texts.nullable().meta({ description: "Readable in at least one row; null for actions that read none." }),
    rows: z
      .union([z.literal("all"), texts])
      .nullable()
      .meta({ description: "Expressions of which a row must meet any; null for actions that read none." }),
    cells: z
      .array(z.object({ rows: z.string(), columns: texts }))
      .exactOptional()
      .meta({ description: "Columns by row expression, where they differ by row." }),
    reasons: texts,
    bypasses: z
      .array(z.object({ kind: z.enum(["direct-s3", "iam-allowed-principals", "administrator"]), detail: z.string() }))
      .meta({ description: "Ways past Lake Formation, whether or not the action is allowed." }),
    warnings: texts.meta({ description: "What a reader should know, and what cannot be certain." }),
  })
  .meta({ title: "Access answer", description: "Printed by lakeward access." });
