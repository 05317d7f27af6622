import type { ModelContext } from "./model-context.ts";
import { allTablesName } from "./read-resource.ts";
import type { Resource } from "./resource.ts";

/** A resource as the API carries it; columns and tag values come one at a time. */
export function wireResource(context: ModelContext, resource: Resource): Readonly<Record<string, unknown>> {
  const CatalogId = context.account;
  switch (resource.kind) {
    case "catalogue":
      return { Catalog: {} };
    case "database":
      return { Database: { CatalogId, Name: resource.database } };
    case "table":
      return { Table: { CatalogId, DatabaseName: resource.database, Name: resource.table } };
    case "allTables":
      return { Table: { CatalogId, DatabaseName: resource.database, Name: allTablesName, TableWildcard: {} } };
    case "column":
      return {
        TableWithColumns: {
          CatalogId,
          DatabaseName: resource.database,
          Name: resource.table,
          ColumnNames: [resource.column],
        },
      };
    case "excludedColumns":
      return {
        TableWithColumns: {
          CatalogId,
          DatabaseName: resource.database,
          Name: resource.table,
          ColumnWildcard: { ExcludedColumnNames: [...resource.excluded] },
        },
      };
    case "cellsFilter":
      return {
        DataCellsFilter: {
          TableCatalogId: CatalogId,
          DatabaseName: resource.database,
          TableName: resource.table,
          Name: resource.name,
        },
      };
    case "dataLocation":
      return { DataLocation: { CatalogId, ResourceArn: resource.arn } };
    case "tag":
      return { LFTag: { CatalogId, TagKey: resource.key, TagValues: [resource.value] } };
    case "tagExpression":
      return { LFTagExpression: { CatalogId, Name: resource.name } };
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
      return {
        LFTagPolicy: {
          CatalogId,
          ResourceType: resource.kind === "databasesBySavedExpression" ? "DATABASE" : "TABLE",
          ExpressionName: resource.name,
        },
      };
    case "databasesByTag":
    case "tablesByTag":
      return {
        LFTagPolicy: {
          CatalogId,
          ResourceType: resource.kind === "databasesByTag" ? "DATABASE" : "TABLE",
          Expression: resource.expression.map(({ key, values }) => ({ TagKey: key, TagValues: [...values] })),
        },
      };
  }
}
