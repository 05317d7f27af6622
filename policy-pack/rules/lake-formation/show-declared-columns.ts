import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { textsAt } from "../../view/declared-columns.ts";
import type { Estate } from "../../view/estate.ts";
import { type Exposure, exposedBy } from "../../view/exposures.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { granteeOf } from "../../view/grantee.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { statementsOfGrantee } from "../../view/statements.ts";

/**
 * LF-12: whatever the grants on a table about people show one principal, together and by whichever form (filters, named
 * tables and columns, tag policies), is no more than its statements say: columns, and rows where they are narrowed.
 *
 * Lake Formation adds grants up, so that the sum is within what is declared only if each of them is, column by column: a
 * statement on all rows of one column says nothing of the rows of another.
 */
export const showDeclaredColumns: Rule = (estate) =>
  estate.derive(grants).flatMap((grant): readonly Finding[] => {
    const { shown, untold } = exposedBy(grant, estate);
    if (shown.length === 0 && untold === undefined) return [];
    const consumer = isConsumer(principalAt(grant.resource, grant.principal, estate));
    if (consumer === "no") return [{ on: grant.resource, ...compliant([grant.principal]) }];
    const paths = [grant.principal, "permissions"];
    const maybe = untold === undefined ? [] : [undecided(untold, paths, waitsFor(grant))];
    const judged = worst([...shown.map((one) => judge(grant, one, estate)), ...maybe]);
    if (judged.verdict !== "violation" || (consumer === "yes" && grant.permissions !== undefined))
      return [{ on: grant.resource, ...judged }];
    const message = `${judged.message}, unless it is a pipeline's or does not let read`;
    return [{ on: grant.resource, ...undecided(message, paths, waitsFor(grant)) }];
  });

function judge(grant: LakeGrant, { dataset, zone, columns, rows: asked }: Exposure, estate: Estate): Judgement {
  const paths = [grant.principal, "permissions"];
  const related = { related: [dataset.urn] };
  const to = granteeOf(grant, estate);
  const [department, name] = [dataset.text("department"), dataset.text("dataset")];
  if (to.state === "unknown" || department.state !== "known" || name.state !== "known" || columns === undefined)
    return undecided("who sees which columns is not known yet", paths, waitsFor(grant), related);
  const sought = { giver: department.value, dataset: name.value, zone };
  const { certain, possible } = statementsOfGrantee(to, sought, estate);
  const declared = certain.map(
    ({ resource }): Declared => ({ resource, columns: namesAt(resource), rows: resource.text("rows") }),
  );
  const [maybe] = [
    ...possible.map(({ resource }) => resource),
    ...declared.flatMap(({ resource, columns }) => (columns === undefined ? [resource] : [])),
  ];
  // AWS itself writes its wildcard for all rows as this expression.
  const rows = asked?.trim().toLowerCase() === "true" ? "all" : asked;
  const judged = columns.map((column): Judgement => {
    const own = declared.filter((one) => one.columns?.has(column.toLowerCase()));
    if (own.length > 0) return judgeRows(rows, own, maybe, paths);
    const message = `shows ${column} of ${name.value} (${zone}), which no statement says it may see`;
    return maybe ? undecided(message, paths, [maybe.urn]) : violation(message, paths);
  });
  return { ...worst(judged), ...related };
}

/** What one statement says. */
interface Declared {
  readonly resource: Resource;
  /** In small letters, as the catalogue keeps them; undefined while they are not known. */
  readonly columns: ReadonlySet<string> | undefined;
  readonly rows: Reading<string>;
}

function namesAt(statement: Resource): ReadonlySet<string> | undefined {
  const names = textsAt(statement, "columns");
  return names && new Set(names.map((name) => name.toLowerCase()));
}

/**
 * The rows of one column, by the statements that have the column: what another statement says of its own columns is for those.
 * Rows are compared as they are written: another expression may show fewer or more.
 */
function judgeRows(
  rows: string | undefined,
  statements: readonly Declared[],
  maybe: Resource | undefined,
  paths: readonly string[],
): Judgement {
  const scopes = statements.map((statement) => statement.rows);
  const isDeclared = scopes.some(
    (scope) => scope.state === "absent" || (scope.state === "known" && [rows, "all"].includes(scope.value)),
  );
  if (isDeclared) return compliant(paths);
  const waited = maybe ? [maybe.urn] : statements.map(({ resource }) => resource.urn);
  if (rows === undefined || maybe || scopes.some(({ state }) => state !== "known"))
    return undecided("which rows are shown is not known yet", paths, waited);
  return rows === "all"
    ? violation("shows all rows, where its statement names some", paths)
    : undecided("shows other rows than its statement is written for", paths, waited);
}

function waitsFor({ resource, principal }: LakeGrant): readonly string[] {
  const waited = resource.dependsOn(principal).map(({ urn }) => urn);
  return waited.length > 0 ? waited : [principal];
}
