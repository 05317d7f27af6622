import type { HeldGrant } from "./grant-ledger.ts";
import type { ModelContext } from "./model-context.ts";
import { filterKey } from "./model-state.ts";
import { iamAllowedPrincipals, principalIdentity } from "./principal.ts";
import { registrationOf } from "./registered-location.ts";
import { databaseAnchor, fold, tableAnchor } from "./resource.ts";
import { granteesOf, holds } from "./rights.ts";
import { expressionOf, matches, tagsOfColumn } from "./tag-inheritance.ts";

/** A column that a principal can SELECT, and in which rows. */
export interface SeenColumn {
  /** As the table spells it. */
  readonly name: string;
  /** PartiQL expressions of which one must hold; absent: all rows. */
  readonly rows?: readonly string[];
}

/**
 * Columns that the principal can SELECT in at least one row, in the order of the table, partition keys last, through an engine that
 * enforces Lake Formation. Grants add up, whatever they come from, so that one without a row filter shows all rows; an administrator as
 * such reads nothing. Reading S3 directly is outside Lake Formation and not counted.
 */
export function tableSight(
  context: ModelContext,
  principal: string,
  databaseName: string,
  tableName: string,
): readonly SeenColumn[] {
  const database = fold(databaseName);
  const table = fold(tableName);
  const found = context.catalogue.table(database, table);
  if (found === undefined) return [];
  const grantees = readingGrantees(context, principal, database, table);
  const grants = [tableAnchor(database, table), databaseAnchor(database), "tagPolicy"]
    .flatMap((anchor) => context.state.grants.at(anchor))
    .filter((grant) => holds(grantees, grant) && letsRead(grant));
  return [...found.columns, ...found.partitionKeys].flatMap((name) => {
    const shown = grants.map((grant) => rowsShown(context, grant, database, table, fold(name)));
    if (shown.includes("all")) return [{ name }];
    const rows = [...new Set(shown.flatMap((rows) => (typeof rows === "object" ? [rows.expression] : [])))];
    return rows.length > 0 ? [{ name, rows: rows.sort() }] : [];
  });
}

/**
 * Whether the principal is opted in to Lake Formation's permissions on the table, by the table or all tables of its database; that a
 * database or catalogue alone is not enough is assumed from the need to name all tables (developer guide, "Hybrid access mode").
 */
export function isOptedIn(context: ModelContext, principal: string, database: string, table: string): boolean {
  return [...context.state.optIns.values()].some(
    ({ principal: other, condition, resource }) =>
      condition === undefined &&
      principalIdentity(other) === principalIdentity(principal) &&
      ((resource.kind === "table" && resource.database === database && resource.table === table) ||
        (resource.kind === "allTables" && resource.database === database)),
  );
}

/** Who is opted in where access is hybrid no longer reads by IAM's leave (developer guide, "How hybrid access mode works"). */
function readingGrantees(
  context: ModelContext,
  principal: string,
  database: string,
  table: string,
): ReadonlySet<string> {
  const grantees = granteesOf(context, principal);
  const location = context.catalogue.table(database, table)?.location;
  const hybrid = registrationOf(context, location)?.hybridAccess ?? false;
  if (!hybrid || !isOptedIn(context, principal, database, table)) return grantees;
  return new Set([...grantees].filter((name) => name !== iamAllowedPrincipals));
}

function letsRead(grant: HeldGrant): boolean {
  return grant.permissions.has("SELECT") || grant.permissions.has("ALL");
}

type Rows = "none" | "all" | { readonly expression: string };

function rowsShown(context: ModelContext, grant: HeldGrant, database: string, table: string, column: string): Rows {
  const { resource } = grant;
  switch (resource.kind) {
    case "table":
    case "allTables":
      return "all";
    case "column":
      return resource.column === column ? "all" : "none";
    case "excludedColumns":
      return resource.excluded.includes(column) ? "none" : "all";
    case "cellsFilter": {
      const filter = context.state.filters.get(filterKey(database, table, resource.name));
      if (filter === undefined) return "none";
      const shown = filter.columns?.includes(column) ?? !filter.excluded?.includes(column);
      if (!shown) return "none";
      return filter.rowExpression === undefined ? "all" : { expression: filter.rowExpression };
    }
    case "tablesByTag":
    case "tablesBySavedExpression":
      return matches(expressionOf(context.state, resource), tagsOfColumn(context.state, database, table, column))
        ? "all"
        : "none";
    case "catalogue":
    case "database":
    case "dataLocation":
    case "tag":
    case "tagExpression":
    case "databasesByTag":
    case "databasesBySavedExpression":
      return "none";
  }
}
