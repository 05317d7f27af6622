import type { ApiRequest } from "./api-request.ts";
import { LakeFormationError } from "./lake-formation-error.ts";
import type { ModelContext } from "./model-context.ts";
import { applicablePermissions, expandPermissions, isPermission, type Permission } from "./permissions.ts";
import { iamAllowedPrincipals, readPrincipal } from "./principal.ts";
import { readCondition } from "./read-condition.ts";
import { readResource, requireOwnCatalogue, requireResource } from "./read-resource.ts";
import type { Resource, ResourceKind } from "./resource.ts";
import { isAdministrator, mayGrantWith, rightsOn } from "./rights.ts";

/** A grant or revoke that was read and found sound in itself. */
export interface PermissionChange {
  readonly principal: string;
  /** More than one only for columns and tag values. */
  readonly resources: readonly Resource[];
  readonly condition?: string;
  readonly permissions: ReadonlySet<Permission>;
  readonly grantable: ReadonlySet<Permission>;
}

/** Reads what a grant and a revoke have in common, in the order in which AWS refuses: shape, right of the caller, existence. */
export function readPermissionChange(context: ModelContext, request: ApiRequest, caller: string): PermissionChange {
  requireOwnCatalogue(context, request);
  const principal = readPrincipal(request.part("Principal").text("DataLakePrincipalIdentifier"));
  const condition = readCondition(request, principal);
  const resources = readResource(context, request.part("Resource"));
  const kind = kindOf(resources);
  const permissions = readPermissions(kind, request.texts("Permissions"), principal);
  const grantable = readPermissions(kind, request.texts("PermissionsWithGrantOption"), principal);
  if (permissions.size + grantable.size === 0) throw LakeFormationError.invalid("Permissions must not be empty.");
  requireRightToGrant(context, caller, resources, new Set([...permissions, ...grantable]));
  return { principal, resources, ...(condition === undefined ? {} : { condition }), permissions, grantable };
}

/** Throws unless everything that the change names is there. */
export function requireResources(context: ModelContext, change: PermissionChange): void {
  for (const resource of change.resources) requireResource(context, resource);
}

function readPermissions(kind: ResourceKind, words: readonly string[], principal: string): ReadonlySet<Permission> {
  const unknown = words.filter((word) => !isPermission(word));
  if (unknown.length > 0) {
    throw LakeFormationError.invalid(
      `Please grant only valid Lake Formation permissions. [${unknown.join(", ")}] are not all valid Lake Formation permissions.`,
    );
  }
  const permissions = words.filter(isPermission);
  const applicable = applicablePermissions(kind);
  const foreign = permissions.filter((permission) => !applicable.includes(permission));
  if (foreign.length > 0) {
    throw LakeFormationError.invalid(
      `Permissions modification is invalid. [${foreign.join(", ")}] cannot be granted on this resource.`,
    );
  }
  // The open default is one bare ALL, in settings and in lists alike.
  return principal === iamAllowedPrincipals ? new Set(permissions) : expandPermissions(kind, permissions);
}

/** Administrators may grant all; others what they hold with the grant option (developer guide, "Granting permissions"). */
function requireRightToGrant(
  context: ModelContext,
  caller: string,
  resources: readonly Resource[],
  permissions: ReadonlySet<Permission>,
): void {
  if (isAdministrator(context, caller)) return;
  for (const resource of resources) {
    const { grantable } = rightsOn(context, caller, resource);
    if ([...permissions].every((permission) => grantable.has(permission))) continue;
    if (isOpenedByTags(context, caller, resource)) continue;
    throw LakeFormationError.denied();
  }
}

/** Who holds GRANT_WITH_LF_TAG_EXPRESSION on every value of an expression may grant on it. */
function isOpenedByTags(context: ModelContext, caller: string, resource: Resource): boolean {
  switch (resource.kind) {
    case "databasesByTag":
    case "tablesByTag":
      return mayGrantWith(context, caller, resource.expression);
    case "databasesBySavedExpression":
    case "tablesBySavedExpression":
      return rightsOn(context, caller, { kind: "tagExpression", name: resource.name }).permissions.has(
        "GRANT_WITH_LF_TAG_EXPRESSION",
      );
    default:
      return false;
  }
}

function kindOf(resources: readonly Resource[]): ResourceKind {
  const [first] = resources;
  if (first === undefined) throw LakeFormationError.invalid("Resource names nothing.");
  return first.kind;
}
