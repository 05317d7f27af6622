import type { Plan } from "../preview/plan.ts";
import { coverageOf } from "./coverage-of.ts";
import { declaredProperty } from "./declared-property.ts";
import { type Acceptance, acceptanceOf } from "./exceptions/acceptance.ts";
import { worst } from "./judgement.ts";
import { type ConfiguredLevels, levelsOf, type RowLevels } from "./levels-of.ts";
import type { PackRow } from "./pack/pack-row.ts";
import { pack, packEnvironment } from "./pack.ts";
import { remedied } from "./remedied.ts";
import type { Finding, Level } from "./rule.ts";
import { undeterminedFindings } from "./rules/governance/know-what-decides.ts";
import type { RuleVerdict, VerdictsDocument } from "./verdicts-document.ts";
import { Estate } from "./view/estate.ts";

export interface EvaluateOptions {
  /** Decides the levels; "" stands for the plan's own. */
  readonly environment: string;
  /** The day that counts as today, `2027-03-31`. */
  readonly asOf: string;
  /** List compliant and not-applicable verdicts too. */
  readonly all: boolean;
  /** Every undecided verdict is mandatory. */
  readonly strictUndecided: boolean;
  /** Rule's name → level, from a policy configuration of Pulumi; it then counts, and the pack's default where it is silent. */
  readonly configured?: ConfiguredLevels;
  /** Tell only what belongs to these departments; the rest of the plan is there to hold it against. Absent: tell all. */
  readonly departments?: readonly string[];
}

/** What every rule of the pack says of a plan; same plan and options, same document. */
export function evaluate(plan: Plan, options: EvaluateOptions): VerdictsDocument {
  const estate = new Estate(plan, { ...options, rules: pack });
  const { environment } = estate;
  const rows = pack.flatMap((row) => {
    const level = levelsOf(row, environment, options);
    return level === "disabled" ? [] : [{ row, level }];
  });
  const summary = { violation: 0, undecided: 0, compliant: 0, notApplicable: 0, excepted: 0 };
  const verdicts: RuleVerdict[] = [];
  const isTold = toldIn(plan, options.departments);
  const told = estate.resources.filter(({ urn }) => isTold(urn));
  const toldUrns = new Set(told.map(({ urn }) => urn));
  /** What is not compliant, by rule; of a large plan most is compliant, and only counted. */
  const found = new Map<string, readonly Finding[]>();
  const open: { readonly row: PackRow; readonly level: RowLevels; readonly finding: Finding }[] = [];
  const levels = new Map(rows.map(({ row, level }) => [row.id, level]));
  const settle = (row: PackRow, findings: readonly Finding[]): void => {
    const level = levels.get(row.id);
    if (level === undefined) return;
    const judged = oneEach(findings, estate);
    summary.notApplicable += told.length;
    for (const [urn, finding] of judged) {
      if (!isTold(urn)) continue;
      summary[finding.verdict] += 1;
      if (toldUrns.has(urn)) summary.notApplicable -= 1;
      if (finding.verdict !== "compliant") open.push({ row, level, finding });
      else if (options.all) verdicts.push(toVerdict(row, finding, level, estate, plan));
    }
    if (!options.all) return;
    for (const { urn } of told) if (!judged.has(urn)) verdicts.push(notApplicable(row, urn, level.violation));
  };
  for (const row of pack) {
    const findings = row.judge(estate);
    found.set(row.id, isLate(row) ? findings : findings.filter(({ verdict }) => verdict !== "compliant"));
    if (!isLate(row)) settle(row, findings);
  }
  const acceptance = acceptanceOf(estate, (rule) => found.get(rule) ?? []);
  found.set(exceptionsInUse, [...(found.get(exceptionsInUse) ?? []), ...acceptance.findings]);
  found.set(undetermined, undeterminedFindings(found, mandatoryWhenUndecided(environment)));
  for (const row of pack.filter(isLate)) settle(row, found.get(row.id) ?? []);
  for (const { row, level, finding } of open) {
    const verdict = toVerdict(row, finding, level, estate, plan);
    const excepted = finding.verdict === "violation" && isExcepted(acceptance, row, verdict.resource);
    if (excepted) summary.excepted += 1;
    verdicts.push({ ...verdict, excepted });
  }
  return {
    format: "lakeward.verdicts/1",
    asOf: options.asOf,
    environment,
    rules: rows.length,
    verdicts: verdicts.toSorted(byRuleAndResource),
    accepted: acceptance.accepted.flatMap((entry) => {
      const resources = entry.resources.filter(isTold);
      return resources.length > 0 ? [{ ...entry, resources }] : [];
    }),
    coverage: coverageOf(told),
    summary,
  };
}

/** The rule that speaks of accepted findings that are not used, or cover more than they did. */
const exceptionsInUse = "GOV-02";

/** The rule that speaks of mandatory rules that cannot be told. */
const undetermined = "GOV-04";

/** Whether the rule looks at what the others found. */
function isLate({ id }: PackRow): boolean {
  return id === exceptionsInUse || id === undetermined;
}

function mandatoryWhenUndecided(environment: string): (rule: string) => boolean {
  const column = packEnvironment(environment);
  const mandatory = new Set(
    pack.flatMap(({ id, whenUndecided }) => (whenUndecided[column] === "mandatory" ? [id] : [])),
  );
  return (rule) => mandatory.has(rule);
}

function isExcepted({ excepted }: Acceptance, row: PackRow, urn: string): boolean {
  return excepted.get(row.id)?.has(urn) === true;
}

/** Whether a resource belongs to one of the departments, by the path of what declares it. */
function toldIn(plan: Plan, departments: readonly string[] | undefined): (urn: string) => boolean {
  if (departments === undefined) return () => true;
  const told = new Set(
    plan.resources.flatMap(({ urn, declared = "" }) => {
      const [department = ""] = declared.split(/[.[]/);
      return departments.includes(department) ? [urn] : [];
    }),
  );
  return (urn) => told.has(urn);
}

/** One finding a resource. */
function oneEach(findings: readonly Finding[], estate: Estate): ReadonlyMap<string, Finding> {
  const byUrn = Map.groupBy(findings, ({ on }) => (on === "stack" ? estate.stackUrn : on.urn));
  return new Map(
    [...byUrn].flatMap(([urn, findings]) => {
      const [first] = findings;
      return first ? [[urn, findings.length === 1 ? first : { on: first.on, ...worst(findings) }] as const] : [];
    }),
  );
}

function toVerdict(row: PackRow, finding: Finding, level: RowLevels, estate: Estate, plan: Plan): RuleVerdict {
  const undecided = finding.verdict === "undecided";
  const full = undecided ? level.undecided : level.violation;
  return {
    rule: row.id,
    resource: finding.on === "stack" ? estate.stackUrn : finding.on.urn,
    verdict: finding.verdict,
    level: finding.advisory && !(undecided && level.strict) ? "advisory" : full,
    severity: row.severity,
    message: finding.message,
    properties: finding.properties,
    fix: finding.verdict === "compliant" ? "" : (finding.fix ?? row.remediation),
    ...remediationFor(row, finding),
    undecidedOn: sorted(finding.undecidedOn),
    related: sorted(finding.related),
    excepted: false,
    source: sourceOf(finding, plan),
  };
}

function remediationFor({ remedy }: PackRow, { on, verdict, properties }: Finding): Pick<RuleVerdict, "remediation"> {
  if (remedy === undefined || on === "stack" || verdict !== "violation") return {};
  const changes = remedied(remedy, on, properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return changes.length === 0 ? {} : { remediation: Object.fromEntries(changes) };
}

function notApplicable(row: PackRow, urn: string, level: Level): RuleVerdict {
  return {
    rule: row.id,
    resource: urn,
    verdict: "notApplicable",
    level,
    severity: row.severity,
    message: "",
    properties: [],
    fix: "",
    undecidedOn: [],
    related: [],
    excepted: false,
    source: null,
  };
}

/** The place of the nearest declaration path that encloses the finding's own. */
function sourceOf(finding: Finding, plan: Plan): RuleVerdict["source"] {
  const sources = plan.sources ?? {};
  let resource = finding.on === "stack" ? undefined : finding.on;
  const visited = new Set<string>();
  let declared = finding.declared ?? (resource && declaredProperty(resource, finding.properties[0] ?? ""));
  // What no declaration names itself belongs to what the nearest component above was declared by.
  while (declared === undefined && resource?.parent && !visited.has(resource.urn)) {
    visited.add(resource.urn);
    resource = resource.parent;
    declared = resource.declared;
  }
  for (let path = declared ?? ""; path !== ""; path = enclosing(path)) {
    const source = Object.hasOwn(sources, path) ? sources[path] : undefined;
    if (source) return { file: source.file, line: source.line, column: source.column };
  }
  return null;
}

/** `parking.access[2].columns` → `parking.access[2]` → `parking.access` → `parking` → "". */
function enclosing(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
}

function sorted(texts: readonly string[] | undefined): readonly string[] {
  return [...new Set(texts)].toSorted();
}

function byRuleAndResource(a: RuleVerdict, b: RuleVerdict): number {
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  return a.resource < b.resource ? -1 : a.resource > b.resource ? 1 : 0;
}
