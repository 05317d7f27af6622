import type { PackRow } from "../pack/pack-row.ts";
import type { Level } from "../rule.ts";
import type { Severity } from "../rule-facts.ts";
import type { AcceptedEntry, VerdictsDocument } from "../verdicts-document.ts";

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
 * What the engine is told of the verdicts: each violated or undecided one at its level, and each accepted finding once,
 * as advice.
 */
export function findingsToTell(document: VerdictsDocument, rows: readonly PackRow[]): readonly ToldFinding[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const told = document.verdicts.flatMap(({ rule, resource, verdict, level, message, fix, excepted }) => {
    const row = byId.get(rule);
    if (row === undefined || excepted) return [];
    const words = `${verdict === "undecided" ? "cannot be decided: " : ""}${message}. ${fix}`;
    return [toldOf(row, resource, level, words)];
  });
  const accepted = document.accepted.flatMap((entry) => {
    const row = byId.get(entry.rule);
    const [first] = entry.resources;
    return row === undefined || first === undefined ? [] : [toldOf(row, first, "advisory", acceptedWords(entry))];
  });
  return [...told, ...accepted];
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
