import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Rule } from "../../rule.ts";
import type { AcceptedFinding } from "../../view/accepted-findings.ts";
import type { Estate } from "../../view/estate.ts";
import { ofEach } from "./state-exceptions-wholly.ts";

/**
 * GOV-02: no accepted finding is past its last day.
 *
 * That one is not used, or covers more than when it was accepted, shows only beside the other rules' verdicts: see acceptance.
 */
export const endExceptions: Rule = (estate) => ofEach(estate, (entry) => judgeEnd(entry, estate));

/** Whether the entry still counts on the day that counts as today. */
export function judgeEnd({ until, path }: AcceptedFinding, estate: Estate): Judgement {
  if (until.state !== "known") return unreadable(until);
  if (estate.asOf === undefined) return undecided(`${path}: nobody says which day it is`, [until.path], ["asOf"]);
  return until.value < estate.asOf
    ? violation(`${path} ended on ${until.value}`, [until.path])
    : compliant([until.path]);
}
