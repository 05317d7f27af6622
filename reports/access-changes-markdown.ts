import type { AccessComparison } from "../access/compare/access-change.ts";
import { accessChangesSections, accessChangesSummary, baseInWords } from "./access-changes-sections.ts";
import { markdownText } from "./markdown-text.ts";

/** A comparison as lines of Markdown, for a pull request. */
export function accessChangesMarkdown(
  base: string,
  comparison: AccessComparison,
  problems: readonly string[],
): readonly string[] {
  return [
    "### What this changes of who sees what",
    "",
    `Compared with ${markdownText(baseInWords(base))}: ${accessChangesSummary(comparison)}.`,
    ...(problems.length === 0
      ? []
      : ["", "**To mend**", "", ...problems.map((problem) => `- ${markdownText(problem)}`)]),
    ...accessChangesSections(comparison).flatMap(({ title, sentences }) => [
      "",
      `**${title}**`,
      "",
      ...sentences.map((sentence) => `- ${markdownText(sentence)}`),
    ]),
  ];
}
