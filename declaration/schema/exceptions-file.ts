import type { z } from "zod";
import { day, matching, named, oneOrMany, settings, text, wholeNumber } from "./fields.ts";
import { approved } from "./purpose.ts";

const accepted = settings(
  {
    rule: matching(/^[A-Z]{2,4}-\d{2}$/, "the id of a rule", "Which rule is not kept.", "LOG-01"),
    in: oneOrMany(text("An environment of lake.yaml.", "dev"), "In which environments; in the others the rule holds."),
    resource: matching(
      /^\S+:\S+:\S+::\S.*$/,
      "a resource by type and name, type::name",
      "Exactly one resource.",
      "aws:s3/bucket:Bucket::parking-raw",
    ).optional(),
    department: text("All resources of a department.", "parking").optional(),
    covers: wholeNumber("How many resources of the department were looked at when this was accepted.", 3).optional(),
    reason: text(
      "Why it is accepted, in a sentence of 20 characters at least.",
      "The supplier's sensor sends no TLS until its update in March.",
    ),
    approved,
    until: day("The last day.", "2027-01-31"),
  },
  "A finding that somebody accepts for a time.",
);

/** `exceptions.yaml`: findings of the policies that are accepted for a time. */
export const exceptionsFile = settings(
  { accepted: named(accepted, "Findings that are accepted for a time, each under a name that you choose.") },
  "Accepted findings.",
);

/** `exceptions.yaml` as read. */
export type ExceptionsFile = z.output<typeof exceptionsFile>;
