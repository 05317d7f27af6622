import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { zonesAfterRaw } from "../../view/dataset-zones.ts";
import { columnName, columnsOf, type DeclaredColumn, declaredAt, treatmentIn } from "../../view/declared-columns.ts";
import type { Resource } from "../../view/resource.ts";

/** Kinds that may hold anything about anybody. */
const freeKinds: readonly string[] = ["free_text", "document"];
const safe: readonly string[] = ["drop", "redact"];

/** MIN-07: text that people type, and documents, go beyond raw redacted or not at all. */
export const redactFreeText: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").flatMap((dataset): readonly Finding[] => {
    const judgement = judge(dataset);
    return judgement === undefined ? [] : [{ on: dataset, ...judgement }];
  });

function judge(dataset: Resource): Judgement | undefined {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const free = columns.value.filter(({ kind }) => kind.state !== "known" || freeKinds.includes(kind.value));
  if (free.length === 0) return undefined;
  const zones = zonesAfterRaw(dataset);
  if (zones.state !== "known") return unreadable(zones);
  return worst(free.flatMap((column) => zones.value.map((zone) => judgeColumn(column, zone))));
}

function judgeColumn(column: DeclaredColumn, zone: string): Judgement {
  const treatment = treatmentIn(column, zone);
  if (treatment.state === "known" && safe.includes(treatment.value)) return compliant([treatment.path]);
  if (column.kind.state !== "known") return unreadable(column.kind);
  const message = `${columnName(column)} is free text, and ${zone} has it`;
  if (treatment.state !== "known")
    return { ...unreadable(treatment, `${message} without any treatment`), ...declaredAt(column) };
  return violation(`${message} with ${treatment.value}, which blots out nothing`, [treatment.path], declaredAt(column));
}
