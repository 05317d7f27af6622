import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { datasetZones } from "../../view/dataset-zones.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  namesWithoutColumn,
  textsAt,
  treatmentIn,
} from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements } from "../../view/statements.ts";

/** Kinds that single a person out by being exact, and what is enough in their place. */
const exact: ReadonlyMap<string, string> = new Map([
  ["date_of_birth", "an age band or a year"],
  ["postcode", "a postcode district"],
  ["person_location", "a place rounded to a kilometre"],
]);
const unchanged: readonly string[] = ["keep", "redact"];

/**
 * MIN-09: what is shown to another department, or to the public, says no exact date of birth, postcode or place of a person.
 *
 * A property reference (UPRN) has no coarser form but another column: as an identifier it is a pseudonym or named by both owners.
 */
export const bandExactValues: Rule = (estate) => [
  ...estate.ofType("lakeward:lake:Dataset").flatMap((dataset): readonly Finding[] => {
    const judgement = judgeOpen(dataset);
    return judgement === undefined ? [] : [{ on: dataset, ...judgement }];
  }),
  ...estate
    .derive(statements)
    .all.filter(({ isShare }) => isShare)
    .map((one): Finding => ({ on: one.resource, ...judgeShare(one, estate) })),
];

function judgeOpen(dataset: Resource): Judgement | undefined {
  const zones = datasetZones(dataset);
  if (zones.state !== "known") return unreadable(zones);
  const texts = zones.value;
  const hidden = texts.find(({ state }) => state !== "known");
  const isOpen = texts.some((zone) => zone.state === "known" && zone.value === "open");
  if (!isOpen && hidden === undefined) return undefined;
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const judged = worst(columns.value.map((column) => judgeColumn(column, "open")));
  return !isOpen && hidden !== undefined && hidden.state !== "known" && judged.verdict !== "compliant"
    ? unreadable(hidden)
    : judged;
}

function judgeShare({ resource, zone }: Statement, estate: Estate): Judgement {
  const list = resource.elements("columns");
  if (list.state !== "known") return unreadable(list);
  const names = textsAt(resource, "columns");
  const named = datasetOf(resource, estate);
  if (names === undefined) return undecided("a column is not known yet", ["columns"], ["columns"]);
  if (named.state !== "there")
    return undecided("its dataset is not in the document, or not known yet", ["dataset"], ["dataset"]);
  if (zone.state !== "known") return unreadable(zone);
  const columns = columnsOf(named.dataset);
  const related = { related: [named.dataset.urn] };
  if (columns.state !== "known")
    return undecided("its columns are not known yet", ["columns"], [named.dataset.urn], related);
  const missing = namesWithoutColumn(names, columns.value);
  if (missing.length > 0)
    return undecided(`the dataset does not tell of ${missing.join(", ")}`, ["columns"], [named.dataset.urn], related);
  const shown = columns.value.filter((column) => isNamedBy(column, names));
  const judged = worst(
    shown.map((column): Judgement => {
      const one = judgeColumn(column, zone.value);
      return one.verdict === "violation" && column.name.state !== "known"
        ? undecided("which columns it shows is not known yet", ["columns"], [named.dataset.urn])
        : one;
    }),
  );
  return { ...judged, properties: ["columns"], ...related };
}

function judgeColumn(column: DeclaredColumn, zone: string): Judgement {
  const treatment = treatmentIn(column, zone);
  if (treatment.state === "known" && !unchanged.includes(treatment.value)) return compliant([treatment.path]);
  const { kind } = column;
  if (kind.state !== "known") return unreadable(kind);
  const enough = exact.get(kind.value);
  if (enough === undefined) return compliant([kind.path]);
  if (treatment.state === "unknown" || treatment.state === "malformed") return unreadable(treatment);
  return violation(`${columnName(column)} is exact in ${zone}, where ${enough} is enough`, [treatment.path], {
    ...declaredAt(column),
  });
}
