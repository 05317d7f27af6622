import type { Colors } from "picocolors/types.js";
import type { VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import type { Plan } from "../preview/plan.ts";
import { outcomeInWords, outcomeOf } from "./outcome.ts";
import { verdictLines } from "./terminal-report.ts";
import { coverageOfRules } from "./wording.ts";

/** Verdicts on one plan document, for a terminal. */
export function verdictsReport(file: string, plan: Plan, verdicts: VerdictsDocument, colours: Colors): string {
  const lines = [
    colours.bold(`${file} (${verdicts.environment}, as of ${verdicts.asOf})`),
    ...verdictLines({ plan, verdicts }, colours),
    `  ${coverageOfRules(verdicts)}`,
    ...outcomeInWords(outcomeOf([{ plan, verdicts }])).map((line) => `  ${line}`),
  ];
  return `${lines.join("\n")}\n`;
}
