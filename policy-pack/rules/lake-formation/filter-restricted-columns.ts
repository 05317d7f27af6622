import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { unreadPermissions } from "../../requirements/unread-permissions.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import type { GrantTarget } from "../../view/grant-target.ts";
import { type NamedTable, tableAt, tablesInDatabase, unplacedTables } from "../../view/named-tables.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import { readingPermissions } from "../../view/reading-permissions.ts";
import type { Resource } from "../../view/resource.ts";
import { tables } from "../../view/table.ts";
import { tablesFitting } from "../../view/tables-by-tag.ts";
import { judgeTaggedColumns } from "./tagged-columns.ts";

const filterTypes = [
  "aws:lakeformation/dataCellsFilter:DataCellsFilter",
  "lakeward:lakeformation:DataCellsFilter",
] as const;
const wildcard = "tableData.columnWildcard";

/** LF-04: consumers read tables with restricted columns only through filters or lists that name the columns they see. */
export const filterRestrictedColumns: Rule = (estate) => [
  ...estate.derive(grants).flatMap((grant) => judgeGrant(grant, estate)),
  ...estate.ofType(...filterTypes).map((filter): Finding => ({ on: filter, ...judgeFilter(filter, estate) })),
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
    case "columns":
      return judgeList(grant, target.path);
    case "table":
    case "allButColumns":
      return judgeOneTable(grant, target, estate);
    case "allTables":
      return judgeDatabase(grant, target, estate);
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

/** A list names what is seen, and leaves columns to come out. */
function judgeList(resource: Resource, path: string): Judgement {
  const columns = resource.elements(path);
  if (columns.state !== "known") return unreadable(columns);
  if (columns.value.length === 0) return violation(`${path} names no column`, [path]);
  return worst(
    columns.value.map((at) => {
      const name = resource.text(at);
      if (name.state !== "known") return unreadable(name);
      return name.value.includes("*")
        ? violation(`${at} is a wildcard, so that new columns are seen`, [at])
        : compliant([path]);
    }),
  );
}

function judgeOneTable(
  grant: Resource,
  target: Extract<GrantTarget, { readonly kind: "table" | "allButColumns" }>,
  estate: Estate,
): Judgement {
  const table = tableAt(grant, target.database, target.table, estate);
  if (target.kind === "allButColumns") return judgeExclusion(target.path, table);
  if (table === undefined) return undecidedOnTable(grant, target.table, target.path);
  return judgeTables(target.path, [table], "the whole table");
}

/** A list of exclusions says itself that there are columns to hide, and shows every column to come. */
function judgeExclusion(path: string, table: NamedTable | undefined): Judgement {
  return table?.restricted?.length === 0
    ? compliant([path])
    : violation(`${path} excludes columns, so that new columns are seen`, [path], relatedTo(table ? [table] : []));
}

function judgeDatabase(
  grant: Resource,
  { database, path }: Extract<GrantTarget, { readonly kind: "allTables" }>,
  estate: Estate,
): Judgement {
  const unplaced = unplacedTables(estate)
    .filter(({ restricted }) => restricted?.length !== 0)
    .map((table) => ({ ...table, restricted: undefined }));
  const all = [...(tablesInDatabase(grant, database, estate) ?? []), ...unplaced];
  return judgeTables(path, all, "every table of the database");
}

function judgeTables(path: string, of: readonly NamedTable[], what: string): Judgement {
  if (of.length === 0) return undecided(`shows ${what}, of which the document says nothing`, [path], [path]);
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
  const possible = tablesFitting(expression, estate).filter(({ table }) => table.restricted?.length !== 0);
  const matched = possible.filter(({ table, fit }) => fit === "yes" && table.restricted !== undefined);
  if (matched.length > 0) {
    const asks = expression?.has("visibility") ? "" : " and does not ask for visibility";
    const related = relatedTo(matched.map(({ table }) => table));
    return violation(`${path} fits tables with restricted columns${asks}`, [path], related);
  }
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
      relatedTo(possible.map(({ table }) => table)),
    );
  }
  return compliant([path]);
}

function judgeFilter(filter: Resource, estate: Estate): Judgement {
  if (filter.type.startsWith("lakeward:")) return judgeList(filter, "columns");
  const all = filter.record(wildcard);
  if (all.state === "absent") return judgeList(filter, "tableData.columnNames");
  if (all.state !== "known") return unreadable(all);
  const table = tableAt(filter, "tableData.databaseName", "tableData.tableName", estate);
  return table?.restricted?.length === 0
    ? compliant([wildcard])
    : violation(
        `${wildcard} shows every column, those to come among them`,
        [wildcard],
        relatedTo(table ? [table] : []),
      );
}

function undecidedOnTable(grant: Resource, tablePath: string, path: string): Judgement {
  const table = grant.text(tablePath);
  if (table.state === "malformed") return unreadable(table);
  const waitedFor = table.state === "unknown" ? table.dependsOn.map(({ urn }) => urn) : [];
  return undecided(
    "shows a whole table that is not in the document",
    [path],
    waitedFor.length > 0 ? waitedFor : [tablePath],
  );
}

function relatedTo(of: readonly NamedTable[]): Pick<Judgement, "related"> {
  return { related: of.map(({ resource }) => resource.urn) };
}
