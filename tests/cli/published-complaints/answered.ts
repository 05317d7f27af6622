import { readFileSync } from "node:fs";
import pico from "picocolors";
import { evaluate } from "../../../policy-pack/evaluate.ts";
import type { RuleVerdict, VerdictsDocument } from "../../../policy-pack/verdicts-document.ts";
import type { Plan } from "../../../preview/plan.ts";
import { verdictLines } from "../../../reports/terminal-report.ts";
import { asOf, sampleFiles, told, withChange } from "../../declaration/sample-files.ts";
import type { Answer, Found, Refused } from "./complaint.ts";

const tests = new URL("../../", import.meta.url);
const plain = pico.createColors(false);

type Plans = Readonly<Record<"dev" | "prod", Plan>>;

/** Gives what is said of each answer, run when it is first asked for; it throws where nothing is said. */
export function answering(plans: Plans): (answer: Answer) => readonly string[] {
  const said = new Map<Answer, readonly string[]>();
  return (answer) => {
    const lines = said.get(answer) ?? answered(answer, plans);
    said.set(answer, lines);
    return lines;
  };
}

function answered(answer: Answer, plans: Plans): readonly string[] {
  switch (answer.kind) {
    case "refused":
      return refusal(answer);
    case "found":
      return finding(answer, plans[answer.environment ?? "prod"]);
    case "built":
      if (!answer.holds(plans.prod.resources)) throw new Error(`does not hold: ${answer.says}`);
      return [];
    case "tested":
      if (!readFileSync(new URL(answer.file, tests), "utf8").includes(answer.title))
        throw new Error(`${answer.file} has no ${answer.title}`);
      return [];
    case "open":
      return [];
  }
}

function refusal({ file, written, instead }: Refused): readonly string[] {
  const lines = told(withChange(sampleFiles, file, written, instead));
  if (lines.length === 0 || lines.some((line) => !/^[\w/.]+\.yaml:\d+:\d+ /.test(line)))
    throw new Error(`is not refused with its line: ${instead}`);
  return lines;
}

function finding({ change, rule }: Found, plan: Plan): readonly string[] {
  const judged = { ...plan, resources: change(plan.resources) };
  const verdicts = judgedBy(judged);
  const known = new Set(violations(sample(plan), rule).map(named));
  const more = violations(verdicts, rule).filter((one) => !known.has(named(one)));
  if (more.length === 0) throw new Error(`${rule} says nothing`);
  const shown = verdictLines({ plan: judged, verdicts: { ...verdicts, verdicts: more } }, plain);
  return shown.filter((line) => /^ {4}[A-Z]|^ {6}at /.test(line)).map((line) => line.slice(4));
}

/** What is said of the sample itself, which is judged once. */
const samples = new WeakMap<Plan, VerdictsDocument>();
function sample(plan: Plan): VerdictsDocument {
  const verdicts = samples.get(plan) ?? judgedBy(plan);
  samples.set(plan, verdicts);
  return verdicts;
}

function judgedBy(plan: Plan): VerdictsDocument {
  return evaluate(plan, { environment: plan.stack ?? "prod", asOf, all: false, strictUndecided: false });
}

function violations({ verdicts }: VerdictsDocument, rule: string): readonly RuleVerdict[] {
  return verdicts.filter((one) => one.rule === rule && one.verdict === "violation");
}

function named({ resource, message }: RuleVerdict): string {
  return `${resource} ${message}`;
}
