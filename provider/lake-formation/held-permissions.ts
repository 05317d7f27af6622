import type { Aws } from "../account/aws.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { listPermissions } from "./list-permissions.ts";
import { listedRights } from "./listed-rights.ts";
import type { Rights } from "./rights.ts";

/**
 * Asks the account what a principal was granted on a resource. It lists by resource alone: with a principal, AWS answers what is in
 * effect by whatever way, an administrator's implied rights too [Lake Formation API reference: ListPermissions; hashicorp/terraform-provider-aws#35160].
 */
export async function heldPermissions(principal: string, on: GrantedResource, aws: Aws): Promise<Rights> {
  return listedRights(await listPermissions({ Resource: await listedBy(on, aws) }, aws), principal, on);
}

/** What ListPermissions is asked about: it takes no columns, and lists them with their table [API reference: ListPermissions]. */
export async function listedBy(on: GrantedResource, aws: Aws) {
  const columns = "columns" in on ? on.columns : "columnsExcept" in on ? on.columnsExcept : undefined;
  return columns === undefined
    ? awsResource(on, await aws.account())
    : awsResource({ table: { database: columns.database, name: columns.table } }, "");
}
