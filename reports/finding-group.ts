import type { RuleVerdict } from "../policy-pack/verdicts-document.ts";
import type { Plan } from "../preview/plan.ts";

/** Verdicts of one rule in one department: a line of a report. */
export interface FindingGroup {
  readonly rule: string;
  /** Department's id, or `account` for what belongs to none. */
  readonly department: string;
  readonly level: RuleVerdict["level"];
  readonly severity: RuleVerdict["severity"];
  /** Sorted by resource. */
  readonly verdicts: readonly RuleVerdict[];
}

/** What a reader has to look at, apart by kind; each list worst first. */
export interface Findings {
  readonly violated: readonly FindingGroup[];
  readonly undecided: readonly FindingGroup[];
  /** Violations that an exception covers. */
  readonly excepted: readonly FindingGroup[];
}

const severities = ["critical", "high", "medium", "low"] as const;
const levels = ["mandatory", "advisory", "disabled"] as const;

/** Sorts verdicts into what a report shows. Departments come from the declarations that the plan's resources name. */
export function findingsOf(plan: Plan, verdicts: readonly RuleVerdict[]): Findings {
  const departments = new Map(plan.resources.map(({ urn, declared }) => [urn, declared?.split(".")[0] ?? "account"]));
  const grouped = (wanted: (verdict: RuleVerdict) => boolean): readonly FindingGroup[] => {
    const groups = Map.groupBy(verdicts.filter(wanted), (verdict) => {
      const department = departments.get(verdict.resource) ?? "account";
      return JSON.stringify([verdict.rule, department, verdict.level]);
    });
    return [...groups.values()].flatMap((members) => groupOf(members, departments)).sort(worstFirst);
  };
  return {
    violated: grouped(({ verdict, excepted }) => verdict === "violation" && !excepted),
    undecided: grouped(({ verdict }) => verdict === "undecided"),
    excepted: grouped(({ verdict, excepted }) => verdict === "violation" && excepted),
  };
}

function groupOf(members: readonly RuleVerdict[], departments: ReadonlyMap<string, string>): readonly FindingGroup[] {
  const [first] = members;
  if (first === undefined) return [];
  const { rule, level, severity, resource } = first;
  const verdicts = members.toSorted((one, other) => (one.resource < other.resource ? -1 : 1));
  return [{ rule, department: departments.get(resource) ?? "account", level, severity, verdicts }];
}

function worstFirst(one: FindingGroup, other: FindingGroup): number {
  return (
    levels.indexOf(one.level) - levels.indexOf(other.level) ||
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    compare(one.rule, other.rule) ||
    compare(one.department, other.department)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
