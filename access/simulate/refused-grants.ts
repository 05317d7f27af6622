import type { PermissionResource, SnapshotPermission } from "../snapshot.ts";
import { isEveryone } from "./grantees.ts";

/** What an AWS account knows when it is asked to grant something. */
export interface GrantFacts {
  hasFilter(database: string, table: string, name: string): boolean;
  hasExpression(name: string): boolean;
  /** Whether a tag and value are defined; true where the vocabulary is not known. */
  isDefined(key: string, value: string): boolean;
  /** Whether a location is registered; true where that is not known. */
  isRegistered(arn: string): boolean;
}

const databaseWords = ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"];
const tableWords = ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"];
const tagWords = ["ALTER", "ASSOCIATE", "DESCRIBE", "DROP", "GRANT_WITH_LF_TAG_EXPRESSION"];

/**
 * The permissions that each kind of resource takes
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html).
 */
const wordsOf: Readonly<Record<keyof PermissionResource, readonly string[]>> = {
  Catalog: [
    "ALL",
    "ALTER",
    "CREATE_CATALOG",
    "CREATE_DATABASE",
    "CREATE_LF_TAG",
    "CREATE_LF_TAG_EXPRESSION",
    "DESCRIBE",
    "DROP",
    "SUPER_USER",
  ],
  Database: databaseWords,
  Table: tableWords,
  TableWithColumns: ["SELECT"],
  DataCellsFilter: ["DESCRIBE", "DROP", "SELECT"],
  DataLocation: ["DATA_LOCATION_ACCESS"],
  LFTag: tagWords,
  LFTagExpression: tagWords,
  LFTagPolicy: [],
};

/** Why AWS would refuse a grant, in words that follow "…, which counts for nothing: "; null for one that it takes. */
export function flawOf(permission: SnapshotPermission, facts: GrantFacts): string | null {
  const { Resource: resource, Permissions: words, PermissionsWithGrantOption: grantable = [] } = permission;
  if (permission.Condition !== undefined) return "it depends on attributes that the snapshot does not hold";
  const kinds = kindsOf(resource);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return "a grant is on exactly one resource";
  const right = kind === "LFTagPolicy" ? policyWords(resource) : wordsOf[kind];
  const wrong = words.find((word) => !right.includes(word === "SUPER" ? "ALL" : word));
  if (wrong !== undefined) return `${wrong} is not given on ${onWhat[kind]}`;
  if (words.length === 0) return "it gives no permission";
  const beyond = grantable.find((word) => !words.includes(word));
  if (beyond !== undefined) return `${beyond} cannot be handed on by who does not hold it`;
  if (isEveryone(permission.Principal.DataLakePrincipalIdentifier)) {
    const flaw = flawForEveryone(resource, grantable);
    if (flaw !== null) return flaw;
  }
  return flawOfResource(resource, grantable, facts);
}

/** The forms that a resource has; `JSON` may hold more than AWS would. */
function kindsOf(resource: PermissionResource): readonly (keyof PermissionResource)[] {
  const kinds: readonly (keyof PermissionResource)[] = [
    "Catalog",
    "Database",
    "Table",
    "TableWithColumns",
    "DataCellsFilter",
    "DataLocation",
    "LFTag",
    "LFTagExpression",
    "LFTagPolicy",
  ];
  return kinds.filter((kind) => resource[kind] !== undefined);
}

const onWhat: Readonly<Record<keyof PermissionResource, string>> = {
  Catalog: "the catalogue",
  Database: "a database",
  Table: "a table",
  TableWithColumns: "columns",
  DataCellsFilter: "a data cells filter",
  DataLocation: "a location",
  LFTag: "a tag",
  LFTagExpression: "a saved tag expression",
  LFTagPolicy: "a tag policy of this kind",
};

function policyWords({ LFTagPolicy: policy }: PermissionResource): readonly string[] {
  return policy?.ResourceType === "DATABASE" ? databaseWords : tableWords;
}

/** https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-mode-new.html */
function flawForEveryone({ Table: table }: PermissionResource, grantable: readonly string[]): string | null {
  if (grantable.length > 0) return "IAM-allowed-principals cannot hand on what they hold";
  if (table !== undefined && isAllTables(table)) return "IAM-allowed-principals are given one table at a time";
  return null;
}

function flawOfResource(resource: PermissionResource, grantable: readonly string[], facts: GrantFacts): string | null {
  const { Table, TableWithColumns, DataCellsFilter, DataLocation, LFTagPolicy } = resource;
  if (
    Table !== undefined &&
    Table.Name !== undefined &&
    Table.Name !== "ALL_TABLES" &&
    Table.TableWildcard !== undefined
  )
    return "it names one table and all tables";
  if (Table !== undefined && Table.Name === undefined && Table.TableWildcard === undefined) return "it names no table";
  if (TableWithColumns !== undefined) {
    const { ColumnNames = [], ColumnWildcard } = TableWithColumns;
    if (ColumnNames.length > 0 === (ColumnWildcard !== undefined))
      return "columns are listed either to be seen or to be left out";
    // https://docs.aws.amazon.com/lake-formation/latest/dg/row-filtering-intro.html
    if (grantable.length > 0 && (ColumnWildcard?.ExcludedColumnNames ?? []).length > 0)
      return "with the grant option columns are listed to be seen, not to be left out";
  }
  if (DataCellsFilter !== undefined) {
    const { DatabaseName, TableName, Name } = DataCellsFilter;
    if (!facts.hasFilter(DatabaseName, TableName, Name))
      return `the data cells filter ${Name}, which it names, is not there`;
  }
  if (DataLocation !== undefined && !facts.isRegistered(DataLocation.ResourceArn))
    return "the location is not registered";
  if (LFTagPolicy !== undefined) return flawOfPolicy(LFTagPolicy, facts);
  return null;
}

function flawOfPolicy(policy: NonNullable<PermissionResource["LFTagPolicy"]>, facts: GrantFacts): string | null {
  const { Expression: expression = [], ExpressionName: name } = policy;
  if (expression.length > 0 === (name !== undefined)) return "it has either an expression or the name of a saved one";
  if (name !== undefined) return facts.hasExpression(name) ? null : `the saved expression ${name} is not there`;
  for (const { TagKey, TagValues } of expression) {
    if (TagValues.length === 0) return `it names no value of the tag ${TagKey}`;
    const undefinedValue = TagValues.find((value) => !facts.isDefined(TagKey.toLowerCase(), value.toLowerCase()));
    if (undefinedValue !== undefined) return `the tag ${TagKey}=${undefinedValue} is not defined`;
  }
  return null;
}

/** Lake Formation lists a grant on all tables under the name `ALL_TABLES`. */
export function isAllTables(table: { readonly Name?: string; readonly TableWildcard?: object }): boolean {
  return table.TableWildcard !== undefined || table.Name === undefined || table.Name === "ALL_TABLES";
}
