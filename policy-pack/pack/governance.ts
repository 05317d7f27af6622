import { belongSomewhere } from "../rules/governance/belong-somewhere.ts";
import { endExceptions } from "../rules/governance/end-exceptions.ts";
import { knowWhatDecides } from "../rules/governance/know-what-decides.ts";
import { stateExceptionsWholly } from "../rules/governance/state-exceptions-wholly.ts";
import { useModelledTypes } from "../rules/governance/use-modelled-types.ts";
import { always, outsideDev } from "./levels.ts";
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
  {
    id: "GOV-03",
    name: "use-modelled-types",
    judge: useModelledTypes,
    severity: "medium",
    level: outsideDev,
    whenUndecided: outsideDev,
    fired: "A resource is of a type that no rule looks at.",
    because: "A check that says nothing of what it does not know is taken for approval.",
    remediation: "Take a type that the pack judges, or write a rule for this one; policy-pack/rules/ has the others.",
    controls: {},
  },
  {
    id: "GOV-04",
    name: "know-what-decides",
    judge: knowWhatDecides,
    severity: "high",
    level: always,
    whenUndecided: always,
    fired: "A mandatory rule cannot be told, because of values that are not known yet.",
    because: "A preview that passes on what it does not know lets through what the update then makes.",
    remediation:
      "Give the value plainly, or from the resource that has it, so that the dependency proves what it is; the undecided verdicts name the properties.",
    controls: {},
  },
  {
    id: "GOV-05",
    name: "belong-somewhere",
    judge: belongSomewhere,
    severity: "medium",
    level: always,
    whenUndecided: outsideDev,
    fired:
      "A resource stands outside of every department and of the account, or a provider may work in another account.",
    because: "What belongs to nobody has no owner, no tags and nobody who takes it down.",
    remediation:
      "Make it in a component of the department or of the account (option parent), and give the provider allowedAccountIds of the environment.",
    controls: { "Well-Architected": ["SEC01-BP01"] },
  },
];
