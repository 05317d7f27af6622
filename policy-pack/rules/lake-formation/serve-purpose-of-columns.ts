import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { datasetNotShown } from "../../requirements/dataset-not-shown.ts";
import type { Finding, Rule } from "../../rule.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  textsAt,
} from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import { type Exposure, exposedBy } from "../../view/exposures.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { granteeOf } from "../../view/grantee.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements, statementsOfGrantee } from "../../view/statements.ts";

/**
 * LF-09: a column that says something of who a person is, is seen for a purpose that the column serves (UK GDPR Art 5(1)(b)):
 * within the department one of the column's own, beyond it what the receiver's purpose declares that it uses. A column with
 * fewer purposes than its dataset does not leave the department. Judged on statements, and on grants by what the statements
 * of their group are for.
 */
export const servePurposeOfColumns: Rule = (estate) => [
  ...estate.derive(statements).all.map((one): Finding => ({ on: one.resource, ...judgeStatement(one, estate) })),
  ...estate.derive(grants).flatMap((grant) => judgeGrant(grant, estate)),
];

type Answer = "yes" | "no" | "undecided";

function judgeStatement(statement: Statement, estate: Estate): Judgement {
  const { resource, purpose } = statement;
  const shown = resource.elements("columns");
  if (shown.state !== "known") return unreadable(shown);
  if (purpose.state !== "known") return unreadable(purpose, "has no purpose");
  const named = datasetOf(resource, estate);
  if (named.state !== "there") return datasetNotShown(named);
  const names = shown.value.map((path) => resource.text(path));
  const wanted = names.flatMap((name) => (name.state === "known" ? [name.value] : []));
  const unread = names.flatMap((name) => (name.state === "known" ? [] : [unreadable(name)]));
  const served = (column: DeclaredColumn, all: readonly DeclaredColumn[]) => serves(statement, column, all);
  return worst([judgeColumns(named.dataset, wanted, served, ["columns", "purpose"]), ...unread]);
}

/** Each of the columns that is not plain; one that the dataset does not declare cannot be judged. */
function judgeColumns(
  dataset: Resource,
  names: readonly string[],
  isServed: (column: DeclaredColumn, all: readonly DeclaredColumn[]) => Answer,
  paths: readonly string[],
): Judgement {
  const columns = columnsOf(dataset);
  const related = { related: [dataset.urn] };
  if (columns.state !== "known")
    return undecided("the dataset's columns are not known yet", paths, [dataset.urn], related);
  // The catalogue does not tell capitals.
  const byName = Map.groupBy(columns.value, ({ name }) =>
    name.state === "known" ? name.value.toLowerCase() : undefined,
  );
  const judgeColumn = (column: DeclaredColumn): Judgement => {
    if (column.reveals.state === "known" && column.reveals.value === "plain") return compliant(paths);
    const answer = isServed(column, columns.value);
    if (answer === "yes") return compliant(paths);
    const message = `${columnName(column)} is seen for a purpose that it does not serve`;
    return answer === "no" && column.reveals.state === "known"
      ? violation(message, paths, { ...related, ...declaredAt(column) })
      : undecided(`whether ${columnName(column)} serves the purpose is not known`, paths, [dataset.urn], related);
  };
  const judged = names.flatMap(
    (name): readonly Judgement[] =>
      byName.get(name.toLowerCase())?.map(judgeColumn) ?? [
        undecided(`the dataset does not tell of ${name}`, paths, [dataset.urn], related),
      ],
  );
  return { ...worst(judged), ...related };
}

function serves(
  { resource, isShare, giver, purpose }: Statement,
  column: DeclaredColumn,
  all: readonly DeclaredColumn[],
): Answer {
  const own = textsAt(column.dataset, `${column.path}.purposes`);
  if (own === undefined || giver.state !== "known" || purpose.state !== "known") return "undecided";
  if (!isShare) return own.some((id) => `${giver.value}/${id}` === purpose.value) ? "yes" : "no";
  const uses = textsAt(resource, "uses");
  const whole = all.map((one) => textsAt(one.dataset, `${one.path}.purposes`));
  if (uses === undefined || whole.includes(undefined)) return "undecided";
  const isNarrowed = new Set(whole.flat()).size > new Set(own).size;
  return isNamedBy(column, uses) && !isNarrowed ? "yes" : "no";
}

function judgeGrant(grant: LakeGrant, estate: Estate): readonly Finding[] {
  const { resource, principal } = grant;
  const { shown, untold } = exposedBy(grant, estate);
  if (shown.length === 0 && untold === undefined) return [];
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer === "no") return [{ on: resource, ...compliant([principal]) }];
  const maybe = untold === undefined ? [] : [undecided(untold, ["permissions"], [principal])];
  const judged = worst([...shown.map((one) => judgeExposure(grant, one, estate)), ...maybe]);
  const isCertain = consumer === "yes" && grant.permissions !== undefined;
  if (judged.verdict !== "violation" || isCertain) return [{ on: resource, ...judged }];
  const message = `${judged.message}, unless it is a pipeline's or does not let read`;
  return [{ on: resource, ...undecided(message, [principal], [principal]) }];
}

function judgeExposure(grant: LakeGrant, { dataset, columns }: Exposure, estate: Estate): Judgement {
  const paths = [grant.principal, "permissions"];
  const to = granteeOf(grant, estate);
  const [department, name] = [dataset.text("department"), dataset.text("dataset")];
  if (to.state === "unknown" || department.state !== "known" || name.state !== "known" || columns === undefined)
    return undecided("who sees which columns for what is not known yet", paths, [grant.principal]);
  const giver = department.value;
  // A purpose of the department is one for all its datasets; what another department uses, it uses of one.
  const isOwn = to.state === "member" && to.department === giver;
  const sought = isOwn ? { giver } : { giver, dataset: name.value };
  const { certain, possible } = statementsOfGrantee(to, sought, estate);
  return judgeColumns(
    dataset,
    columns,
    (column, all) => {
      const answers = certain.map((statement) => serves(statement, column, all));
      if (answers.includes("yes")) return "yes";
      return possible.length > 0 || answers.includes("undecided") ? "undecided" : "no";
    },
    paths,
  );
}
