import { z } from "zod";
import type { Drift, DriftKind } from "./drift.ts";

/** What `lakeward drift --json` prints: `lakeward.drift/1`. */
export interface DriftDocument {
  readonly format: "lakeward.drift/1";
  readonly account: string;
  readonly environment: string;
  /** ISO day on which the declared grants are decided. */
  readonly asOf: string;
  /** Moment of the account's snapshot. */
  readonly takenAt: string | null;
  readonly drift: readonly Drift[];
}

const kinds = [
  "administrator",
  "defaults",
  "different-filter",
  "grant-option",
  "missing-catalogue",
  "missing-filter",
  "missing-grant",
  "object-access",
  "open-access",
  "opt-in",
  "registration",
  "tag",
  "undeclared-filter",
  "undeclared-grant",
] as const satisfies readonly DriftKind[];

export const driftSchema: z.ZodType<DriftDocument> = z
  .object({
    format: z.literal("lakeward.drift/1"),
    account: z.string(),
    environment: z.string(),
    asOf: z.string().meta({ description: "The day on which the declared grants are decided." }),
    takenAt: z.string().nullable().meta({ description: "When the account was read." }),
    drift: z.array(
      z.object({
        kind: z.enum(kinds),
        subject: z.string(),
        says: z.string().meta({ description: "What is, and what would be right." }),
      }),
    ),
  })
  .meta({ title: "Lakeward drift", description: "Printed by lakeward drift --json." });
