import { z } from "zod";

/** A statement that has ended or is about to. */
export const endingSchema = z.object({
  until: z.iso.date(),
  state: z.enum(["ended", "ending"]),
  sentence: z.string(),
  path: z.string().meta({ description: "Place in the declarations." }),
});
