import type { HeldGrant } from "./grant-ledger.ts";
import type { ModelContext } from "./model-context.ts";
import type { Permission } from "./permissions.ts";
import { allTablesName } from "./read-resource.ts";
import type { Resource } from "./resource.ts";
import { wireResource } from "./wire-resource.ts";

/** A row of a list of permissions as the API carries it. */
export interface ListedPermissions {
  readonly Principal: { readonly DataLakePrincipalIdentifier: string };
  readonly Resource: Readonly<Record<string, unknown>>;
  readonly Condition?: { readonly Expression: string };
  readonly Permissions: readonly Permission[];
  readonly PermissionsWithGrantOption: readonly Permission[];
  readonly LastUpdated?: number;
  readonly LastUpdatedBy?: string;
}

/**
 * Grants as Lake Formation lists them: SELECT of a table stands apart, on all its columns; columns and tag values with the same
 * rights stand together (hashicorp/terraform-provider-aws#17299, PR #20108; #46245 for all tables).
 */
export function listGrants(context: ModelContext, grants: readonly HeldGrant[]): readonly ListedPermissions[] {
  const rows = grants
    .filter(({ resource }) => resource.kind !== "column" && resource.kind !== "tag")
    .flatMap((grant) => rowsOf(context, grant));
  const together = Map.groupBy(
    grants.filter(({ resource }) => resource.kind === "column" || resource.kind === "tag"),
    (grant) =>
      JSON.stringify([
        grant.principal,
        grant.condition ?? null,
        placeOf(grant.resource),
        [...grant.permissions].sort(),
        [...grant.grantable].sort(),
      ]),
  );
  for (const group of together.values()) rows.push(...rowsTogether(context, group));
  return rows
    .map((row) => ({ key: sortKey(row), row }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

function rowsOf(context: ModelContext, grant: HeldGrant): ListedPermissions[] {
  const { resource } = grant;
  if (resource.kind !== "table" && resource.kind !== "allTables") return [row(grant, wireResource(context, resource))];
  const name = resource.kind === "table" ? resource.table : allTablesName;
  const place = { CatalogId: context.account, DatabaseName: resource.database, Name: name };
  const rows: ListedPermissions[] = [];
  if ([...grant.permissions].some((permission) => permission !== "SELECT")) {
    rows.push(row(grant, wireResource(context, resource), (permission) => permission !== "SELECT"));
  }
  if (grant.permissions.has("SELECT")) {
    rows.push(
      row(grant, { TableWithColumns: { ...place, ColumnWildcard: {} } }, (permission) => permission === "SELECT"),
    );
  }
  return rows;
}

function rowsTogether(context: ModelContext, group: readonly HeldGrant[]): ListedPermissions[] {
  const [first] = group;
  if (first === undefined) return [];
  const names = group.flatMap(({ resource }) => {
    if (resource.kind === "column") return [resource.column];
    return resource.kind === "tag" ? [resource.value] : [];
  });
  names.sort();
  const { resource } = first;
  if (resource.kind === "tag") {
    return [row(first, { LFTag: { CatalogId: context.account, TagKey: resource.key, TagValues: names } })];
  }
  if (resource.kind !== "column") return [];
  const place = { CatalogId: context.account, DatabaseName: resource.database, Name: resource.table };
  return [row(first, { TableWithColumns: { ...place, ColumnNames: names } })];
}

function row(
  grant: HeldGrant,
  resource: Readonly<Record<string, unknown>>,
  shown: (permission: Permission) => boolean = () => true,
): ListedPermissions {
  return {
    Principal: { DataLakePrincipalIdentifier: grant.principal },
    Resource: resource,
    ...(grant.condition === undefined ? {} : { Condition: { Expression: grant.condition } }),
    Permissions: [...grant.permissions].filter(shown).sort(),
    PermissionsWithGrantOption: [...grant.grantable].filter(shown).sort(),
    ...(grant.updatedAt === undefined ? {} : { LastUpdated: grant.updatedAt }),
    ...(grant.updatedBy === undefined ? {} : { LastUpdatedBy: grant.updatedBy }),
  };
}

function placeOf(resource: Resource): readonly string[] {
  if (resource.kind === "column") return [resource.kind, resource.database, resource.table];
  return resource.kind === "tag" ? [resource.kind, resource.key] : [];
}

function sortKey(listed: ListedPermissions): string {
  return JSON.stringify([listed.Resource, listed.Principal, listed.Permissions]);
}
