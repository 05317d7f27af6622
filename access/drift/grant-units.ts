import type { PermissionResource, SnapshotPermission, Tag } from "../snapshot.ts";

/** One permission of one principal on one resource: what is granted or revoked as one. */
export interface GrantUnit {
  readonly principal: string;
  /** The resource as a sentence has it; the same for what is the same. */
  readonly on: string;
  readonly word: string;
  readonly grantable: boolean;
  readonly resource: PermissionResource;
}

/** Takes permissions apart, in one form for what AWS lists in several. */
export function grantUnits(permissions: readonly SnapshotPermission[]): ReadonlyMap<string, GrantUnit> {
  const units = new Map<string, GrantUnit>();
  for (const { Principal, Resource, Permissions, PermissionsWithGrantOption = [] } of permissions) {
    const principal = Principal.DataLakePrincipalIdentifier;
    const on = resourceName(Resource);
    for (const word of Permissions) {
      const unit = { principal, on, word, grantable: PermissionsWithGrantOption.includes(word), resource: Resource };
      units.set(JSON.stringify([principal, on, word]), unit);
    }
  }
  return units;
}

/**
 * A resource in words. A grant of SELECT is listed back on columns with a wildcard, one on all tables under the name
 * `ALL_TABLES` (https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_ListPermissions.html).
 */
export function resourceName(resource: PermissionResource): string {
  const { Database, Table, TableWithColumns, DataCellsFilter, DataLocation, LFTagPolicy, LFTag } = resource;
  if (Database !== undefined) return `database ${Database.Name.toLowerCase()}`;
  if (DataCellsFilter !== undefined)
    return `filter ${DataCellsFilter.Name} of ${nameOf(DataCellsFilter.DatabaseName, DataCellsFilter.TableName)}`;
  if (DataLocation !== undefined) return `location ${DataLocation.ResourceArn.replace(/\/$/, "")}`;
  if (LFTagPolicy !== undefined) {
    const { ResourceType, ExpressionName, Expression = [] } = LFTagPolicy;
    const what = ExpressionName === undefined ? wordsOf(Expression) : `saved expression ${ExpressionName}`;
    return `${ResourceType === "TABLE" ? "tables" : "databases"} with ${what}`;
  }
  if (Table !== undefined)
    return tableName(Table.DatabaseName, Table.TableWildcard === undefined ? Table.Name : undefined);
  if (TableWithColumns !== undefined) {
    const { DatabaseName, Name, ColumnNames = [], ColumnWildcard } = TableWithColumns;
    const table = tableName(DatabaseName, Name);
    const excluded = ColumnWildcard?.ExcludedColumnNames ?? [];
    if (ColumnWildcard !== undefined && excluded.length === 0) return table;
    return ColumnWildcard === undefined
      ? `columns ${ColumnNames.toSorted().join(", ")} of ${table}`
      : `all columns but ${excluded.toSorted().join(", ")} of ${table}`;
  }
  if (LFTag !== undefined) return `tag ${LFTag.TagKey.toLowerCase()}`;
  return "the catalogue";
}

/** The database that a resource is or is in, lower case; null for one that is in none. */
export function databaseOf(resource: PermissionResource): string | null {
  const { Database, Table, TableWithColumns, DataCellsFilter } = resource;
  const name = Database?.Name ?? Table?.DatabaseName ?? TableWithColumns?.DatabaseName ?? DataCellsFilter?.DatabaseName;
  return name?.toLowerCase() ?? null;
}

function tableName(database: string, table: string | undefined): string {
  return table === undefined || table === "ALL_TABLES"
    ? `all tables of ${database.toLowerCase()}`
    : `table ${nameOf(database, table)}`;
}

function nameOf(database: string, table: string): string {
  return `${database}.${table}`.toLowerCase();
}

function wordsOf(expression: readonly Tag[]): string {
  return expression
    .map(({ TagKey, TagValues }) => `${TagKey}=${TagValues.toSorted().join("|")}`.toLowerCase())
    .toSorted()
    .join(" and ");
}
