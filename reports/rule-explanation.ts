import { environmentLevels } from "../policy-pack/environment-levels.ts";
import type { PackRow } from "../policy-pack/pack/pack-row.ts";

/** What a rule finds, why it exists, what to do, how strict it is where, and which controls of others it answers to. */
export function ruleExplanation(row: PackRow): string {
  const controls = Object.entries(row.controls).map(([whose, ids]) => `    ${whose}: ${ids.join(", ")}`);
  const remedy =
    row.remedy === undefined
      ? []
      : [
          "",
          `  Where the policy configuration says \`remediate\`, Pulumi does it itself, of ${row.remedy.types.join(", ")}.`,
        ];
  return `${[
    `${row.id} ${row.name} (${row.severity})`,
    `  ${row.fired}`,
    "",
    "  Why",
    `    ${row.because}`,
    "  To do",
    `    ${row.remediation}`,
    "  Level",
    `    when it is violated: ${environmentLevels(row.level)}`,
    `    when it cannot be decided: ${environmentLevels(row.whenUndecided)}`,
    "  Answers to",
    ...controls,
    ...remedy,
  ].join("\n")}\n`;
}
