import type { ListPermissionsResponse, Permission } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import { awsResource, declaredKey, type GrantedResource, resourceKey } from "./granted-resource.ts";

/** What a principal holds on a resource in the account. */
export interface Held {
  readonly permissions: readonly Permission[];
  /** For a resource of columns: the columns that it holds. */
  readonly columns: readonly string[];
}

/**
 * Asks the account what a principal was granted on a resource. It lists by resource alone: with a principal, AWS answers what is in
 * effect by whatever way, an administrator's implied rights too [Lake Formation API reference: ListPermissions; hashicorp/terraform-provider-aws#35160].
 */
export async function heldPermissions(principal: string, on: GrantedResource, aws: Aws): Promise<Held> {
  const key = declaredKey(on);
  const permissions = new Set<Permission>();
  const columns = new Set<string>();
  const resource =
    "columns" in on
      ? awsResource({ table: { database: on.columns.database, name: on.columns.table } }, "")
      : awsResource(on, await aws.account());
  let token: string | undefined;
  do {
    const request = {
      Resource: resource,
      ...(token && { NextToken: token }),
    };
    const page: ListPermissionsResponse = await whenMissing(aws.lakeFormation("ListPermissions", request), {});
    for (const entry of page.PrincipalResourcePermissions ?? []) {
      if (entry.Principal?.DataLakePrincipalIdentifier !== principal || resourceKey(entry.Resource ?? {}) !== key)
        continue;
      for (const permission of entry.Permissions ?? []) permissions.add(permission);
      for (const column of entry.Resource?.TableWithColumns?.ColumnNames ?? []) columns.add(column);
    }
    token = page.NextToken;
  } while (token !== undefined);
  return { permissions: [...permissions].sort(), columns: [...columns].sort() };
}
