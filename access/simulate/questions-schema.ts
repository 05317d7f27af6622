import { z } from "zod";
import type { LakeFormationSnapshot } from "../snapshot.ts";
import { snapshotSchema } from "../snapshot-schema.ts";
import { type AccessQuestion, accessActions } from "./answer.ts";

/** Questions with the snapshot from which they are answered: `lakeward.access-questions/1`. */
export interface QuestionsDocument {
  readonly format: "lakeward.access-questions/1";
  readonly snapshot: LakeFormationSnapshot;
  readonly questions: readonly AccessQuestion[];
}

export const questionsSchema: z.ZodType<QuestionsDocument> = z
  .object({
    format: z.literal("lakeward.access-questions/1"),
    snapshot: snapshotSchema,
    questions: z.array(
      z.object({
        principal: z.string().min(1).meta({ description: "ARN, account id or <account>:IAMPrincipals." }),
        action: z.enum(accessActions),
        table: z.string().min(1).meta({ description: "database.table, or a database alone." }),
        location: z.string().exactOptional().meta({ description: "Where a table is to be made or moved to." }),
      }),
    ),
  })
  .meta({ title: "Access questions", description: "Read by lakeward access evaluate." });
