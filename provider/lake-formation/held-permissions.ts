import type { ListPermissionsRequest } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { limits } from "./limits.ts";
import { listPermissions } from "./list-permissions.ts";
import { listedRights } from "./listed-rights.ts";
import type { Rights } from "./rights.ts";

/**
 * Asks the account what a principal was granted on a resource. It lists by resource alone: with a principal, AWS answers what is in
 * effect by whatever way, an administrator's implied rights too [Lake Formation API reference: ListPermissions; hashicorp/terraform-provider-aws#35160].
 */
export async function heldPermissions(principal: string, on: GrantedResource, aws: Aws): Promise<Rights> {
  return listedRights(await listPermissions(await listingOf(on, aws), aws), principal, on);
}

/**
 * What ListPermissions is asked: it takes no columns, and lists them with their table [API reference: ListPermissions]; a tag with
 * more values than a request may have is looked for among all tags.
 */
export async function listingOf(on: GrantedResource, aws: Aws): Promise<ListPermissionsRequest> {
  const columns = "columns" in on ? on.columns : "columnsExcept" in on ? on.columnsExcept : undefined;
  if (columns !== undefined)
    return { Resource: awsResource({ table: { database: columns.database, name: columns.table } }, "") };
  if ("tag" in on && on.tag.values.length > limits.tagValuesPerRequest.value) return { ResourceType: "LF_TAG" };
  return { Resource: awsResource(on, await aws.account()) };
}
