import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding } from "../../rule.ts";
import { type ColumnLfTags, columnLfTags } from "../../view/column-lf-tags.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import type { TagExpression } from "../../view/grant-target.ts";
import { hasUntoldTags, type LfTags, lfTags, matchesTags } from "../../view/lf-tags.ts";
import { tableAt } from "../../view/named-tables.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import { readingPermissions } from "../../view/reading-permissions.ts";

/**
 * What LF-tags on columns show: a column's own tags count before its table's, so that a tag policy which passes the table by may
 * fit a restricted column of it (https://docs.aws.amazon.com/lake-formation/latest/dg/how-TBAC-works.html).
 */
export function judgeTaggedColumns(estate: Estate): readonly Finding[] {
  const policies = estate.derive(readingPolicies);
  return estate
    .derive(columnLfTags)
    .map((tagged): Finding => ({ on: tagged.resource, ...judge(tagged, policies, estate) }));
}

interface ReadingPolicy {
  readonly grant: LakeGrant;
  readonly isCertain: boolean;
}

/** Tag policies by which somebody who is no writer reads tables. */
function readingPolicies(estate: Estate): readonly ReadingPolicy[] {
  return estate.derive(grants).flatMap((grant): readonly ReadingPolicy[] => {
    const { resource, principal, permissions, target } = grant;
    if (target.kind !== "tagPolicy") return [];
    if (target.resourceType.state === "known" && target.resourceType.value === "DATABASE") return [];
    const reads = permissions?.some((one) => readingPermissions.includes(one));
    const consumer = isConsumer(principalAt(resource, principal, estate));
    if (reads === false || consumer === "no") return [];
    return [{ grant, isCertain: reads === true && consumer === "yes" && target.resourceType.state === "known" }];
  });
}

function judge(tagged: ColumnLfTags, policies: readonly ReadingPolicy[], estate: Estate): Judgement {
  const { resource, paths, columns, tags } = tagged;
  const table = tableAt(resource, paths.database, paths.table, estate);
  const named = columns === undefined || columns === "all" ? undefined : columns.map((column) => column.toLowerCase());
  const shown = table?.restricted?.filter((column) => named?.includes(column.toLowerCase()) ?? true);
  if (shown?.length === 0) return compliant([paths.columns]);
  const own = table && estate.derive(lfTags).get(table.resource);
  return worst([
    compliant([paths.columns]),
    ...policies.map(({ grant, isCertain }): Judgement => {
      const expression = grant.target.kind === "tagPolicy" ? grant.target.expression : undefined;
      const fit = tags === undefined ? "undecided" : fits(expression, own, tags, estate);
      if (fit === "no") return compliant([paths.columns]);
      const what = shown === undefined ? "columns of which the document says nothing" : shown.toSorted().join(", ");
      const message = `gives ${what} LF-tags by which ${grant.resource.name} shows them`;
      const related = [grant.resource.urn];
      return fit === "yes" && isCertain && shown !== undefined && columns !== undefined
        ? violation(message, [paths.columns], { related })
        : undecided(`it is not known whether it ${message}`, [paths.columns], related, { related });
    }),
  ]);
}

/** Whether a tag policy fits a column with tags of its own; where the document does not show all tags of the table any other may be there. */
function fits(
  expression: TagExpression,
  own: LfTags | undefined,
  tags: LfTags,
  estate: Estate,
): ReturnType<typeof matchesTags> {
  if (expression === undefined) return "undecided";
  const fit = matchesTags(expression, new Map([...(own ?? []), ...tags]));
  if (fit === "yes" || (own !== undefined && own.size > 0 && !estate.derive(hasUntoldTags))) return fit;
  const asked = new Map([...expression].filter(([key]) => tags.has(key)));
  return matchesTags(asked, tags) === "no" ? "no" : "undecided";
}
