import type { HeldGrant } from "../grant-ledger.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import { limits } from "../limits.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { type PermissionChange, readPermissionChange, requireResources } from "../permission-change.ts";
import { iamAllowedPrincipals, principalIdentity } from "../principal.ts";
import { resourceKey, tableAnchor } from "../resource.ts";

/** GrantPermissions: adds to what the principal holds; granting again what is held changes nothing. */
export const grantPermissions: Operation = (context, request, caller) => {
  const change = readPermissionChange(context, request, caller);
  requireSoundGrant(change);
  requireResources(context, change);
  requireRoomForFilters(context, change);
  for (const resource of change.resources) {
    const held = context.state.grants.find(change.principal, resource, change.condition);
    const permissions = new Set([...(held?.permissions ?? []), ...change.permissions]);
    const grantable = new Set([...(held?.grantable ?? []), ...change.grantable]);
    if (held && permissions.size === held.permissions.size && grantable.size === held.grantable.size) continue;
    const grant: HeldGrant = {
      principal: held?.principal ?? change.principal,
      resource,
      ...(change.condition === undefined ? {} : { condition: change.condition }),
      permissions,
      grantable,
      updatedBy: caller,
      ...(context.now ? { updatedAt: context.now() } : {}),
    };
    context.state.grants.put(grant);
  }
  return {};
};

function requireSoundGrant(change: PermissionChange): void {
  const excess = [...change.grantable].filter((permission) => !change.permissions.has(permission));
  if (excess.length > 0) {
    throw LakeFormationError.invalid(
      `Permissions with grant option must be among the permissions granted: [${excess.join(", ")}] are not.`,
    );
  }
  if (change.grantable.size === 0) return;
  if (change.principal === iamAllowedPrincipals)
    throw LakeFormationError.invalid("IAM_ALLOWED_PRINCIPALS cannot be given the grant option.");
  if (change.resources.some((resource) => resource.kind === "excludedColumns")) {
    throw LakeFormationError.invalid("SELECT with grant option needs a list of included columns.");
  }
}

function requireRoomForFilters(context: ModelContext, change: PermissionChange): void {
  const identity = principalIdentity(change.principal);
  for (const resource of change.resources) {
    if (resource.kind !== "cellsFilter" || !change.permissions.has("SELECT")) continue;
    const others = context.state.grants
      .at(tableAnchor(resource.database, resource.table))
      .filter(
        (grant) =>
          grant.resource.kind === "cellsFilter" &&
          grant.permissions.has("SELECT") &&
          principalIdentity(grant.principal) === identity &&
          resourceKey(grant.resource) !== resourceKey(resource),
      );
    if (others.length >= limits.filterGrantsPerTable.value) {
      throw new LakeFormationError(
        "ResourceNumberLimitExceededException",
        `A principal can be granted at most ${limits.filterGrantsPerTable.value} filters of one table.`,
      );
    }
  }
}
