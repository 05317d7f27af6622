import { z } from "zod";

/** `lakeward.registers/1`: one register, as `lakeward registers --out` writes it beside its CSV and Markdown. */
export const registersSchema = z
  .object({
    format: z.literal("lakeward.registers/1"),
    register: z.string().meta({ description: "The register's id; also the file's name." }),
    title: z.string(),
    about: z.string().meta({ description: "What one row is, and what the register is for." }),
    organisation: z.string(),
    environment: z.string(),
    asOf: z.iso.date().meta({ description: "The day that counted as today." }),
    notes: z.array(z.string()).meta({ description: "What is counted, and what is left out." }),
    attention: z.array(z.string()).meta({ description: "What somebody has to act on." }),
    columns: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        why: z.string().meta({ description: "The law, guidance or question because of which it is there." }),
      }),
    ),
    rows: z.array(
      z
        .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()]))
        .meta({ description: "A cell by column id; null or an empty list where nothing is declared." }),
    ),
  })
  .meta({ title: "Lakeward register", description: "Written by lakeward registers --out." });
