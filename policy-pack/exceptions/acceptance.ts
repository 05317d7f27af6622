import { type Judgement, undecided, violation } from "../judgement.ts";
import type { Finding } from "../rule.ts";
import { judgeEnd } from "../rules/governance/end-exceptions.ts";
import { declaredAt, judgeStatement } from "../rules/governance/state-exceptions-wholly.ts";
import type { AcceptedEntry } from "../verdicts-document.ts";
import { type AcceptedFinding, acceptedFindings } from "../view/accepted-findings.ts";
import type { Estate } from "../view/estate.ts";
import type { Reading, Resource } from "../view/resource.ts";

/** What the accepted findings do to the verdicts. */
export interface Acceptance {
  /** Rule id → URNs of the violations that are accepted. */
  readonly excepted: ReadonlyMap<string, ReadonlySet<string>>;
  /** The entries that cover something, sorted by rule. */
  readonly accepted: readonly AcceptedEntry[];
  /** Entries that are not used, or cover more than when they were accepted: findings of GOV-02. */
  readonly findings: readonly Finding[];
}

/**
 * Holds the accepted findings against what the rules have found (rule id → findings).
 *
 * Only what is stated wholly and has not ended counts; an entry that would cover more than was looked at covers nothing.
 */
export function acceptanceOf(estate: Estate, found: (rule: string) => readonly Finding[]): Acceptance {
  const excepted = new Map<string, Set<string>>();
  const accepted: AcceptedEntry[] = [];
  const findings = estate.derive(acceptedFindings).flatMap((entry): readonly Finding[] => {
    const { rule, covers, path, account } = entry;
    const on = (judgement: Judgement): readonly Finding[] => [{ on: account, ...declaredAt(entry, judgement) }];
    // What is wrong with its statement is GOV-01's to say.
    if (judgeStatement(entry, estate).verdict !== "compliant" || rule.state !== "known")
      return on(undecided(`${path}: whether it is used cannot be told as it is stated`, [path], [path]));
    if (judgeEnd(entry, estate).verdict !== "compliant") return [];
    const touched = found(rule.value).flatMap(({ on, verdict }) => {
      const answer = verdict === "compliant" ? "no" : isCovered(on, entry, estate);
      return answer === "no" ? [] : [{ urn: urnOf(on, estate), isBroken: answer === "yes" && verdict === "violation" }];
    });
    const broken = new Set(touched.flatMap(({ urn, isBroken }) => (isBroken ? [urn] : [])));
    const hidden = [...new Set(touched.map(({ urn }) => urn))].filter((urn) => !broken.has(urn));
    const most = covers.state === "known" ? covers.value : 1;
    if (broken.size > most) {
      const message = `${path} covers ${broken.size} resources, and ${most} when it was accepted`;
      return on(violation(message, [path], { related: [...broken] }));
    }
    if (broken.size + hidden.length > most || (broken.size === 0 && hidden.length > 0))
      return on(undecided(`${path}: how much it covers is not known yet`, [path], hidden));
    if (broken.size === 0)
      return on(violation(`${path} is not used: nothing that it covers breaks ${rule.value}`, [path]));
    excepted.set(rule.value, new Set([...(excepted.get(rule.value) ?? []), ...broken]));
    accepted.push({
      rule: rule.value,
      reason: known(entry.reason),
      approvedBy: known(entry.approvedBy),
      until: known(entry.until),
      resources: [...broken].toSorted(),
    });
    return [];
  });
  return { excepted, accepted: accepted.toSorted((one, other) => (one.rule < other.rule ? -1 : 1)), findings };
}

function isCovered(
  on: Resource | "stack",
  { resource, department }: AcceptedFinding,
  estate: Estate,
): "yes" | "no" | "undecided" {
  if (resource.state === "known") {
    const isIt =
      on === "stack" ? estate.stackUrn.endsWith(`::${resource.value}`) : `${on.type}::${on.name}` === resource.value;
    return isIt ? "yes" : "no";
  }
  if (department.state !== "known" || on === "stack") return "no";
  const component = on.type === departmentType ? on : on.ancestor(departmentType);
  const own = component?.text("department");
  if (own?.state === "known") return own.value === department.value ? "yes" : "no";
  return own?.state === "unknown" ? "undecided" : "no";
}

/** A statement is looked at only once it is whole, so that nothing is left out here. */
function known(reading: Reading<string>): string {
  return reading.state === "known" ? reading.value : "";
}

const departmentType = "lakeward:lake:Department";

function urnOf(on: Resource | "stack", estate: Estate): string {
  return on === "stack" ? estate.stackUrn : on.urn;
}
