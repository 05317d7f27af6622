import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isDay } from "../../view/day.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

/** MIN-25: a share rests on an agreement, has an end that is not past, and goes to somebody whom the register names (UK GDPR Art 30(1)(d)): the registers are made from the declarations, so a receiver that no declaration has is in none of them. */
export const shareWithRegisteredReceivers: Rule = (estate) =>
  estate.ofType("lakeward:lake:Share").map((share): Finding => {
    const judged = [judgeAgreement(share), judgeEnd(share, estate), judgeReceiver(share, estate)];
    return { on: share, ...worst(judged) };
  });

function judgeAgreement(share: Resource): Judgement {
  const agreement = share.text("agreement");
  if (agreement.state !== "known") return unreadable(agreement, "agreement is missing: nothing says what was agreed");
  return agreement.value.trim() === "" ? violation("agreement is empty", ["agreement"]) : compliant(["agreement"]);
}

function judgeEnd(share: Resource, { asOf }: Estate): Judgement {
  const until = share.text("until");
  if (until.state !== "known") return unreadable(until, "until is missing, so that it never ends");
  if (!isDay(until.value)) return violation("until is no day of the calendar", ["until"]);
  if (asOf === undefined) return undecided("which day it is, is not said", ["until"], ["asOf"]);
  return until.value < asOf ? violation(`ended on ${until.value}`, ["until"]) : compliant(["until"]);
}

function judgeReceiver(share: Resource, estate: Estate): Judgement {
  const receiver = share.text("receiver");
  if (receiver.state !== "known") return unreadable(receiver, "receiver is missing: nobody is named who gets it");
  const { names, hidden } = estate.derive(registered);
  if (names.has(receiver.value)) return compliant(["receiver"]);
  const [possible] = hidden;
  if (possible) return undecided("which departments there are is not known yet", ["receiver"], [possible.urn]);
  const message = `${receiver.value} is in no register: no department of this name is declared`;
  // Departments may be programs of their own: then the document need not hold the receiver's.
  return estate.accountScope === "whole"
    ? violation(message, ["receiver"])
    : undecided(`the document does not show whether ${message}`, ["receiver"], ["scope"]);
}

interface Registered {
  readonly names: ReadonlySet<string>;
  /** Departments whose names are not known yet, or cannot be read. */
  readonly hidden: readonly Resource[];
}

function registered(estate: Estate): Registered {
  const all = estate.ofType("lakeward:lake:Department").map((department) => {
    const named = department.text("department");
    return { department, name: named.state === "absent" ? department.text("id") : named };
  });
  return {
    names: new Set(all.flatMap(({ name }) => (name.state === "known" ? [name.value] : []))),
    hidden: all.flatMap(({ department, name }) => (name.state === "known" ? [] : [department])),
  };
}
