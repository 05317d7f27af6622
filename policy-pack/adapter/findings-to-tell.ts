import type { PackRow } from "../pack/pack-row.ts";
import type { Level } from "../rule.ts";
import type { Severity } from "../rule-facts.ts";
import type { AcceptedEntry, RuleVerdict, VerdictsDocument } from "../verdicts-document.ts";

/** A finding in the form in which Pulumi's policy SDK takes one whole. */
export interface ToldFinding {
  /** Name of the rule. */
  readonly name: string;
  readonly urn: string;
  readonly message: string;
  readonly description: string;
  readonly enforcementLevel: Level;
  readonly severity: Severity;
}

/**
 * What the engine is told of the verdicts: each violation at its level; what is undecided once a rule and level, on the
 * first of its resources, since before a first update most policies are not known yet; each accepted finding once, as advice.
 *
 * @param declared URN → path in the declarations, whose lines the engine does not have
 */
export function findingsToTell(
  document: VerdictsDocument,
  rows: readonly PackRow[],
  declared: ReadonlyMap<string, string>,
): readonly ToldFinding[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const tell = (rule: string, urn: string, level: Level, words: string): readonly ToldFinding[] => {
    const row = byId.get(rule);
    return row === undefined ? [] : [toldOf(row, urn, level, words)];
  };
  const violated = document.verdicts.filter(({ verdict, excepted }) => verdict === "violation" && !excepted);
  const undecided = Map.groupBy(
    document.verdicts.filter(({ verdict }) => verdict === "undecided"),
    ({ rule, level }) => `${rule} ${level}`,
  );
  return [
    ...violated.flatMap(({ rule, resource, level, message, fix }) =>
      tell(rule, resource, level, `${message}. ${fix}${fileInWords(declared.get(resource))}`),
    ),
    ...[...undecided.values()].flatMap((verdicts) => {
      const [first] = verdicts;
      return first === undefined
        ? []
        : tell(first.rule, first.resource, first.level, undecidedWords(first, verdicts.length));
    }),
    ...document.accepted.flatMap((entry) => {
      const [first] = entry.resources;
      return first === undefined ? [] : tell(entry.rule, first, "advisory", acceptedWords(entry));
    }),
  ];
}

/** `parking.datasets.permits` stands in a file of that department's name. */
function fileInWords(path: string | undefined): string {
  if (path === undefined) return "";
  const [first = "", ...rest] = path.split(".");
  const file = first === "exceptions" ? "exceptions.yaml" : `departments/${first}.yaml`;
  return `\ndeclared in ${[file, ...(rest.length > 0 ? [rest.join(".")] : [])].join(", ")}`;
}

function undecidedWords({ message, fix }: RuleVerdict, count: number): string {
  const which = count > 1 ? ` of this resource and of ${count - 1} more` : "";
  return `cannot be decided${which}: ${message}. ${fix}`;
}

function toldOf(row: PackRow, urn: string, enforcementLevel: Level, words: string): ToldFinding {
  return {
    name: row.name,
    urn,
    message: `${row.id}: ${row.fired}\n${words}`,
    description: row.fired,
    enforcementLevel,
    severity: row.severity,
  };
}

function acceptedWords({ resources, reason, approvedBy, until }: AcceptedEntry): string {
  const more = resources.length > 1 ? ` and of ${resources.length - 1} more` : "";
  return `accepted of this resource${more} until ${until} by ${approvedBy}: ${reason}`;
}
