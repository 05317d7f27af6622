import type { Answer } from "../view/bucket-arn.ts";
import { isFixedValue } from "../view/fixed-values.ts";
import type { PolicyCondition, PolicyStatement } from "../view/policy-document.ts";
import { either } from "./statement.ts";

/** Operators that refuse whoever lacks the key; `…IfExists` and `ForAllValues:` let them through. */
const refusing = /^(foranyvalue:)?(string(equals|like)(ignorecase)?|arn(equals|like)|ipaddress)$/;

/** Whether a statement's conditions confine it to accounts, organisations, senders or networks that somebody owns. */
export function isConfined(statement: PolicyStatement): Answer {
  return either(statement.conditions.map(confines));
}

/** Whether a condition lets nobody through who lacks its key. */
export function isRefusing({ operator }: PolicyCondition): boolean {
  return refusing.test(operator);
}

function confines(condition: PolicyCondition): Answer {
  const { key, values } = condition;
  if (key === "") return "undecided";
  if (!isRefusing(condition) || values.length === 0) return "no";
  const answers = values.map((value) => isFixedValue(key, value) ?? "no");
  // Any one of the values lets through.
  if (answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}
