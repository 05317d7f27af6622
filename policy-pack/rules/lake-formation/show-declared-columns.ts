import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { textsAt } from "../../view/declared-columns.ts";
import type { Estate } from "../../view/estate.ts";
import { type Exposure, exposedBy } from "../../view/exposures.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { granteeOf } from "../../view/grantee.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { statementsOfGrantee } from "../../view/statements.ts";

/**
 * LF-12: whatever the grants on a table about people show one principal, together and by whichever form (filters, named
 * tables and columns, tag policies), is no more than its statements say: columns, and rows where they are narrowed.
 *
 * Lake Formation adds grants up, so that the sum is within what is declared only if each of them is.
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

function judge(grant: LakeGrant, { dataset, zone, columns, rows }: Exposure, estate: Estate): Judgement {
  const paths = [grant.principal, "permissions"];
  const related = { related: [dataset.urn] };
  const to = granteeOf(grant, estate);
  const [department, name] = [dataset.text("department"), dataset.text("dataset")];
  if (to.state === "unknown" || department.state !== "known" || name.state !== "known" || columns === undefined)
    return undecided("who sees which columns is not known yet", paths, waitsFor(grant), related);
  const sought = { giver: department.value, dataset: name.value, zone };
  const found = statementsOfGrantee(grant.resource, to, sought, estate);
  const certain = found.certain.map(({ resource }) => resource);
  const possible = found.possible.map(({ resource }) => resource);
  const declared = certain.map((statement) => textsAt(statement, "columns"));
  const allowed = new Set(declared.flatMap((names) => names ?? []));
  const more = columns.filter((column) => !allowed.has(column));
  const [maybe] = [...possible, ...certain.filter((_, index) => declared[index] === undefined)];
  if (more.length > 0) {
    const message = `shows ${more.toSorted().join(", ")} of ${name.value} (${zone}), which no statement says it may see`;
    return maybe ? undecided(message, paths, [maybe.urn], related) : violation(message, paths, related);
  }
  return judgeRows(rows, certain, maybe, paths, related);
}

/** Rows are compared as they are written: another expression may show fewer or more. */
function judgeRows(
  rows: string | undefined,
  certain: readonly Resource[],
  maybe: Resource | undefined,
  paths: readonly string[],
  related: Pick<Judgement, "related">,
): Judgement {
  const scopes = certain.map((statement) => statement.text("rows"));
  const isDeclared = scopes.some(
    (scope) => scope.state === "absent" || (scope.state === "known" && [rows, "all"].includes(scope.value)),
  );
  if (certain.length === 0 || isDeclared) return { ...compliant(paths), ...related };
  const first = certain[0]?.urn ?? "rows";
  if (rows === undefined || maybe || scopes.some(({ state }) => state !== "known"))
    return undecided("which rows are shown is not known yet", paths, [maybe?.urn ?? first], related);
  return rows === "all"
    ? violation("shows all rows, where its statement names some", paths, related)
    : undecided("shows other rows than its statement is written for", paths, [first], related);
}

function waitsFor({ resource, principal }: LakeGrant): readonly string[] {
  const waited = resource.dependsOn(principal).map(({ urn }) => urn);
  return waited.length > 0 ? waited : [principal];
}
