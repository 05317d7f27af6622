import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { RuleFacts } from "../../rule-facts.ts";
import { type AcceptedFinding, acceptedFindings } from "../../view/accepted-findings.ts";
import { daysBetween, isDay } from "../../view/day.ts";
import type { Estate } from "../../view/estate.ts";
import { accountOf } from "../../view/lake.ts";

const leastReason = 20;
/** Days; lake.yaml may say less or more for the lighter ones (limits.exceptions). */
const longest = { grave: 90, other: 180 } as const;

/** GOV-01: every accepted finding names its rule and what it covers, gives a reason, an approver and an end that is near. */
export const stateExceptionsWholly: Rule = (estate) => ofEach(estate, (entry) => judgeStatement(entry, estate));

/** One finding an entry, on the account; one on the list where it is empty or cannot be read. */
export function ofEach(estate: Estate, judge: (entry: AcceptedFinding) => Judgement): readonly Finding[] {
  const account = accountOf(estate);
  if (account === undefined) return [];
  const list = account.elements("acceptedFindings");
  if (list.state === "absent") return [];
  if (list.state !== "known") return [{ on: account, ...unreadable(list) }];
  if (list.value.length === 0) return [{ on: account, ...compliant([list.path]) }];
  return estate.derive(acceptedFindings).map((entry): Finding => ({ on: account, ...declaredAt(entry, judge(entry)) }));
}

/** The judgement with the entry's own place in the declarations. */
export function declaredAt(entry: AcceptedFinding, judgement: Judgement): Judgement {
  return entry.declared === undefined ? judgement : { ...judgement, declared: entry.declared };
}

/** What is wrong with how an entry is stated, its end apart. */
export function judgeStatement(entry: AcceptedFinding, estate: Estate): Judgement {
  const { rule, path } = entry;
  if (rule.state !== "known") return unreadable(rule);
  const facts = estate.rules.get(rule.value);
  if (facts === undefined) return violation(`${path}.rule: ${rule.value} is no rule of the pack`, [rule.path]);
  return worst([
    judgeSelector(entry),
    judgeReason(entry, facts),
    judgeApprover(entry),
    judgeLife(entry, facts, estate),
  ]);
}

function judgeSelector({ resource, department, covers, path }: AcceptedFinding): Judgement {
  const said = [resource, department].filter(({ state }) => state !== "absent");
  const [named] = said;
  if (named === undefined || said.length > 1) return violation(`${path} names one resource, or one department`, [path]);
  if (named.state !== "known") return unreadable(named);
  if (named === department) return covers.state === "known" ? compliant([named.path]) : unreadable(covers);
  return named.value.includes("::")
    ? compliant([named.path])
    : violation(`${named.path} is not type::name of one resource`, [named.path]);
}

function judgeReason({ reason }: AcceptedFinding, { fired }: RuleFacts): Judgement {
  if (reason.state !== "known") return unreadable(reason);
  if (reason.value.trim().length < leastReason)
    return violation(`${reason.path} has less than ${leastReason} characters`, [reason.path]);
  if (lettersOf(reason.value) === lettersOf(fired))
    return violation(`${reason.path} says only what the rule says`, [reason.path]);
  return compliant([reason.path]);
}

function judgeApprover({ approvedBy }: AcceptedFinding): Judgement {
  if (approvedBy.state !== "known") return unreadable(approvedBy);
  return approvedBy.value.trim() === "" ? violation(`${approvedBy.path} is empty`, [approvedBy.path]) : compliant();
}

function judgeLife(entry: AcceptedFinding, { severity }: RuleFacts, estate: Estate): Judgement {
  const { approvedOn, until } = entry;
  if (approvedOn.state !== "known") return unreadable(approvedOn);
  if (until.state !== "known") return unreadable(until);
  const odd = [approvedOn, until].find(({ value }) => !isDay(value));
  if (odd !== undefined) return violation(`${odd.path} is no day such as 2027-03-31`, [odd.path]);
  // Approved on a day to come, an entry could end as far away as anybody liked.
  if (estate.asOf !== undefined && approvedOn.value > estate.asOf)
    return violation(`${approvedOn.path} is a day to come`, [approvedOn.path]);
  if (until.value < approvedOn.value) return violation(`${until.path} is before its approval`, [until.path]);
  const own = entry.account.number("limits.exceptionsDays");
  const isGrave = severity === "critical" || severity === "high";
  if (!isGrave && own.state !== "known" && own.state !== "absent") return unreadable(own);
  const most = isGrave ? longest.grave : own.state === "known" ? own.value : longest.other;
  const life = daysBetween(approvedOn.value, until.value);
  return life > most
    ? violation(`${until.path} is ${life} days after its approval, more than ${most}`, [until.path])
    : compliant([until.path]);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
