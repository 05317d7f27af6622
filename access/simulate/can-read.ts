import type {
  LakeFormationSnapshot,
  PermissionResource,
  SnapshotFilter,
  SnapshotPermission,
  SnapshotTable,
  Tag,
} from "../snapshot.ts";

/** Whether and what a principal reads of one table: `lakeward.access/1` for the action SELECT. */
export interface AccessAnswer {
  readonly format: "lakeward.access/1";
  readonly principal: string;
  readonly action: "SELECT";
  /** `database.table`. */
  readonly table: string;
  readonly allowed: boolean;
  /** Readable in at least one row, in the table's order. */
  readonly columns: readonly string[];
  /** `all`, or expressions of which a row must meet any. */
  readonly rows: "all" | readonly string[];
  /** Columns by row expression, where they differ by row. */
  readonly cells?: readonly { readonly rows: string; readonly columns: readonly string[] }[];
  readonly reasons: readonly string[];
  readonly bypasses: readonly { readonly kind: "iam-allowed-principals"; readonly detail: string }[];
  readonly warnings: readonly string[];
}

interface Sight {
  readonly columns: readonly string[];
  readonly rows: string;
  readonly reason: string;
}

const everyone = "IAM_ALLOWED_PRINCIPALS";

/**
 * What a principal can SELECT of a table (`database.table`) through an engine that enforces Lake Formation: grants only add
 * up, so the answer is the union of named grants, column lists, cells filters and tag policies.
 * Not yet judged: saved tag expressions, of which `warnings` speak, hybrid opt-ins and S3 by-passes.
 */
export function canRead(snapshot: LakeFormationSnapshot, principal: string, tableName: string): AccessAnswer {
  const table = snapshot.tables.find((candidate) => same(`${candidate.DatabaseName}.${candidate.Name}`, tableName));
  const answer = { format: "lakeward.access/1", principal, action: "SELECT", table: tableName } as const;
  if (table === undefined) {
    const warnings = ["the table is not in the catalogue"];
    return { ...answer, allowed: false, columns: [], rows: "all", reasons: [], bypasses: [], warnings };
  }
  const warnings: string[] = [];
  const seen = (snapshot.permissions ?? [])
    .filter(({ Principal }) => isOf(principal, Principal.DataLakePrincipalIdentifier))
    .flatMap((permission) => sightOf(snapshot, table, permission, warnings));
  const bypasses = (snapshot.permissions ?? [])
    .filter((permission) => permission.Principal.DataLakePrincipalIdentifier === everyone)
    .filter(({ Resource }) => isOnTable(Resource, table))
    .map(() => ({ kind: "iam-allowed-principals" as const, detail: `${tableName} is open to whoever IAM lets in` }));
  if (!isRegistered(snapshot, table))
    warnings.push("the table's location is not registered: Lake Formation does not guard its objects");
  const names = allColumns(table);
  const columns = names.filter((name) => seen.some((sight) => sight.columns.some((column) => same(column, name))));
  const rows = seen.some((sight) => sight.rows === "all")
    ? "all"
    : [...new Set(seen.map((sight) => sight.rows))].toSorted();
  const differ = new Set(seen.map((sight) => JSON.stringify(sight.columns.toSorted()))).size > 1;
  return {
    ...answer,
    allowed: columns.length > 0,
    columns,
    rows,
    ...(differ ? { cells: seen.map((sight) => ({ rows: sight.rows, columns: sight.columns })) } : {}),
    reasons: seen.map((sight) => sight.reason),
    bypasses,
    warnings,
  };
}

function sightOf(
  snapshot: LakeFormationSnapshot,
  table: SnapshotTable,
  permission: SnapshotPermission,
  warnings: string[],
): readonly Sight[] {
  if (!permission.Permissions.some((word) => word === "SELECT" || word === "ALL" || word === "SUPER")) return [];
  const { Resource: resource } = permission;
  const whole = (reason: string): readonly Sight[] => [{ columns: allColumns(table), rows: "all", reason }];
  const words = permission.Permissions.join(", ");
  if (resource.Table !== undefined) {
    return isOnTable(resource, table) ? whole(`grant on table: ${words}`) : [];
  }
  if (resource.TableWithColumns !== undefined) {
    const { DatabaseName, Name } = resource.TableWithColumns;
    if (!same(DatabaseName, table.DatabaseName) || !(same(Name, table.Name) || Name === "ALL_TABLES")) return [];
    return [{ columns: chosen(table, resource.TableWithColumns), rows: "all", reason: `grant on columns: ${words}` }];
  }
  if (resource.DataCellsFilter !== undefined) {
    const { DatabaseName, TableName, Name } = resource.DataCellsFilter;
    if (!same(DatabaseName, table.DatabaseName) || !same(TableName, table.Name)) return [];
    const filter = (snapshot.filters ?? []).find(
      (candidate) =>
        same(candidate.DatabaseName, DatabaseName) && same(candidate.TableName, TableName) && candidate.Name === Name,
    );
    if (filter === undefined) {
      warnings.push(`a grant names the data cells filter ${Name}, which is not there`);
      return [];
    }
    return [{ columns: chosen(table, filter), rows: rowsOf(filter), reason: `data cells filter ${Name}: ${words}` }];
  }
  if (resource.LFTagPolicy?.ResourceType === "TABLE") {
    const { Expression } = resource.LFTagPolicy;
    if (Expression === undefined) {
      warnings.push("a grant on a saved tag expression is not judged");
      return [];
    }
    const columns = allColumns(table).filter((column) => {
      const tags = tagsOf(snapshot, table, column);
      return Expression.every((wanted) => matches(tags, wanted));
    });
    if (columns.length === 0) return [];
    const expression = Expression.map(({ TagKey, TagValues }) => `${TagKey}=${TagValues.join("|")}`).join(" AND ");
    return [{ columns, rows: "all", reason: `tag policy ${expression} on TABLE: ${words}` }];
  }
  return [];
}

/**
 * A column's own tags over its table's, and those over its database's, key by key: a policy on tables shows the columns that
 * match (https://docs.aws.amazon.com/lake-formation/latest/dg/tag-based-access-control.html).
 */
function tagsOf(
  snapshot: LakeFormationSnapshot,
  table: SnapshotTable,
  column: string,
): ReadonlyMap<string, readonly string[]> {
  const database = snapshot.databases.find(({ Name }) => same(Name, table.DatabaseName));
  const own = (table.LFTagsOnColumns ?? []).find(({ Name }) => same(Name, column));
  const tags = [...(database?.LFTags ?? []), ...(table.LFTags ?? []), ...(own?.LFTags ?? [])];
  return new Map(
    tags.map(({ TagKey, TagValues }) => [TagKey.toLowerCase(), TagValues.map((value) => value.toLowerCase())]),
  );
}

function matches(tags: ReadonlyMap<string, readonly string[]>, wanted: Tag): boolean {
  const values = tags.get(wanted.TagKey.toLowerCase()) ?? [];
  return wanted.TagValues.some((value) => values.includes(value.toLowerCase()));
}

function isOnTable(resource: PermissionResource, table: SnapshotTable): boolean {
  const on = resource.Table ?? resource.TableWithColumns;
  if (on === undefined || !same(on.DatabaseName, table.DatabaseName)) return false;
  const wildcard = resource.Table?.TableWildcard !== undefined || on.Name === undefined || on.Name === "ALL_TABLES";
  return wildcard || same(on.Name ?? "", table.Name);
}

function chosen(table: SnapshotTable, list: Pick<SnapshotFilter, "ColumnNames" | "ColumnWildcard">): readonly string[] {
  const names = allColumns(table);
  if (list.ColumnNames !== undefined && list.ColumnNames.length > 0) {
    return names.filter((name) => list.ColumnNames?.some((column) => same(column, name)));
  }
  if (list.ColumnWildcard === undefined) return [];
  const excluded = list.ColumnWildcard.ExcludedColumnNames ?? [];
  return names.filter((name) => !excluded.some((column) => same(column, name)));
}

function rowsOf(filter: SnapshotFilter): string {
  const expression = filter.RowFilter?.FilterExpression;
  return expression === undefined || expression.trim() === "" || expression.trim().toLowerCase() === "true"
    ? "all"
    : expression;
}

function allColumns(table: SnapshotTable): readonly string[] {
  return [...table.Columns, ...(table.PartitionKeys ?? [])].map(({ Name }) => Name);
}

function isRegistered(snapshot: LakeFormationSnapshot, table: SnapshotTable): boolean {
  const location = (table.Location ?? "").replace(/^s3:\/\//, "arn:aws:s3:::");
  return (snapshot.registrations ?? []).some(
    ({ ResourceArn }) => location === ResourceArn || location.startsWith(`${ResourceArn.replace(/\/$/, "")}/`),
  );
}

/**
 * A grant is a principal's if it names it, or every user and role of its account (`111122223333:IAMPrincipals`,
 * https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html).
 */
function isOf(principal: string, granted: string): boolean {
  const account = /^arn:[^:]+:iam::(\d{12}):/.exec(principal)?.[1];
  return granted === principal || (account !== undefined && granted === `${account}:IAMPrincipals`);
}

/** Glue and Lake Formation do not tell capitals apart. */
function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
