import type { HeldGrant } from "./grant-ledger.ts";
import type { ModelContext } from "./model-context.ts";
import { filterKey } from "./model-state.ts";
import { databaseAnchor, fold, tableAnchor } from "./resource.ts";
import { granteesOf, holds } from "./rights.ts";
import { expressionOf, matches, tagsOfColumn } from "./tag-inheritance.ts";

/**
 * Columns that the principal can SELECT in at least one row, in the order of the table, partition keys last, through an engine that
 * enforces Lake Formation. Grants add up, whatever they come from; an administrator as such reads nothing. Reading S3 directly, and
 * IAM's leave in hybrid access mode, are outside Lake Formation and not counted.
 */
export function visibleColumns(
  context: ModelContext,
  principal: string,
  databaseName: string,
  tableName: string,
): readonly string[] {
  const database = fold(databaseName);
  const table = fold(tableName);
  const found = context.catalogue.table(database, table);
  if (found === undefined) return [];
  const grantees = granteesOf(context, principal);
  const grants = [tableAnchor(database, table), databaseAnchor(database), "tagPolicy"]
    .flatMap((anchor) => context.state.grants.at(anchor))
    .filter((grant) => holds(grantees, grant) && letsRead(grant));
  return [...found.columns, ...found.partitionKeys].filter((column) =>
    grants.some((grant) => shows(context, grant, database, table, fold(column))),
  );
}

function letsRead(grant: HeldGrant): boolean {
  return grant.permissions.has("SELECT") || grant.permissions.has("ALL");
}

function shows(context: ModelContext, grant: HeldGrant, database: string, table: string, column: string): boolean {
  const { resource } = grant;
  switch (resource.kind) {
    case "table":
    case "allTables":
      return true;
    case "column":
      return resource.column === column;
    case "excludedColumns":
      return !resource.excluded.includes(column);
    case "cellsFilter": {
      const filter = context.state.filters.get(filterKey(database, table, resource.name));
      if (filter === undefined) return false;
      return filter.columns === undefined ? !(filter.excluded ?? []).includes(column) : filter.columns.includes(column);
    }
    case "tablesByTag":
      return matches(resource.expression, tagsOfColumn(context.state, database, table, column));
    case "tablesBySavedExpression":
      return matches(expressionOf(context.state, resource), tagsOfColumn(context.state, database, table, column));
    case "catalogue":
    case "database":
    case "dataLocation":
    case "tag":
    case "tagExpression":
    case "databasesBySavedExpression":
    case "databasesByTag":
      return false;
  }
}
