import type { Resource } from "@aws-sdk/client-lakeformation";
import { lowerCase, map, oneOf, record, set, type TypeOf, text, word } from "../service/shape.ts";

const resourceType = word("DATABASE", "TABLE");
const columns = record({ database: lowerCase, table: lowerCase, names: set(lowerCase) });

/** What a grant is on, as it is declared. */
export const grantedResourceShape = oneOf({
  catalogue: word(true),
  database: record({ name: lowerCase }),
  table: record({ database: lowerCase, name: lowerCase }),
  allTables: record({ database: lowerCase }),
  columns,
  /** All columns but these, those to come among them. */
  columnsExcept: columns,
  cellsFilter: record({ database: lowerCase, table: lowerCase, name: text }),
  dataLocation: record({ arn: text }),
  tagPolicy: record({ resourceType, expression: map(set(lowerCase)) }),
  /** A tag policy whose expression is saved under a name. */
  savedTagPolicy: record({ resourceType, expression: text }),
  /** The LF-tag itself; the value `*` stands for the key with all its values. */
  tag: record({ key: lowerCase, values: set(lowerCase) }),
  /** The saved expression itself. */
  tagExpression: record({ name: text }),
});
export type GrantedResource = TypeOf<typeof grantedResourceShape>;

type KeyOf<R> = R extends unknown ? keyof R : never;
/** The kinds of resource by the name under which they are declared. */
export type GrantedForm = KeyOf<GrantedResource>;

/** The form of a declared resource. */
export function formOf(on: GrantedResource): GrantedForm {
  if ("catalogue" in on) return "catalogue";
  if ("database" in on) return "database";
  if ("table" in on) return "table";
  if ("allTables" in on) return "allTables";
  if ("columns" in on) return "columns";
  if ("columnsExcept" in on) return "columnsExcept";
  if ("cellsFilter" in on) return "cellsFilter";
  if ("dataLocation" in on) return "dataLocation";
  if ("tagPolicy" in on) return "tagPolicy";
  if ("savedTagPolicy" in on) return "savedTagPolicy";
  return "tag" in on ? "tag" : "tagExpression";
}

/** The resource as AWS takes it; `account` is the catalogue's. */
export function awsResource(on: GrantedResource, account: string): Resource {
  if ("catalogue" in on) return { Catalog: {} };
  if ("database" in on) return { Database: { Name: on.database.name } };
  if ("table" in on) return { Table: { DatabaseName: on.table.database, Name: on.table.name } };
  if ("allTables" in on) return { Table: { DatabaseName: on.allTables.database, TableWildcard: {} } };
  if ("columns" in on) {
    const { database, table, names } = on.columns;
    return { TableWithColumns: { DatabaseName: database, Name: table, ColumnNames: [...names] } };
  }
  if ("columnsExcept" in on) {
    const { database, table, names } = on.columnsExcept;
    const wildcard = { ExcludedColumnNames: [...names] };
    return { TableWithColumns: { DatabaseName: database, Name: table, ColumnWildcard: wildcard } };
  }
  if ("cellsFilter" in on) {
    const { database, table, name } = on.cellsFilter;
    return { DataCellsFilter: { TableCatalogId: account, DatabaseName: database, TableName: table, Name: name } };
  }
  if ("dataLocation" in on) return { DataLocation: { ResourceArn: on.dataLocation.arn } };
  if ("tag" in on) return { LFTag: { TagKey: on.tag.key, TagValues: [...on.tag.values] } };
  if ("tagExpression" in on) return { LFTagExpression: { Name: on.tagExpression.name } };
  if ("savedTagPolicy" in on) {
    const { resourceType: kind, expression } = on.savedTagPolicy;
    return { LFTagPolicy: { ResourceType: kind, ExpressionName: expression } };
  }
  const expression = Object.entries(on.tagPolicy.expression).map(([key, values]) => ({
    TagKey: key,
    TagValues: [...values],
  }));
  return { LFTagPolicy: { ResourceType: on.tagPolicy.resourceType, Expression: expression } };
}
