import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { datasetNotShown } from "../../requirements/dataset-not-shown.ts";
import { either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  textsAt,
  treatmentIn,
} from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { type Exposure, exposedBy } from "../../view/exposures.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { granteeOf } from "../../view/grantee.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements, statementsOfGrantee } from "../../view/statements.ts";

/** Copies in which the vocabulary lets people be named at all. */
const namingZones = ["raw", "refined"];
/** What a column may become that leaves nobody named in it. */
const treatments = ["drop", "hash", "token", "redact", "age_band", "year", "month", "district", "round"];
const paths = ["columns", "zone"];

/**
 * MIN-22: a column that names people leaves its department treated, or not at all (UK GDPR Art 25).
 *
 * One that stays as it came may leave only where both owners wrote it down: the share carries an agreement, the receiver's
 * `uses` name that very column, and the copy is one that may name people (refined); then the further use was decided, and
 * by whom is on record. Judged on shares, and on grants by the shares of whoever they are to.
 */
export const shareWithoutIdentifiers: Rule = (estate) => [
  ...estate
    .derive(statements)
    .all.filter(({ isShare }) => isShare)
    .map((one): Finding => ({ on: one.resource, ...judgeShare(one, estate) })),
  ...estate.derive(grants).flatMap((grant) => judgeGrant(grant, estate)),
];

function judgeShare(statement: Statement, estate: Estate): Judgement {
  const { resource, zone } = statement;
  const shown = resource.elements("columns");
  if (shown.state !== "known") return unreadable(shown);
  if (zone.state !== "known") return unreadable(zone);
  const named = datasetOf(resource, estate);
  if (named.state !== "there") return datasetNotShown(named);
  const names = shown.value.map((path) => resource.text(path));
  const judged = judgeColumns(
    named.dataset,
    zone.value,
    names.flatMap((name) => (name.state === "known" ? [name.value] : [])),
    (column) => isAgreed(statement, column, zone.value),
    paths,
  );
  const hidden = names.find(({ state }) => state !== "known");
  return hidden !== undefined && hidden.state !== "known" ? worst([judged, unreadable(hidden)]) : judged;
}

/** Whether both owners wrote down that the column goes as it came. */
function isAgreed({ resource }: Statement, column: DeclaredColumn, zone: string): Answer {
  if (!namingZones.includes(zone)) return "no";
  const agreement = resource.text("agreement");
  const uses = textsAt(resource, "uses");
  if (agreement.state === "unknown" || uses === undefined) return "undecided";
  return agreement.state === "known" && agreement.value.trim() !== "" && isNamedBy(column, uses) ? "yes" : "no";
}

function judgeColumns(
  dataset: Resource,
  zone: string,
  names: readonly string[],
  isWritten: (column: DeclaredColumn) => Answer,
  properties: readonly string[],
): Judgement {
  const columns = columnsOf(dataset);
  const more = { related: [dataset.urn] };
  if (columns.state !== "known")
    return undecided("the dataset's columns are not known yet", properties, [dataset.urn], more);
  const judged = names.map((name): Judgement => {
    // The catalogue does not tell capitals.
    const column = columns.value.find(
      (one) => one.name.state === "known" && one.name.value.toLowerCase() === name.toLowerCase(),
    );
    if (column === undefined) return undecided(`the dataset does not tell of ${name}`, properties, [dataset.urn], more);
    const answer = namesPeople(column, zone);
    if (answer === "no") return compliant(properties);
    const written = isWritten(column);
    if (written === "yes") return compliant(properties);
    const message = `${columnName(column)} names people and leaves the department as it came`;
    return answer === "yes" && written === "no"
      ? violation(message, properties, { ...more, ...declaredAt(column) })
      : undecided(`whether ${message} is not known`, properties, [dataset.urn], more);
  });
  return { ...worst(judged), ...more };
}

function namesPeople(column: DeclaredColumn, zone: string): Answer {
  const { reveals } = column;
  const treatment = treatmentIn(column, zone);
  if (treatment.state === "known" && treatments.includes(treatment.value)) return "no";
  if (reveals.state !== "known") return "undecided";
  if (["plain", "indirect", "special"].includes(reveals.value)) return "no";
  return treatment.state === "unknown" ? "undecided" : "yes";
}

function judgeGrant(grant: LakeGrant, estate: Estate): readonly Finding[] {
  const { resource, principal } = grant;
  const { shown, untold } = exposedBy(grant, estate);
  const judged = shown.flatMap((one) => judgeExposure(grant, one, estate));
  if (judged.length === 0 && untold === undefined) return [];
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer === "no") return [{ on: resource, ...compliant([principal]) }];
  const maybe = untold === undefined ? [] : [undecided(untold, ["permissions"], [principal])];
  const judgement = worst([...judged, ...maybe]);
  const isCertain = consumer === "yes" && grant.permissions !== undefined;
  if (judgement.verdict !== "violation" || isCertain) return [{ on: resource, ...judgement }];
  const message = `${judgement.message}, unless it is a pipeline's or does not let read`;
  return [{ on: resource, ...undecided(message, [principal], [principal]) }];
}

/** Nothing for what the department shows its own groups. */
function judgeExposure(grant: LakeGrant, { dataset, zone, columns }: Exposure, estate: Estate): readonly Judgement[] {
  const properties = [grant.principal, "permissions"];
  const to = granteeOf(grant, estate);
  const [department, name] = [dataset.text("department"), dataset.text("dataset")];
  if (department.state !== "known" || name.state !== "known" || columns === undefined || to.state === "unknown")
    return [undecided("who sees which columns is not known yet", properties, [grant.principal])];
  if (to.state === "member" && to.department === department.value) return [];
  const sought = { giver: department.value, dataset: name.value, zone };
  const { certain, possible } = statementsOfGrantee(to, sought, estate);
  const judged = judgeColumns(
    dataset,
    zone,
    columns,
    (column) =>
      either([
        ...certain.filter(({ isShare }) => isShare).map((statement) => isAgreed(statement, column, zone)),
        ...possible.filter(({ isShare }) => isShare).map((): Answer => "undecided"),
      ]),
    properties,
  );
  if (judged.verdict === "violation" && to.state === "stranger")
    return [undecided("which department the principal is of is not said", properties, [grant.principal])];
  return [judged];
}
