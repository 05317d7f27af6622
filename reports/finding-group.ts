import type { AcceptedEntry, RuleVerdict, VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import type { ReportedPlan } from "./check-result.ts";

/** Verdicts of one rule in one department, or that wait for the same: a line of a report. */
export interface FindingGroup {
  readonly rule: string;
  /** Department's id, `account` for what belongs to none, or how many departments. */
  readonly department: string;
  readonly level: RuleVerdict["level"];
  readonly severity: RuleVerdict["severity"];
  /** Sorted by resource. */
  readonly verdicts: readonly RuleVerdict[];
  /** Who accepts them, why and until when; absent for what nobody accepts. */
  readonly accepted?: AcceptedEntry;
}

/** What a reader has to look at, apart by kind; each list worst first. */
export interface Findings {
  readonly violated: readonly FindingGroup[];
  /** One line a rule and what it waits for, whatever departments it is in. */
  readonly undecided: readonly FindingGroup[];
  /** Violations that an exception covers. */
  readonly excepted: readonly FindingGroup[];
}

const severities = ["critical", "high", "medium", "low"] as const;
const levels = ["mandatory", "advisory", "disabled"] as const;

/** Sorts verdicts into what a report shows. Departments come from the declarations that the plan's resources name. */
export function findingsOf(
  plan: ReportedPlan,
  { verdicts, accepted }: Pick<VerdictsDocument, "verdicts" | "accepted">,
): Findings {
  const departments = new Map(plan.resources.map(({ urn, declared }) => [urn, declared?.split(".")[0] ?? "account"]));
  const departmentOf = ({ resource }: RuleVerdict) => departments.get(resource) ?? "account";
  const entryOf = new Map(
    accepted.flatMap((entry) => entry.resources.map((urn) => [JSON.stringify([entry.rule, urn]), entry] as const)),
  );
  const acceptedBy = ({ rule, resource }: RuleVerdict) => entryOf.get(JSON.stringify([rule, resource]));
  const grouped = (
    wanted: (verdict: RuleVerdict) => boolean,
    within: (verdict: RuleVerdict) => unknown,
  ): readonly FindingGroup[] => {
    const groups = Map.groupBy(verdicts.filter(wanted), (verdict) =>
      JSON.stringify([verdict.rule, verdict.level, within(verdict)]),
    );
    return [...groups.values()].flatMap((members) => groupOf(members, departmentOf, acceptedBy)).sort(worstFirst);
  };
  return {
    violated: grouped(({ verdict, excepted }) => verdict === "violation" && !excepted, departmentOf),
    undecided: grouped(({ verdict }) => verdict === "undecided", waitedFor),
    excepted: grouped(
      ({ verdict, excepted }) => verdict === "violation" && excepted,
      (verdict) => [departmentOf(verdict), acceptedBy(verdict)],
    ),
  };
}

/** The kinds of what an undecided verdict waits for: types of resources, and property paths without their indexes. */
function waitedFor({ undecidedOn }: RuleVerdict): readonly string[] {
  const kinds = undecidedOn.map((one) =>
    one.startsWith("urn:") ? (one.split("::")[2]?.split("$").at(-1) ?? one) : one.replace(/\[[^\]]*\]/g, ""),
  );
  return [...new Set(kinds)].sort();
}

function groupOf(
  members: readonly RuleVerdict[],
  departmentOf: (verdict: RuleVerdict) => string,
  acceptedBy: (verdict: RuleVerdict) => AcceptedEntry | undefined,
): readonly FindingGroup[] {
  const verdicts = members.toSorted((one, other) => (one.resource < other.resource ? -1 : 1));
  const [first] = verdicts;
  if (first === undefined) return [];
  const departments = new Set(verdicts.map(departmentOf));
  const department = departments.size === 1 ? departmentOf(first) : `${departments.size} departments`;
  const accepted = first.excepted ? acceptedBy(first) : undefined;
  const { rule, level, severity } = first;
  return [{ rule, department, level, severity, verdicts, ...(accepted === undefined ? {} : { accepted }) }];
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
