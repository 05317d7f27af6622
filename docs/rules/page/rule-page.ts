import type { PackEnvironment, PackRow } from "../../../policy-pack/pack/pack-row.ts";
import type { RuleCase, RuleCases } from "../../../tests/policy-pack/rule-cases.ts";
import { type Example, exampleOf } from "./example.ts";
import type { DifferenceLine } from "./line-difference.ts";
import { statementOf } from "./statement-of.ts";
import { typesRead } from "./types-read.ts";
import { verdictOn } from "./verdict-on.ts";

const environments: readonly (readonly [PackEnvironment, string])[] = [
  ["dev", "dev"],
  ["prod", "prod"],
  ["default", "any other"],
];
/** Types of resources that are named one by one; of more, only how many there are. */
const mostTypes = 24;
const fewTypes = 6;
/** Cases of which the same is said are named up to this many. */
const mostNames = 6;
/** Lines around a change that are shown of what stays the same. */
const around = 6;

/** The page of one rule: what it asks for, what to do, and an example that was judged while the page was made. */
export function rulePage(row: PackRow, cases: RuleCases): string {
  return [
    "<!-- Generated from policy-pack/pack/ and tests/policy-pack/cases/ by `npm run generate`; do not edit. -->",
    `# ${row.id}: ${row.name}`,
    "",
    `**${row.fired}**`,
    "",
    statementOf(row),
    "",
    `Why: ${row.because}`,
    "",
    ...levelLines(row),
    "",
    "## What to do",
    "",
    row.remediation,
    "",
    ...remedyLines(row),
    `What has to stay as it is for a time is [accepted](README.md#accepting-a-finding) for ${longestAcceptance(row)} days at most.`,
    "",
    "## Example",
    "",
    ...exampleLines(row.id, exampleOf(cases)),
    "",
    "## What breaks it",
    "",
    ...caseLines(row.id, cases.failing),
    "",
    "## When it cannot be told",
    "",
    ...(cases.undecided.length === 0
      ? ["Always told: nothing that a plan can hide changes the answer."]
      : caseLines(row.id, cases.undecided)),
    "",
    "## What it looks at",
    "",
    ...typeLines(row, cases),
    "",
    "## Answers to",
    "",
    ...controlLines(row),
    "",
    "[All rules](README.md), [all controls](../controls.md)",
    "",
  ].join("\n");
}

function levelLines({ severity, level, whenUndecided }: PackRow): readonly string[] {
  return [
    `Severity: ${severity}.`,
    "",
    "| In environment | when broken | when it cannot be told |",
    "|---|---|---|",
    ...environments.map(([key, name]) => `| ${name} | ${level[key]} | ${whenUndecided[key]} |`),
  ];
}

function remedyLines({ name, remedy }: PackRow): readonly string[] {
  if (remedy === undefined) return [];
  const types = remedy.types.map((type) => `\`${type}\``).join(", ");
  return [
    `Pulumi does it by itself, for ${types}, where the policy configuration says \`"${name}": "remediate"\`.`,
    "",
  ];
}

function controlLines({ controls }: PackRow): readonly string[] {
  const lines = Object.entries(controls).map(([whose, ids]) => `- ${whose}: ${ids.join(", ")}`);
  return lines.length > 0 ? lines : ["No control of others."];
}

/** By GOV-01. */
function longestAcceptance({ severity }: PackRow): number {
  return severity === "critical" || severity === "high" ? 90 : 180;
}

function exampleLines(rule: string, { passing, failing }: Example): readonly string[] {
  const said = ["", "Said of it:", "", "```text", `${rule} ${failing.on}: ${failing.says}`, "```"];
  if (passing === undefined)
    return [
      `Breaks the rule: ${failing.it}.`,
      "",
      "```yaml",
      ...failing.lines,
      "```",
      ...said,
      "",
      "Keeps the rule: a program without.",
    ];
  const { difference } = failing;
  const stays = difference.filter(({ mark }) => mark === " ").length;
  const isDifference = stays * 3 >= failing.lines.length;
  return [
    `Keeps the rule: ${passing.it === "the baseline" ? "everything said" : passing.it}.`,
    "",
    "```yaml",
    ...passing.lines,
    "```",
    "",
    `Breaks the rule: ${failing.it}${isDifference ? "; what has changed" : ""}.`,
    "",
    ...(isDifference ? ["```diff", ...nearChanges(difference)] : ["```yaml", ...failing.lines]),
    "```",
    ...said,
    ...(failing.lines.some((line) => line.includes("type: lakeward:lake:")) ? declaredLines : []),
  ];
}

/** Who wrote a department's file does not know the names of components. */
const declaredLines = [
  "",
  "`lakeward:lake:…` is what the declarations say, as a plan shows it: a finding on it, or on what is made of it, names the",
  "line in the department's file.",
];

function nearChanges(difference: readonly DifferenceLine[]): readonly string[] {
  const changed = difference.flatMap(({ mark }, index) => (mark === " " ? [] : [index]));
  const isNear = (index: number) => changed.some((other) => Math.abs(other - index) <= around);
  return difference.flatMap(({ mark, text }, index) => {
    const isAlone = (index === 0 || isNear(index - 1)) && (index === difference.length - 1 || isNear(index + 1));
    if (isNear(index) || isAlone) return [`${mark} ${text}`];
    return index === 0 || isNear(index - 1) ? ["  …"] : [];
  });
}

/** What is said of each case, those of which the same is said together. */
function caseLines(rule: string, cases: readonly RuleCase[]): readonly string[] {
  const told = Map.groupBy(cases, (one) => {
    const verdict = verdictOn(rule, one);
    if (verdict === undefined) throw new Error(`${rule}: "${one.it}" is not judged`);
    return verdict.message;
  });
  return [...told].map(([message, same]) => `- ${namesOf(same)}: “${inOneLine(message)}”`);
}

/** Cases that differ by a value only stand once. */
function namesOf(cases: readonly RuleCase[]): string {
  const names = [...new Set(cases.map(({ it }) => it.replace(/: [{["].*$/, "")))];
  const more = names.length > mostNames ? `; and ${names.length - mostNames} more` : "";
  return inOneLine(`${names.slice(0, mostNames).join("; ")}${more}`);
}

function inOneLine(text: string): string {
  return text.replace(/([<*_|])/g, "\\$1");
}

function typeLines(row: PackRow, cases: RuleCases): readonly string[] {
  const { judged, beside } = typesRead(row, cases);
  // The rules about rules and accepted findings are told beside the verdicts of all others.
  if (judged.length === 0) return ["What the other rules say."];
  return [
    `Verdicts stand on ${named(judged)}.`,
    ...(beside.length === 0 ? [] : ["", `Read beside them: ${named(beside)}.`]),
  ];
}

function named(types: readonly string[]): string {
  const shown = types.length > mostTypes ? types.slice(0, fewTypes) : types;
  const list = shown.map((type) => (type.includes(":") ? `\`${type}\`` : type)).join(", ");
  return types.length > shown.length ? `${types.length} types, such as ${list}` : list;
}
