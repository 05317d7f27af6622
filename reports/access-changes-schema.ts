import { z } from "zod";
import { effects } from "../access/compare/access-change.ts";
import { categories } from "../access/compare/column-category.ts";
import { treatments } from "../declaration/vocabulary/treatments.ts";
import { endingSchema } from "./ending-schema.ts";
import { problemSchema } from "./problem-schema.ts";

const day = z.iso.date();
const category = z.enum(categories).meta({ description: "What the column says in the copy that is seen." });

const cells = z
  .object({
    receiver: z
      .string()
      .meta({ description: "A group as department/group, a partner, a department, organisation or public." }),
    dataset: z.string().meta({ description: "As department/dataset." }),
    zone: z.string(),
    purpose: z.string().nullable().meta({ description: "As department/purpose; null where none is needed." }),
    columns: z.array(z.object({ name: z.string(), category, treatment: z.enum(Object.keys(treatments)) })).min(1),
  })
  .meta({ description: "Whose sight of which columns; each cell stands in one change only." });

/** `lakeward.access-changes/1`, as `lakeward access diff --json` prints it. */
export const accessChangesSchema = z
  .object({
    format: z.literal("lakeward.access-changes/1"),
    asOf: day.meta({ description: "The day as of which both sides were judged." }),
    base: z.string(),
    head: z.string(),
    summary: z.object({
      widens: z.int().min(0),
      mayWiden: z.int().min(0),
      changes: z.int().min(0),
      narrows: z.int().min(0),
    }),
    changes: z
      .array(
        z.object({
          effect: z.enum(effects).meta({ description: "may-widen: it cannot be shown that nobody sees more." }),
          about: z.enum(["gain", "loss", "terms", "purpose", "data", "people", "settings"]),
          sentence: z.string(),
          category: category.nullable().meta({ description: "The most sensitive of its columns." }),
          departments: z.array(z.string()).meta({ description: "Whose owners it touches; empty for the whole body." }),
          path: z.string().meta({ description: "Place in the declarations." }),
          cells: z.array(cells),
        }),
      )
      .meta({ description: "Worst first." }),
    ending: z.array(endingSchema),
    problems: z.array(problemSchema).meta({ description: "What only the comparison shows to be wrong." }),
  })
  .meta({ title: "Lakeward access changes", description: "Printed by lakeward access diff --json." });
