import type { ApiRequest } from "../api-request.ts";
import type { HeldGrant } from "../grant-ledger.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { pageOf } from "../paging.ts";
import { listGrants } from "../permission-listing.ts";
import { principalIdentity, readPrincipal } from "../principal.ts";
import { readResource, requireOwnCatalogue, requireResource } from "../read-resource.ts";
import { type Resource, type ResourceKind, resourceAnchor, resourceKey } from "../resource.ts";
import { holds, rightsOn } from "../rights.ts";
import { visibleGrants } from "../visible-grants.ts";

/** Kinds of resource by the API's word (API reference, ListPermissions, ResourceType). */
const kindsOfType: Readonly<Record<string, readonly ResourceKind[]>> = {
  CATALOG: ["catalogue"],
  DATABASE: ["database"],
  TABLE: ["table", "allTables", "column", "excludedColumns"],
  DATA_LOCATION: ["dataLocation"],
  LF_TAG: ["tag"],
  LF_TAG_POLICY: ["databasesByTag", "tablesByTag", "databasesBySavedExpression", "tablesBySavedExpression"],
  LF_TAG_POLICY_DATABASE: ["databasesByTag", "databasesBySavedExpression"],
  LF_TAG_POLICY_TABLE: ["tablesByTag", "tablesBySavedExpression"],
  LF_NAMED_TAG_EXPRESSION: ["tagExpression"],
};

/**
 * ListPermissions: by resource what was granted explicitly; by principal and resource what the principal can do in effect, whatever
 * it comes from (API reference, ListPermissions; hashicorp/terraform-provider-aws#36827, #38066). Administrators see all rows, others
 * those of their own and of rights that they hold.
 */
export const listPermissions: Operation = (context, request, caller) => {
  requireOwnCatalogue(context, request);
  const type = request.optionalText("ResourceType");
  const kinds = type !== undefined && Object.hasOwn(kindsOfType, type) ? kindsOfType[type] : undefined;
  if (type !== undefined && kinds === undefined) throw LakeFormationError.invalid(`${type} is not a resource type.`);
  const resources = request.has("Resource") ? readListed(context, request.part("Resource")) : undefined;
  const related = request.optionalText("IncludeRelated") === "TRUE";
  const principal = request.optionalPart("Principal")?.text("DataLakePrincipalIdentifier");
  if (principal !== undefined) readPrincipal(principal);
  if (principal !== undefined && resources === undefined) {
    throw LakeFormationError.invalid("Resource is mandatory if Principal is set in the input.");
  }
  if (principal !== undefined && related)
    throw LakeFormationError.invalid("Principal must not be set where related permissions are asked for.");
  const found = (
    resources === undefined ? context.state.grants.all() : grantsOn(context, resources, related, principal)
  ).filter((grant) => kinds === undefined || kinds.includes(grant.resource.kind));
  const { items, next } = pageOf(request, listGrants(context, visibleGrants(context, caller, found)));
  return { PrincipalResourcePermissions: items, ...next };
};

function readListed(context: ModelContext, part: ApiRequest): readonly Resource[] {
  if (part.has("TableWithColumns")) {
    throw LakeFormationError.invalid(
      "Permissions are not listed for a table with columns. Please list those of the table.",
    );
  }
  const resources = readResource(context, part);
  for (const resource of resources) {
    // A location or tag that is gone has no rows; a database or table that is gone is refused.
    if (resource.kind === "database" || resource.kind === "table" || resource.kind === "allTables") {
      requireResource(context, resource);
    }
  }
  return resources;
}

function grantsOn(
  context: ModelContext,
  resources: readonly Resource[],
  related: boolean,
  principal: string | undefined,
): readonly HeldGrant[] {
  return resources.flatMap((resource) => {
    const key = resourceKey(resource);
    const parts: readonly ResourceKind[] =
      resource.kind !== "table"
        ? []
        : related
          ? ["column", "excludedColumns", "cellsFilter"]
          : ["column", "excludedColumns"];
    const grants = context.state.grants
      .at(resourceAnchor(resource))
      .filter((grant) => resourceKey(grant.resource) === key || parts.includes(grant.resource.kind));
    if (principal === undefined) return grants;
    const identity = new Set([principalIdentity(principal)]);
    const own = grants.filter((grant) => holds(identity, grant) && resourceKey(grant.resource) !== key);
    const { permissions, grantable } = rightsOn(context, principal, resource);
    if (permissions.size === 0) return own;
    return [{ principal, resource, permissions, grantable }, ...own];
  });
}
