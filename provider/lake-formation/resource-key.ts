import type { Resource } from "@aws-sdk/client-lakeformation";
import { awsResource, type GrantedResource } from "./granted-resource.ts";

/**
 * Normal form of the declared resource, the second half of a grant's id. Columns of one table, and values of one LF-tag, are one
 * resource, since AWS merges their grants.
 */
export function declaredKey(on: GrantedResource): string {
  if (!("columnsExcept" in on)) return resourceKey(awsResource(on, ""));
  const { database, table } = on.columnsExcept;
  return exceptKey(database, table);
}

/**
 * Normal form of a resource as AWS lists it: SELECT on a table comes back as all its columns, all tables as a table named ALL_TABLES,
 * names and tags in lower case, locations without their last slash
 * [Lake Formation API reference: ListPermissions; hashicorp/terraform-provider-aws#49453].
 */
export function resourceKey(resource: Resource): string {
  const { Catalog, Database, Table, TableWithColumns, DataCellsFilter, DataLocation } = resource;
  if (Catalog !== undefined) return "catalogue";
  if (Database !== undefined) return `database:${fold(Database.Name)}`;
  if (Table !== undefined)
    return tableKey(Table.DatabaseName, Table.TableWildcard === undefined ? Table.Name : "ALL_TABLES");
  if (TableWithColumns !== undefined) {
    const { DatabaseName, Name, ColumnWildcard } = TableWithColumns;
    if (ColumnWildcard === undefined) return `columns:${fold(DatabaseName)}.${fold(Name)}`;
    const whole = (ColumnWildcard.ExcludedColumnNames ?? []).length === 0;
    return whole ? tableKey(DatabaseName, Name) : exceptKey(DatabaseName, Name);
  }
  if (DataCellsFilter !== undefined) {
    const { DatabaseName, TableName, Name } = DataCellsFilter;
    return `filter:${fold(DatabaseName)}.${fold(TableName)}.${Name}`;
  }
  if (DataLocation !== undefined) return `location:${DataLocation.ResourceArn?.replace(/\/+$/, "")}`;
  return tagKey(resource);
}

function tagKey({ LFTag, LFTagExpression, LFTagPolicy }: Resource): string {
  if (LFTag !== undefined) return `tag:${fold(LFTag.TagKey)}`;
  if (LFTagExpression !== undefined) return `expression:${LFTagExpression.Name}`;
  if (LFTagPolicy === undefined) return "other";
  const { ResourceType, Expression = [], ExpressionName } = LFTagPolicy;
  if (ExpressionName !== undefined) return `saved-tags:${fold(ResourceType)}:${ExpressionName}`;
  const terms = Expression.map(({ TagKey, TagValues = [] }) => `${TagKey}=${[...TagValues].sort().join("|")}`);
  return `tags:${ResourceType}:${terms.sort().join("&")}`.toLowerCase();
}

function exceptKey(database: string | undefined, table: string | undefined): string {
  return `columns-except:${fold(database)}.${fold(table)}`;
}

function tableKey(database: string | undefined, table: string | undefined): string {
  return table === "ALL_TABLES" ? `tables:${fold(database)}` : `table:${fold(database)}.${fold(table)}`;
}

/** Glue keeps names of databases and tables in lower case, Lake Formation tags too. */
function fold(name: string | undefined): string {
  return (name ?? "").toLowerCase();
}
