import { accessChangesMarkdown } from "./access-changes-markdown.ts";
import { baseInWords, endingTitle } from "./access-changes-sections.ts";
import type { CheckedEnvironment, CheckResult } from "./check-result.ts";
import { type FindingGroup, findingsOf } from "./finding-group.ts";
import { markdownText } from "./markdown-text.ts";
import { outcomeOf } from "./outcome.ts";
import { toldOnce } from "./told-once.ts";
import {
  acceptedInWords,
  counted,
  coverageOfCheck,
  coverageOfRules,
  headlineOf,
  partInWords,
  placesOf,
  remediationInWords,
} from "./wording.ts";

/** Bytes. A comment on GitHub holds 65,536 characters; some are left for whoever adds a heading. */
const longest = 59_000;
const placesShown = 10;

/** The check as a comment on a pull request or a job's summary. */
export function markdownReport(result: CheckResult): string {
  const { stopping, worst } = outcomeOf(result.environments);
  const verdict = stopping === 0 ? "nothing stands against this" : `${counted(stopping, "finding")} to mend`;
  const lines = [
    `## Lakeward check: ${verdict}`,
    "",
    `${markdownText([coverageOfCheck(result), partInWords(result)].filter(Boolean).join(". "))}.`,
    "",
    ...comparedLines(result.compared),
    "### Who would see what",
    "",
    ...(result.sight.length === 0
      ? ["Nobody: no statement opens anything."]
      : result.sight.map((one) => `- ${markdownText(one)}`)),
    ...(result.ending?.length
      ? ["", `**${endingTitle}**`, "", ...result.ending.map(({ sentence }) => `- ${markdownText(sentence)}`)]
      : []),
    ...toldOnce(result.environments, environmentLines).flatMap(({ names, many, lines: told }) => [
      "",
      `### ${many ? "Environments" : "Environment"} ${markdownText(names)}`,
      ...told,
    ]),
    ...(worst === undefined
      ? []
      : [
          "",
          `What a rule asks for, with an example: \`lakeward policy explain ${worst}\`, or its page in docs/rules.`,
        ]),
    ...result.withoutStack.flatMap((name) => [
      "",
      `**${markdownText(name)}**: no stack file, so nothing was planned or judged for it.`,
    ]),
  ];
  return shortened(lines);
}

/** Before everything else, since it is what the owners of a change are asked about, and what is too long is cut at its end. */
function comparedLines(compared: CheckResult["compared"]): readonly string[] {
  if (compared === undefined) return [];
  if (compared.compared)
    return [...accessChangesMarkdown(compared.base, { ...compared.comparison, ending: [] }, []), ""];
  const { base, because } = compared;
  return [`**Not compared with ${markdownText(baseInWords(base))}**: ${markdownText(because)}`, ""];
}

/** The problems of declarations that could not be read as a lake; nothing else was looked at. */
export function markdownProblems(problems: readonly string[]): string {
  return shortened([
    `## Lakeward check: ${counted(problems.length, "problem")} in the declarations`,
    "",
    ...problems.map((problem) => `- ${markdownText(problem)}`),
  ]);
}

function environmentLines(checked: CheckedEnvironment): readonly string[] {
  const { plan, verdicts } = checked;
  const { violated, undecided, excepted } = findingsOf(plan, verdicts);
  return [
    "",
    `${counted(plan.resources.length, "resource")} planned. ${coverageOfRules(verdicts)}.`,
    ...table("Violated", violated),
    ...table("Undecided", undecided),
    ...table("Excepted", excepted),
  ];
}

function table(title: string, groups: readonly FindingGroup[]): readonly string[] {
  if (groups.length === 0) return [];
  const rows = groups.map((group) => {
    const places = placesOf(group.verdicts);
    const more = places.length > placesShown ? ` and ${places.length - placesShown} more` : "";
    const cells = [
      group.rule,
      group.department,
      `${group.severity}, ${group.level}`,
      headlineOf(group),
      `${places.slice(0, placesShown).join(", ")}${more}`,
      [
        ...(group.accepted ? [`${acceptedInWords(group.accepted)}.`] : []),
        group.verdicts[0]?.fix ?? "",
        ...remediationInWords(group.verdicts),
      ].join(" "),
    ];
    return `| ${cells.map(markdownText).join(" | ")} |`;
  });
  return [
    "",
    `**${title}**`,
    "",
    "| Rule | Department | Weight | What is wrong | Where | What to do |",
    "|---|---|---|---|---|---|",
    ...rows,
  ];
}

function shortened(lines: readonly string[]): string {
  let length = 0;
  const kept: string[] = [];
  for (const line of lines) {
    length += Buffer.byteLength(line) + 1;
    if (length > longest) {
      kept.push(
        "",
        `_${counted(lines.length - kept.length, "line")} more are left out here; the check itself prints them._`,
      );
      break;
    }
    kept.push(line);
  }
  return `${kept.join("\n")}\n`;
}
