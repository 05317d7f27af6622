import { z } from "zod";
import { endingSchema } from "./ending-schema.ts";
import { problemSchema } from "./problem-schema.ts";

const environment = z.object({
  environment: z.string(),
  resources: z.int().min(0).meta({ description: "How many would be made." }),
  messages: z.array(z.string()).meta({ description: "What the program said while it ran." }),
  verdicts: z
    .looseObject({ format: z.literal("lakeward.verdicts/1") })
    .meta({ description: "As schema/verdicts.schema.json describes it." }),
});

const day = z.iso.date().meta({ description: "The day that counted as today." });

/** `lakeward.check/1`, as `lakeward check --json` prints it. */
export const checkSchema = z
  .union([
    z.object({
      format: z.literal("lakeward.check/1"),
      clean: z.literal(false),
      asOf: day,
      problems: z.array(problemSchema).min(1),
    }),
    z.object({
      format: z.literal("lakeward.check/1"),
      clean: z.boolean().meta({ description: "No mandatory finding in any environment." }),
      asOf: day,
      problems: z.tuple([]),
      sight: z.array(z.string()).meta({ description: "Who would see what, one sentence each." }),
      ending: z.array(endingSchema).meta({ description: "Statements that have ended, or end within 30 days." }),
      access: z
        .looseObject({ format: z.literal("lakeward.access-changes/1") })
        .nullable()
        .meta({ description: "What changes against --base, as schema/access-changes.schema.json describes it." }),
      notCompared: z.string().nullable().meta({ description: "Why there is no comparison with --base." }),
      part: z
        .union([
          z.object({ since: z.string(), departments: z.array(z.string()) }),
          z.object({ since: z.string(), departments: z.null(), because: z.string() }),
        ])
        .nullable()
        .meta({ description: "What was judged with --changed-since, null without: departments, or all for a file." }),
      environments: z.array(environment),
      withoutStack: z.array(z.string()).meta({ description: "Environments without a stack file." }),
    }),
  ])
  .meta({ title: "Lakeward check", description: "Printed by lakeward check --json." });
