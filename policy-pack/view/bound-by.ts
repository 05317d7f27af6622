import { isSweeping } from "./arn-pattern.ts";
import type { Answer } from "./bucket-arn.ts";
import { isFixedValue } from "./fixed-values.ts";
import type { PolicyStatement, PolicyText } from "./policy-document.ts";

/** Operators that need the key to be there; with `IfExists` a request without it passes. */
const matching = /^(?:foranyvalue:)?(?:stringequals(?:ignorecase)?|stringlike|arnequals|arnlike)$/;

/** Whether a condition of the statement narrows it by one of the keys (in lower case; `prefix*` for those that begin so). */
export function boundBy(statement: PolicyStatement, keys: readonly string[]): Answer {
  const answers = statement.conditions.map(({ operator, key, values }): Answer => {
    if (operator === "" || key === "") return "undecided";
    const isOne = keys.some((one) => (one.endsWith("*") ? key.startsWith(one.slice(0, -1)) : key === one));
    if (!isOne || !matching.test(operator) || values.length === 0) return "no";
    const narrows = values.map((value) => isNarrow(value, key));
    return narrows.includes("no") ? "no" : narrows.includes("undecided") ? "undecided" : "yes";
  });
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

/**
 * A value that waits for something of the document is that thing's name, number or ARN, and so no wildcard; one that takes the
 * caller's own word for where it comes from narrows nothing, nor does one that begins with a wildcard.
 */
function isNarrow(value: PolicyText, key: string): Answer {
  if (value.state === "unknown") return value.dependsOn.length > 0 ? "yes" : "undecided";
  const fixed = isFixedValue(key, value);
  if (fixed !== undefined) return fixed;
  return /^(?:alias\/)?[*?]/.test(value.text) || value.text === "" || isSweeping(value.text) ? "no" : "yes";
}
