import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { type PermissionChange, readPermissionChange, requireResources } from "../permission-change.ts";
import type { Permission } from "../permissions.ts";
import type { Resource } from "../resource.ts";

/**
 * RevokePermissions: takes all that is named, or refuses and takes nothing. A permission that goes takes its grant option with it, and
 * ALL goes with the first of its parts, since the principal no longer holds everything.
 */
export const revokePermissions: Operation = (context, request, caller) => {
  const change = readPermissionChange(context, request, caller);
  // A location may have been deregistered, a filter or tag deleted since: what is held can still be taken.
  const [first] = change.resources;
  if (first?.kind === "database" || first?.kind === "table" || first?.kind === "allTables")
    requireResources(context, change);
  const asked = namedIn(change, request.texts("Permissions"), request.texts("PermissionsWithGrantOption"));
  for (const resource of change.resources) requireHeld(context, change, resource, asked);
  for (const resource of change.resources) take(context, change, resource, caller);
  return {};
};

interface Asked {
  readonly permissions: readonly Permission[];
  readonly grantable: readonly Permission[];
}

/** What the caller itself named: with ALL, its parts need not be held one by one. */
function namedIn(change: PermissionChange, permissions: readonly string[], grantable: readonly string[]): Asked {
  return {
    permissions: [...change.permissions].filter((permission) => permissions.includes(permission)),
    grantable: [...change.grantable].filter((permission) => grantable.includes(permission)),
  };
}

function requireHeld(context: ModelContext, change: PermissionChange, resource: Resource, asked: Asked): void {
  const held = context.state.grants.find(change.principal, resource, change.condition);
  if (held === undefined) {
    throw LakeFormationError.invalid(
      "No permissions revoked. Grantee has no permissions and no grantable permissions on resource.",
    );
  }
  const lacking = new Set([
    ...asked.permissions.filter((permission) => !held.permissions.has(permission)),
    ...asked.grantable.filter((permission) => !held.grantable.has(permission)),
  ]);
  if (lacking.size > 0) {
    throw LakeFormationError.invalid(
      `No permissions revoked. Grantee does not have: [${[...lacking].sort().join(", ")}]`,
    );
  }
}

function take(context: ModelContext, change: PermissionChange, resource: Resource, caller: string): void {
  const held = context.state.grants.find(change.principal, resource, change.condition);
  if (held === undefined) return;
  const permissions = without(held.permissions, change.permissions);
  const kept = without(held.grantable, new Set([...change.grantable, ...change.permissions]));
  const grantable = new Set([...kept].filter((permission) => permissions.has(permission)));
  context.state.grants.put({
    ...held,
    permissions,
    grantable,
    updatedBy: caller,
    ...(context.now ? { updatedAt: context.now() } : {}),
  });
}

function without(held: ReadonlySet<Permission>, taken: ReadonlySet<Permission>): ReadonlySet<Permission> {
  const kept = new Set([...held].filter((permission) => !taken.has(permission)));
  if (kept.size < held.size) kept.delete("ALL");
  return kept;
}
