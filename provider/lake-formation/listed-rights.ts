import type { PrincipalResourcePermissions } from "@aws-sdk/client-lakeformation";
import type { GrantedResource } from "./granted-resource.ts";
import { withPartsOfAll } from "./permissions-by-resource.ts";
import { declaredKey, resourceKey } from "./resource-key.ts";
import { rightText } from "./right.ts";
import { excludedPart, type Rights } from "./rights.ts";

/** What AWS's rows say that the principal holds on the resource, whatever parts of it are declared; what it holds under a condition is another grant. */
export function listedRights(
  rows: readonly PrincipalResourcePermissions[],
  principal: string,
  on: GrantedResource,
): Rights {
  const key = declaredKey(on);
  return new Set(
    rows
      .filter(
        ({ Principal, Resource, Condition }) =>
          Principal?.DataLakePrincipalIdentifier === principal &&
          resourceKey(Resource ?? {}) === key &&
          Condition?.Expression === undefined,
      )
      .flatMap((row) => rightsOfRow(row, on)),
  );
}

function rightsOfRow(
  { Resource, Permissions = [], PermissionsWithGrantOption = [] }: PrincipalResourcePermissions,
  on: GrantedResource,
): readonly string[] {
  return partsOfRow(Resource ?? {}, on).flatMap((part) => [
    ...withPartsOfAll(on, Permissions).map((permission) => rightText({ permission, part, grantOption: false })),
    ...withPartsOfAll(on, PermissionsWithGrantOption).map((permission) =>
      rightText({ permission, part, grantOption: true }),
    ),
  ]);
}

function partsOfRow(
  { TableWithColumns, LFTag }: NonNullable<PrincipalResourcePermissions["Resource"]>,
  on: GrantedResource,
): readonly (string | undefined)[] {
  if ("columns" in on) return TableWithColumns?.ColumnNames ?? [];
  if ("columnsExcept" in on) return [excludedPart(TableWithColumns?.ColumnWildcard?.ExcludedColumnNames ?? [])];
  return "tag" in on ? (LFTag?.TagValues ?? []) : [undefined];
}
