import type { Resource } from "@aws-sdk/client-lakeformation";
import { lowerCase, map, oneOf, record, set, type TypeOf, text, word } from "../service/shape.ts";

/** What a grant is on, as it is declared. */
export const grantedResourceShape = oneOf({
  catalogue: word(true),
  database: record({ name: text }),
  table: record({ database: text, name: text }),
  allTables: record({ database: text }),
  columns: record({ database: text, table: text, names: set(text) }),
  cellsFilter: record({ database: text, table: text, name: text }),
  dataLocation: record({ arn: text }),
  tagPolicy: record({ resourceType: word("DATABASE", "TABLE"), expression: map(set(lowerCase)) }),
});
export type GrantedResource = TypeOf<typeof grantedResourceShape>;

/** The resource as AWS takes it; `account` is the catalogue's. */
export function awsResource(on: GrantedResource, account: string): Resource {
  if ("catalogue" in on) return { Catalog: {} };
  if ("database" in on) return { Database: { Name: on.database.name } };
  if ("table" in on) return { Table: { DatabaseName: on.table.database, Name: on.table.name } };
  if ("allTables" in on) return { Table: { DatabaseName: on.allTables.database, TableWildcard: {} } };
  if ("columns" in on) {
    return {
      TableWithColumns: {
        DatabaseName: on.columns.database,
        Name: on.columns.table,
        ColumnNames: [...on.columns.names],
      },
    };
  }
  if ("cellsFilter" in on) {
    const { database, table, name } = on.cellsFilter;
    return { DataCellsFilter: { TableCatalogId: account, DatabaseName: database, TableName: table, Name: name } };
  }
  if ("dataLocation" in on) return { DataLocation: { ResourceArn: on.dataLocation.arn } };
  const expression = Object.entries(on.tagPolicy.expression).map(([key, values]) => ({
    TagKey: key,
    TagValues: [...values],
  }));
  return { LFTagPolicy: { ResourceType: on.tagPolicy.resourceType, Expression: expression } };
}

/** Normal form of the declared resource; columns of one table are one resource, since AWS merges their grants. */
export function declaredKey(on: GrantedResource): string {
  return resourceKey(awsResource(on, ""));
}

/**
 * Normal form of a resource as AWS lists it: SELECT on a table comes back as all its columns, all tables as a table named ALL_TABLES,
 * and tags in lower case [Lake Formation API reference: ListPermissions; hashicorp/terraform-provider-aws#49453].
 */
export function resourceKey(resource: Resource): string {
  const { Catalog, Database, Table, TableWithColumns, DataCellsFilter, DataLocation, LFTagPolicy } = resource;
  if (Catalog !== undefined) return "catalogue";
  if (Database !== undefined) return `database:${Database.Name}`;
  if (Table !== undefined)
    return tableKey(Table.DatabaseName, Table.TableWildcard === undefined ? Table.Name : "ALL_TABLES");
  if (TableWithColumns !== undefined) {
    const { DatabaseName, Name, ColumnWildcard } = TableWithColumns;
    const whole = ColumnWildcard !== undefined && (ColumnWildcard.ExcludedColumnNames ?? []).length === 0;
    return whole ? tableKey(DatabaseName, Name) : `columns:${DatabaseName}.${Name}`;
  }
  if (DataCellsFilter !== undefined)
    return `filter:${DataCellsFilter.DatabaseName}.${DataCellsFilter.TableName}.${DataCellsFilter.Name}`;
  if (DataLocation !== undefined) return `location:${DataLocation.ResourceArn}`;
  if (LFTagPolicy !== undefined) {
    const terms = (LFTagPolicy.Expression ?? []).map(
      ({ TagKey = "", TagValues = [] }) => `${TagKey}=${[...TagValues].sort().join("|")}`,
    );
    return `tags:${LFTagPolicy.ResourceType}:${terms.sort().join("&")}`.toLowerCase();
  }
  return "other";
}

function tableKey(database: string | undefined, table: string | undefined): string {
  return table === "ALL_TABLES" ? `tables:${database}` : `table:${database}.${table}`;
}
