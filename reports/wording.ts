import type { AcceptedEntry, RuleVerdict, VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import type { CheckResult } from "./check-result.ts";
import type { FindingGroup } from "./finding-group.ts";

/** `1 dataset`, `2 datasets`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** What a check covered, in a line. */
export function coverageOfCheck(result: CheckResult): string {
  const { organisation, departments, datasets, asOf } = result;
  return `${organisation}: ${counted(departments, "department")}, ${counted(datasets, "dataset")}, as of ${asOf}`;
}

/** Which part of the declarations was judged, in a line; nothing where everything was asked for. */
export function partInWords({ part }: CheckResult): string | undefined {
  if (part === undefined) return undefined;
  if (part.departments === null) return `All departments are judged: ${part.because} changed since ${part.since}`;
  const judged = part.departments.length === 0 ? "no department" : part.departments.join(", ");
  return `Changed since ${part.since} and judged: ${judged}; limits of the account are counted in a whole check only`;
}

/** What the rules covered, in a line: nothing is left to be guessed from silence. */
export function coverageOfRules(verdicts: VerdictsDocument): string {
  const { compliant, violation, undecided, excepted } = verdicts.summary;
  const parts = [
    `${compliant.toLocaleString("en-GB")} held`,
    `${violation.toLocaleString("en-GB")} violated${excepted > 0 ? ` (${excepted} by exception)` : ""}`,
    `${undecided.toLocaleString("en-GB")} undecided`,
  ];
  const { typesJudged, typesNotModelled } = verdicts.coverage;
  const silent = typesNotModelled.length === 0 ? "" : `, and ${typesNotModelled.join(", ")} by none`;
  return `${counted(verdicts.rules, "rule")}: ${parts.join(", ")}; ${counted(typesJudged, "type")} of resources judged${silent}`;
}

/** Who accepts a finding, why and until when. */
export function acceptedInWords({ reason, approvedBy, until }: AcceptedEntry): string {
  return `accepted until ${until} by ${approvedBy}: ${reason}`;
}

/** The line of a rule and a department: what is wrong with how many resources. */
export function headlineOf({ verdicts }: FindingGroup): string {
  const more = verdicts.length - 1;
  return `${tellingOf(verdicts)?.message ?? ""}${more > 0 ? ` (and ${counted(more, "resource")} more)` : ""}`;
}

/** What is said of a component is in the words of the declarations; what is made of it has AWS's. */
function tellingOf(verdicts: readonly RuleVerdict[]): RuleVerdict | undefined {
  return verdicts.find(({ resource }) => typesOf(resource).startsWith("lakeward:lake:")) ?? verdicts[0];
}

/** What Pulumi would set by itself, as a sentence; nothing where it can mend none of them. */
export function remediationInWords(verdicts: readonly RuleVerdict[]): readonly string[] {
  const paths = new Set(verdicts.flatMap(({ remediation }) => Object.keys(remediation ?? {})));
  if (paths.size === 0) return [];
  return [`Where the rule's level is \`remediate\`, Pulumi sets ${[...paths].sort().join(", ")} by itself.`];
}

/**
 * Where a person mends them, and what there, each once: first what the headline tells of, if that is a component, then by
 * file, line and column; resources without a line come last.
 */
export function placesOf(verdicts: readonly RuleVerdict[]): readonly string[] {
  const telling = tellingOf(verdicts);
  const isFirst = (one: RuleVerdict) => one === telling && typesOf(one.resource).startsWith("lakeward:lake:");
  const inOrder = verdicts.toSorted((first, second) => {
    if (isFirst(first) || isFirst(second)) return Number(isFirst(second)) - Number(isFirst(first));
    const [one, other] = [first.source, second.source];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
  });
  const places = Map.groupBy(inOrder, ({ source, resource }) =>
    source === null ? resource : `${source.file}:${source.line}:${source.column}`,
  );
  return [...places].map(([place, there]) => {
    const names = [...new Set(there.map(({ resource }) => resourceName(resource)))];
    const more = names.length > 1 ? ` and ${names.length - 1} more` : "";
    return there[0]?.source === null ? `${names[0]}` : `${place} ${names[0]}${more}`;
  });
}

/** A resource as a person knows it: its logical name and the last part of its type. */
function resourceName(urn: string): string {
  const [, , , ...name] = urn.split("::");
  return name.length === 0 ? urn : `${name.join("::")} (${typesOf(urn).split(":").at(-1) ?? ""})`;
}

/** The type of a URN, without those of the components above. */
function typesOf(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}
