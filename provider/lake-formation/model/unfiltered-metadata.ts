import { createHash } from "node:crypto";
import { ApiRequest } from "./api-request.ts";
import { LakeFormationError } from "./lake-formation-error.ts";
import type { ModelContext } from "./model-context.ts";
import type { Permission } from "./permissions.ts";
import { iamAllowedPrincipals } from "./principal.ts";
import { requireOwnCatalogue, requireTable } from "./read-resource.ts";
import { registrationOf } from "./registered-location.ts";
import { fold, type Resource } from "./resource.ts";
import { rightsOn } from "./rights.ts";
import { isOptedIn, type SeenColumn, tableSight } from "./table-sight.ts";

/** What an engine is told of a table besides Glue's own description of it, in the words of GetUnfilteredTableMetadata. */
export interface TableAuthorization {
  readonly AuthorizedColumns: readonly string[];
  readonly IsRegisteredWithLakeFormation: boolean;
  readonly CellFilters: readonly { readonly ColumnName: string; readonly RowFilterExpression: string }[];
  /** Where no column is seen in all rows: which rows are seen at all. */
  readonly RowFilter?: string;
  readonly Permissions: readonly Permission[];
  readonly QueryAuthorizationId: string;
}

/** What Glue calls data permissions; other words of Lake Formation are not in its answers (Glue API reference, Permission). */
const dataPermissions: readonly Permission[] = ["ALL", "SELECT", "ALTER", "DROP", "DELETE", "INSERT"];

/** How an engine can filter (Glue API reference, GetUnfilteredTableMetadata, SupportedPermissionTypes). */
const permissionTypes = ["COLUMN_PERMISSION", "CELL_FILTER_PERMISSION", "NESTED_PERMISSION", "NESTED_CELL_PERMISSION"];

/**
 * Answers Glue's GetUnfiltered…Metadata calls, without the description of the table or partition, which Glue adds. `location` is that of
 * the partition where it has one of its own. An engine that cannot filter as the caller's permissions need is refused with
 * PermissionTypeMismatchException; who has no permission with AccessDeniedException; DESCRIBE alone has no authorised columns (developer
 * guide, "Lake Formation workflow for application integration API operations").
 */
export function unfilteredMetadata(
  context: ModelContext,
  asked: unknown,
  caller: string,
  location?: string,
): TableAuthorization {
  const request = new ApiRequest(asked);
  request.text("CatalogId");
  requireOwnCatalogue(context, request);
  const database = fold(request.text("DatabaseName"));
  const table = fold(request.optionalText("TableName") ?? request.text("Name"));
  const supported = readSupported(request);
  const columns = requireTable(context, database, table);
  const seen = tableSight(context, caller, database, table);
  const whole: Resource = { kind: "table", database, table };
  const { permissions } = rightsOn(context, caller, whole);
  if (permissions.size === 0 && seen.length === 0)
    throw LakeFormationError.denied(`Insufficient Lake Formation permission(s): Required Describe on ${table}`);
  const held = new Set<Permission>(seen.length > 0 ? [...permissions, "SELECT"] : permissions);
  requirePermissions(request, held, table);
  requireFiltering(supported, seen, columns.length);
  return {
    AuthorizedColumns: seen.map(({ name }) => name),
    IsRegisteredWithLakeFormation: isEnforced(context, caller, database, table, location),
    CellFilters: seen.flatMap(({ name, rows }) =>
      rows === undefined ? [] : [{ ColumnName: name, RowFilterExpression: anyOf(rows) }],
    ),
    ...rowFilterOf(seen),
    Permissions: dataPermissions.filter((permission) => held.has(permission)),
    QueryAuthorizationId: createHash("sha256")
      .update(JSON.stringify([context.account, caller, database, table, seen]))
      .digest("hex"),
  };
}

function readSupported(request: ApiRequest): readonly string[] {
  const supported = request.texts("SupportedPermissionTypes");
  if (supported.length === 0) throw LakeFormationError.invalid("SupportedPermissionTypes must not be empty.");
  const unknown = supported.filter((type) => !permissionTypes.includes(type));
  if (unknown.length > 0) throw LakeFormationError.invalid(`${unknown.join(", ")}: no permission type.`);
  return supported;
}

function requirePermissions(request: ApiRequest, held: ReadonlySet<Permission>, table: string): void {
  const names: ReadonlySet<string> = held;
  const lacking = request.texts("Permissions").filter((permission) => !names.has(permission));
  if (lacking.length > 0)
    throw LakeFormationError.denied(
      `Insufficient Lake Formation permission(s): Required ${lacking.join(", ")} on ${table}`,
    );
}

function requireFiltering(supported: readonly string[], seen: readonly SeenColumn[], columns: number): void {
  const filtersCells = supported.includes("CELL_FILTER_PERMISSION");
  const byRow = seen.some(({ rows }) => rows !== undefined);
  const byColumn = seen.length > 0 && seen.length < columns;
  if (filtersCells || (!byRow && (!byColumn || supported.includes("COLUMN_PERMISSION")))) return;
  throw new LakeFormationError(
    "PermissionTypeMismatchException",
    `The permissions need an engine that filters by ${byRow ? "cell" : "column"}; this one supports ${supported.join(", ")}.`,
  );
}

/**
 * Whether Lake Formation decides and vends credentials: the location is registered, and in hybrid mode the principal is opted in or IAM's
 * leave is taken off the table (developer guide, "How hybrid access mode works").
 */
function isEnforced(
  context: ModelContext,
  caller: string,
  database: string,
  table: string,
  location = context.catalogue.table(database, table)?.location,
): boolean {
  const registration = registrationOf(context, location);
  if (registration === undefined || !registration.hybridAccess) return registration !== undefined;
  if (isOptedIn(context, caller, database, table)) return true;
  return context.state.grants.find(iamAllowedPrincipals, { kind: "table", database, table }) === undefined;
}

function rowFilterOf(seen: readonly SeenColumn[]): { readonly RowFilter?: string } {
  const rows = [...new Set(seen.flatMap((column) => column.rows ?? []))].sort();
  return rows.length === 0 || seen.some((column) => column.rows === undefined) ? {} : { RowFilter: anyOf(rows) };
}

function anyOf(expressions: readonly string[]): string {
  const [only, ...others] = expressions;
  if (only !== undefined && others.length === 0) return only;
  return expressions.map((expression) => `(${expression})`).join(" OR ");
}
