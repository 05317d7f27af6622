import type { Colors } from "picocolors/types.js";
import { accessChangesReport } from "./access-changes-report.ts";
import { baseInWords, endingTitle } from "./access-changes-sections.ts";
import type { CheckedEnvironment, CheckResult } from "./check-result.ts";
import { type FindingGroup, findingsOf } from "./finding-group.ts";
import { outcomeInWords, outcomeOf } from "./outcome.ts";
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

/** How many places are listed under a finding; JSON has them all. */
const placesShown = 5;

/** The check for a terminal: who would see what, then the findings of each environment, then what was covered. */
export function terminalReport(result: CheckResult, colours: Colors): string {
  const part = partInWords(result);
  const lines = [colours.bold(coverageOfCheck(result)), ...(part === undefined ? [] : [part]), ""];
  if (result.compared?.compared) {
    const { base, comparison } = result.compared;
    lines.push(...accessChangesReport(base, { ...comparison, ending: [] }, [], colours).split("\n"));
  } else if (result.compared) {
    lines.push(`Not compared with ${baseInWords(result.compared.base)}: ${result.compared.because}`, "");
  }
  lines.push(colours.bold("Who would see what"));
  if (result.sight.length === 0) lines.push("  Nobody: no statement opens anything.");
  for (const sentence of result.sight) lines.push(`  ${sentence}`);
  if (result.ending?.length)
    lines.push("", colours.bold(endingTitle), ...result.ending.map(({ sentence }) => `  ${sentence}`));
  for (const { names, many, lines: told } of toldOnce(result.environments, (one) => environmentLines(one, colours))) {
    lines.push("", colours.bold(`${many ? "Environments" : "Environment"} ${names}`), ...told);
  }
  if (result.withoutStack.length > 0) lines.push("");
  for (const environment of result.withoutStack) {
    lines.push(`${environment}: there is no Pulumi.${environment}.yaml, so nothing was planned or judged for it.`);
  }
  if (result.environments.length > 0) lines.push("", ...outcomeInWords(outcomeOf(result.environments)));
  return `${lines.join("\n")}\n`;
}

function environmentLines(checked: CheckedEnvironment, colours: Colors): readonly string[] {
  const { plan, messages } = checked;
  return [
    `  ${counted(plan.resources.length, "resource")} planned`,
    ...messages.map((message) => `  ${message}`),
    ...verdictLines(checked, colours),
    `  ${coverageOfRules(checked.verdicts)}`,
  ];
}

/** The findings of one plan, worst first; undecided and excepted ones apart. */
export function verdictLines(
  checked: Pick<CheckedEnvironment, "plan" | "verdicts">,
  colours: Colors,
): readonly string[] {
  const findings = findingsOf(checked.plan, checked.verdicts);
  const section = (title: string, groups: readonly FindingGroup[], paint: (text: string) => string) =>
    groups.length === 0 ? [] : [`  ${paint(title)}`, ...groups.flatMap((group) => groupLines(group, colours, paint))];
  return [
    ...section("Violated", findings.violated, colours.red),
    ...section("Undecided", findings.undecided, colours.yellow),
    ...section("Excepted", findings.excepted, colours.dim),
  ];
}

function groupLines(group: FindingGroup, colours: Colors, paint: (text: string) => string): readonly string[] {
  const { rule, department, level, severity, verdicts, accepted } = group;
  const places = placesOf(verdicts);
  const shown = places.slice(0, placesShown).join(", ");
  const rest = places.length > placesShown ? `, and ${places.length - placesShown} more` : "";
  const fixes = new Set(verdicts.map(({ fix }) => fix).filter((fix) => fix !== ""));
  return [
    `    ${paint(rule)} ${department} (${severity}, ${level}): ${headlineOf(group)}`,
    `      ${colours.dim(`at ${shown}${rest}`)}`,
    ...(accepted === undefined ? [] : [`      ${acceptedInWords(accepted)}`]),
    ...[...fixes].slice(0, 1).map((fix) => `      ${colours.dim(`to do: ${fix}`)}`),
    ...remediationInWords(verdicts).map((words) => `      ${colours.dim(words)}`),
  ];
}
