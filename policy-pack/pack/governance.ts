import { endExceptions } from "../rules/governance/end-exceptions.ts";
import { stateExceptionsWholly } from "../rules/governance/state-exceptions-wholly.ts";
import { always } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Governance of the pack itself. */
export const governanceRows: readonly PackRow[] = [
  {
    id: "GOV-01",
    name: "state-exceptions-wholly",
    judge: stateExceptionsWholly,
    severity: "high",
    level: always,
    whenUndecided: always,
    fired: "An accepted finding does not say what, why, by whom or until when, or for too long.",
    because:
      "A finding that is silenced without reason or end is never looked at again; that is how most of them are left for ever.",
    remediation:
      "In exceptions.yaml give rule, resource (type::name) or department with covers, a reason of 20 characters that is not the rule's own sentence, approved.by and .on, and until: at most 90 days later for high and critical rules, else limits.exceptions of lake.yaml.",
    controls: {},
  },
  {
    id: "GOV-02",
    name: "end-exceptions",
    judge: endExceptions,
    severity: "high",
    level: always,
    whenUndecided: always,
    fired: "An accepted finding has ended, is not used any more, or covers more than when it was accepted.",
    because: "What was accepted for three buckets and a season must not quietly cover ten buckets for ever.",
    remediation: "Mend what it covers and take the entry out of exceptions.yaml, or have it accepted anew.",
    controls: {},
  },
];
