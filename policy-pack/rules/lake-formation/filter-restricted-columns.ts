import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { unreadPermissions } from "../../requirements/unread-permissions.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import type { GrantTarget } from "../../view/grant-target.ts";
import { lfTags, matchesTags } from "../../view/lf-tags.ts";
import { type NamedTable, tableAt, tablesInDatabase } from "../../view/named-tables.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";
import { tablesNear } from "../../view/tables-by-tag.ts";
import { judgeTaggedColumns } from "./tagged-columns.ts";

const filterTypes = [
  "aws:lakeformation/dataCellsFilter:DataCellsFilter",
  "lakeward:lakeformation:DataCellsFilter",
] as const;
/** Lake Formation's words for permissions that let read rows; super holds every other. */
const readingPermissions = ["SELECT", "ALL", "SUPER", "SUPER_USER"];
const exclusion = "tableData.columnWildcard.excludedColumnNames";

/** LF-04: consumers read tables with restricted columns only through filters or lists that name the columns they see. */
export const filterRestrictedColumns: Rule = (estate) => [
  ...estate.derive(grants).flatMap((grant) => judgeGrant(grant, estate)),
  ...estate.ofType(...filterTypes).map((filter): Finding => ({ on: filter, ...judgeFilter(filter) })),
  ...judgeTaggedColumns(estate),
];

function judgeGrant(grant: LakeGrant, estate: Estate): readonly Finding[] {
  const { resource, permissions, target } = grant;
  if (permissions !== undefined && !permissions.some((permission) => readingPermissions.includes(permission)))
    return [];
  if (!showsColumns(target)) return [];
  const on = (judgement: Judgement): readonly Finding[] => [{ on: resource, ...judgement }];
  const consumer = isConsumer(principalAt(resource, grant.principal, estate));
  if (consumer === "no") return on(compliant(["principal"]));
  if (permissions === undefined) return on(unreadPermissions(resource));
  if (target.kind === "unreadable") return on(unreadable(target.reading));
  const judgement = judgeTarget(resource, target, estate);
  if (judgement.verdict !== "violation" || consumer === "yes") return on(judgement);
  return on(undecided("whether the principal is a pipeline's role is not known", ["principal"], ["principal"]));
}

type ShowingTarget = Exclude<GrantTarget, { readonly kind: "database" | "dataLocation" | "catalogue" | "tag" }>;

function showsColumns(target: GrantTarget): target is ShowingTarget {
  return !["database", "dataLocation", "catalogue", "tag"].includes(target.kind);
}

function judgeTarget(
  grant: Resource,
  target: Exclude<ShowingTarget, { readonly kind: "unreadable" }>,
  estate: Estate,
): Judgement {
  switch (target.kind) {
    case "columns": {
      const columns = grant.elements(target.path);
      if (columns.state !== "known") return unreadable(columns);
      const odd = columns.value
        .map((path) => grant.text(path))
        .find(({ state }) => state !== "known" && state !== "unknown");
      if (odd !== undefined && odd.state !== "known") return unreadable(odd);
      return columns.value.length > 0
        ? compliant([target.path])
        : violation(`${target.path} names no column`, [target.path]);
    }
    case "table":
    case "allButColumns":
      return judgeOneTable(grant, target, estate);
    case "allTables":
      return judgeTables(target.path, tablesInDatabase(grant, target.database, estate), "every table of the database");
    case "cellsFilter":
      // What the filter shows is told on the filter.
      return compliant([target.path]);
    case "tagPolicy":
      return judgeTagPolicy(grant, target, estate);
    case "savedTagPolicy":
      return target.resourceType.state === "known" && target.resourceType.value === "DATABASE"
        ? compliant([target.path])
        : undecided(
            "asks by a saved expression, which may fit tables with restricted columns",
            [target.path],
            [target.path],
          );
  }
}

function judgeOneTable(
  grant: Resource,
  target: Extract<GrantTarget, { readonly kind: "table" | "allButColumns" }>,
  estate: Estate,
): Judgement {
  const table = tableAt(grant, target.database, target.table, estate);
  const isExclusion = target.kind === "allButColumns";
  // A list of exclusions says itself that there are columns to hide, and shows every column to come.
  if (isExclusion && (table === undefined || table.restricted === undefined || table.restricted.length > 0)) {
    return violation(
      `${target.path} excludes columns, so that new columns are seen`,
      [target.path],
      relatedTo(table ? [table] : []),
    );
  }
  if (table === undefined) return undecidedOnTable(grant, target.table, target.path);
  return judgeTables(target.path, [table], isExclusion ? "all other columns" : "the whole table");
}

function judgeTables(path: string, of: readonly NamedTable[] | undefined, what: string): Judgement {
  if (of === undefined || of.length === 0)
    return undecided(`shows ${what}, of which the document says nothing`, [path], [path]);
  const restricted = of.filter((table) => table.restricted !== undefined && table.restricted.length > 0);
  if (restricted.length > 0) {
    const columns = [...new Set(restricted.flatMap((table) => table.restricted ?? []))].toSorted();
    return violation(
      `${path} shows ${what}, restricted columns among them: ${columns.join(", ")}`,
      [path],
      relatedTo(restricted),
    );
  }
  if (of.some((table) => table.restricted === undefined)) {
    return undecided(`shows ${what}, whose columns nothing declares to be plain`, [path], [path], relatedTo(of));
  }
  return compliant([path]);
}

function judgeTagPolicy(
  grant: Resource,
  target: Extract<GrantTarget, { readonly kind: "tagPolicy" }>,
  estate: Estate,
): Judgement {
  const { resourceType, expression, path } = target;
  if (resourceType.state !== "known") return unreadable(resourceType);
  if (resourceType.value === "DATABASE") return compliant([path]);
  const tags = estate.derive(lfTags);
  const fit = ({ resource }: Table) => matchesTags(expression, tags.get(resource) ?? new Map());
  const hidden = tablesNear(expression, estate).filter(
    ({ restricted }) => restricted === undefined || restricted.length > 0,
  );
  const matched = hidden.filter((table) => table.restricted !== undefined && fit(table) === "yes");
  if (matched.length > 0) {
    const asks = expression?.has("visibility") ? "" : " and does not ask for visibility";
    return violation(`${path} fits tables with restricted columns${asks}`, [path], relatedTo(matched));
  }
  // A table without LF-tags in the document has those that others gave it.
  const isUntagged = ({ resource }: Table) => (tags.get(resource)?.size ?? 0) === 0;
  const possible = hidden.filter((table) => fit(table) !== "no" || isUntagged(table));
  if (
    possible.length > 0 ||
    expression === undefined ||
    (estate.derive(tables).length === 0 && !expression.has("visibility"))
  ) {
    const waitedFor = grant.dependsOn(path).map(({ urn }) => urn);
    return undecided(
      `${path} may fit tables with restricted columns`,
      [path],
      waitedFor.length > 0 ? waitedFor : [path],
      relatedTo(possible),
    );
  }
  return compliant([path]);
}

function judgeFilter(filter: Resource): Judgement {
  if (filter.type.startsWith("lakeward:")) {
    const columns = filter.elements("columns");
    return columns.state === "known" || columns.state === "unknown" ? compliant(["columns"]) : unreadable(columns);
  }
  const excluded = filter.elements(exclusion);
  if (excluded.state === "known" && excluded.value.length > 0) {
    return violation(`${exclusion} excludes columns, so that new columns are seen`, [exclusion]);
  }
  if (excluded.state === "malformed") return unreadable(excluded);
  if (filter.get("tableData.columnWildcard").state !== "absent") {
    return violation("tableData.columnWildcard shows every column, those to come among them", [
      "tableData.columnWildcard",
    ]);
  }
  const names = filter.elements("tableData.columnNames");
  return names.state === "known" || names.state === "unknown"
    ? compliant(["tableData.columnNames"])
    : unreadable(names);
}

function undecidedOnTable(grant: Resource, tablePath: string, path: string): Judgement {
  const table = grant.text(tablePath);
  if (table.state === "malformed") return unreadable(table);
  const waitedFor = table.state === "unknown" ? table.dependsOn.map(({ urn }) => urn) : [];
  return worst([
    undecided(
      "shows a whole table that is not in the document",
      [path],
      waitedFor.length > 0 ? waitedFor : [tablePath],
    ),
  ]);
}

function relatedTo(of: readonly NamedTable[]): Pick<Judgement, "related"> {
  return { related: of.map(({ resource }) => resource.urn) };
}
