import { compliant, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Rules that are named in the message; the others are counted. */
const named = 5;

/** GOV-04: no mandatory rule is left without an answer by a value that is not known yet and is not proved by what it waits for. */
// That shows only beside the other rules' verdicts: `undeterminedFindings`.
export const knowWhatDecides: Rule = () => [];

/** The rules that would stop while they cannot be told, all in one finding on the stack. */
export function undeterminedFindings(
  found: ReadonlyMap<string, readonly Finding[]>,
  isMandatory: (rule: string) => boolean,
): readonly Finding[] {
  const open = [...found].flatMap(([rule, findings]) => {
    const undecided = findings.filter(({ verdict, advisory }) => verdict === "undecided" && !advisory);
    return undecided.length > 0 && isMandatory(rule) ? [{ rule, undecided }] : [];
  });
  if (open.length === 0) return [{ on: "stack", ...compliant() }];
  const rules = open.map(({ rule }) => rule).toSorted();
  const all = open.flatMap(({ undecided }) => undecided);
  const which = `${rules.slice(0, named).join(", ")}${rules.length > named ? ` and ${rules.length - named} more` : ""}`;
  const related = all.flatMap(({ on }) => (on === "stack" ? [] : [on.urn]));
  return [
    { on: "stack", ...violation(`${all.length} answers of ${which} hang on values not known yet`, [], { related }) },
  ];
}
