import type { PackRow } from "../../policy-pack/pack/pack-row.ts";
import { pack } from "../../policy-pack/pack.ts";
import type { SarifRule } from "./sarif-log.ts";

/** The rule under which what is wrong with the declarations themselves is told. */
export const declarationRule = "DECLARATION";

/** In the middle of the bands that GitHub calls by the same names. */
const scores: Readonly<Record<PackRow["severity"], string>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
};

/** All rules of the pack and that of the declarations, in the order to which results refer. */
export const sarifRules: readonly SarifRule[] = [
  {
    id: declarationRule,
    name: "declarations-are-right",
    shortDescription: { text: "The declarations are not right." },
    fullDescription: { text: "What is declared cannot be read as a lake; nothing else was looked at." },
    help: { text: "Mend the line that is named.", markdown: "Mend the line that is named." },
    defaultConfiguration: { level: "error" },
    properties: { tags: ["declarations"], "problem.severity": "error", precision: "very-high" },
  },
  ...pack.map(sarifRule),
];

/** Place of each rule in the list, by id. */
export const sarifRuleIndex: ReadonlyMap<string, number> = new Map(sarifRules.map(({ id }, index) => [id, index]));

function sarifRule({ id, name, fired, because, remediation, severity, level, controls }: PackRow): SarifRule {
  const answers = Object.entries(controls).map(([whose, ids]) => `${whose} ${ids.join(", ")}`);
  return {
    id,
    name,
    shortDescription: { text: fired },
    fullDescription: { text: because },
    help: {
      text: `${fired}\nWhy: ${because}\nTo do: ${remediation}`,
      markdown: [`**${fired}**`, `Why: ${because}`, `To do: ${remediation}`, answers.join("; ")].join("\n\n").trimEnd(),
    },
    defaultConfiguration: { level: level.default === "mandatory" ? "error" : "warning" },
    properties: {
      tags: ["security", ...(id.startsWith("MIN") ? ["privacy"] : [])],
      "security-severity": scores[severity],
      // What cannot be decided is told apart; the others read what is declared.
      precision: "very-high",
    },
  };
}
