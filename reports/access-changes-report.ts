import type { Colors } from "picocolors/types.js";
import type { AccessComparison } from "../access/compare/access-change.ts";
import { accessChangesSections, accessChangesSummary, baseInWords } from "./access-changes-sections.ts";

/**
 * A comparison for a terminal.
 *
 * @param base what it is compared with, as it was named
 * @param problems lines that say what only the comparison shows to be wrong
 */
export function accessChangesReport(
  base: string,
  comparison: AccessComparison,
  problems: readonly string[],
  colours: Colors,
): string {
  const lines = [
    colours.bold(`Compared with ${baseInWords(base)}, as of ${comparison.asOf}: ${accessChangesSummary(comparison)}`),
  ];
  if (problems.length > 0) lines.push("", colours.red("To mend"), ...problems.map((problem) => `  ${problem}`));
  for (const { title, sentences } of accessChangesSections(comparison))
    lines.push("", colours.bold(title), ...sentences.map((sentence) => `  ${sentence}`));
  return `${lines.join("\n")}\n`;
}
