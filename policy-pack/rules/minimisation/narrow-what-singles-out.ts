import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { datasetNotShown } from "../../requirements/dataset-not-shown.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isDay } from "../../view/day.ts";
import { columnsOf, isNamedBy, namesWithoutColumn, textsAt, treatmentIn } from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { exposedBy } from "../../view/exposures.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements } from "../../view/statements.ts";

/** Kinds that together single somebody out although none of them names anybody. */
const quasiIdentifiers = [
  "age",
  "benefit",
  "date_of_birth",
  "date_of_death",
  "disability",
  "ethnicity",
  "household",
  "language",
  "marital_status",
  "nationality",
  "occupation",
  "postcode",
  "religion",
  "school",
  "sex",
  "tenure",
  "uprn",
];
/** So many kinds, as they came, single most people out (Sweeney found three enough for most of a country). */
const tooMany = 4;

/**
 * MIN-21: one statement, or one grant, shows fewer than four kinds of quasi-identifier as they came, unless the dataset
 * was tested and the test holds. Counted are kinds, not columns; what is treated (a band, a district) has lost its grain,
 * and where somebody is named as well there is nobody left to single out (that is for MIN-22).
 */
export const narrowWhatSinglesOut: Rule = (estate) => [
  ...estate.derive(statements).all.map((one): Finding => ({ on: one.resource, ...judgeStatement(one, estate) })),
  ...estate.derive(grants).flatMap((grant) => judgeGrant(grant, estate)),
];

function judgeStatement({ resource, zone }: Statement, estate: Estate): Judgement {
  const shown = resource.elements("columns");
  if (shown.state !== "known") return unreadable(shown);
  if (zone.state !== "known") return unreadable(zone);
  const named = datasetOf(resource, estate);
  if (named.state !== "there") return datasetNotShown(named);
  const names = textsAt(resource, "columns");
  if (names === undefined) return undecided("which columns it shows is not known yet", ["columns"], ["columns"]);
  return judgeColumns(named.dataset, zone.value, names, ["columns"], estate);
}

function judgeGrant(grant: LakeGrant, estate: Estate): readonly Finding[] {
  const { resource, principal } = grant;
  const { shown, untold } = exposedBy(grant, estate);
  if (shown.length === 0 && untold === undefined) return [];
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer === "no") return [{ on: resource, ...compliant([principal]) }];
  const judged = worst([
    ...shown.map(({ dataset, zone, columns }) =>
      columns === undefined
        ? undecided("which columns it shows is not known yet", ["permissions"], [dataset.urn])
        : judgeColumns(dataset, zone, columns, ["permissions"], estate),
    ),
    ...(untold === undefined ? [] : [undecided(untold, ["permissions"], [principal])]),
  ]);
  if (judged.verdict !== "violation" || (consumer === "yes" && grant.permissions !== undefined))
    return [{ on: resource, ...judged }];
  const message = `${judged.message}, unless it is a pipeline's or does not let read`;
  return [{ on: resource, ...undecided(message, [principal], [principal]) }];
}

function judgeColumns(
  dataset: Resource,
  zone: string,
  names: readonly string[],
  paths: readonly string[],
  { asOf }: Estate,
): Judgement {
  const columns = columnsOf(dataset);
  const related = { related: [dataset.urn] };
  if (columns.state !== "known")
    return undecided("the dataset's columns are not known yet", paths, [dataset.urn], related);
  const tested = dataset.text("testedUntil");
  if (tested.state === "known" && isDay(tested.value) && asOf !== undefined && tested.value >= asOf)
    return compliant(paths);
  const untold = namesWithoutColumn(names, columns.value).length;
  const hidden = columns.value.filter(({ name }) => name.state !== "known").length;
  const certain = new Set<string>();
  let possible = hidden + untold;
  for (const column of columns.value) {
    const { kind, reveals, name } = column;
    if (name.state !== "known" || !isNamedBy(column, names)) continue;
    const treatment = treatmentIn(column, zone);
    if (treatment.state === "known" && treatment.value !== "keep") continue;
    if (reveals.state === "known" && reveals.value === "direct" && treatment.state === "known") return compliant(paths);
    const isKnown = kind.state === "known" && treatment.state === "known";
    if (isKnown && quasiIdentifiers.includes(kind.value)) certain.add(kind.value);
    else if (!isKnown && (kind.state !== "known" || quasiIdentifiers.includes(kind.value))) possible += 1;
  }
  const kinds = [...certain].toSorted().join(", ");
  if (certain.size >= tooMany) {
    const message = `shows ${certain.size} kinds that together single people out: ${kinds}`;
    return tested.state === "unknown" || (tested.state === "known" && asOf === undefined)
      ? undecided(`${message}; whether a test holds is not known`, paths, [dataset.urn], related)
      : violation(message, paths, related);
  }
  return certain.size + possible >= tooMany
    ? undecided("how many of its columns together single people out is not known yet", paths, [dataset.urn], related)
    : compliant(paths);
}
