import { z } from "zod";

/** A problem of the declarations, with its place. */
export const problemSchema = z.object({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  path: z.string(),
  message: z.string(),
});
