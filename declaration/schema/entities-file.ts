import { z } from "zod";
import { name, named, oneOrMany, text, word } from "./fields.ts";

const entity = z
  .object(
    {
      title: text("The name that people read.", "Household").optional(),
      description: text("What one of them is.", "People who live together in one home"),
      known_by: oneOrMany(
        word("kinds", "A kind whose values name one.", "nhs_number"),
        "The kinds whose values name one of them.",
      ).optional(),
    },
    { error: ({ input }) => (input === undefined ? "must be said" : "must be settings: { key: value }") },
  )
  .catchall(name("The entity to which this relation leads.", "household"))
  .meta({ description: "An entity; any key besides these names a relation to another." });

/** `entities.yaml`: what the data is about, for the data dictionary. */
export const entitiesFile = named(entity, "The entities of the data dictionary.");

/** `entities.yaml` as read, short forms written out. */
export type EntitiesFile = z.output<typeof entitiesFile>;
