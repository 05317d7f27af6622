import type { CheckedEnvironment } from "./check-result.ts";
import { findingsOf } from "./finding-group.ts";
import { counted } from "./wording.ts";

/** What verdicts come to. */
export interface Outcome {
  /** How many findings stop. */
  readonly stopping: number;
  /** The rule that somebody will want to read of first. */
  readonly worst: string | undefined;
}

/** What the verdicts on some plans come to: mandatory findings that nobody accepted stop. */
export function outcomeOf(checked: readonly Pick<CheckedEnvironment, "plan" | "verdicts">[]): Outcome {
  const groups = checked.flatMap(({ plan, verdicts }) => {
    const { violated, undecided } = findingsOf(plan, verdicts);
    return [...violated, ...undecided];
  });
  const mandatory = groups.filter(({ level }) => level === "mandatory");
  return {
    stopping: mandatory.reduce((count, { verdicts }) => count + verdicts.length, 0),
    worst: (mandatory[0] ?? groups[0])?.rule,
  };
}

/** The outcome in a line, and where to read on. */
export function outcomeInWords({ stopping, worst }: Outcome): readonly string[] {
  return [
    stopping === 0 ? "Nothing stands against this." : `${counted(stopping, "finding")} to mend before this can go on.`,
    ...(worst === undefined ? [] : [`What a rule asks for, with an example: lakeward policy explain ${worst}`]),
  ];
}
