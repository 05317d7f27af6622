import type { HeldGrant } from "./grant-ledger.ts";
import type { ModelContext } from "./model-context.ts";
import { principalIdentity } from "./principal.ts";
import { isReader, rightsOn } from "./rights.ts";

/** Grants that the caller may see listed: all to administrators, else its own and those of permissions that it holds itself (API reference, ListPermissions). */
export function visibleGrants(
  context: ModelContext,
  caller: string,
  grants: readonly HeldGrant[],
): readonly HeldGrant[] {
  if (isReader(context, caller)) return grants;
  const identity = principalIdentity(caller);
  return grants.flatMap((grant) => {
    if (principalIdentity(grant.principal) === identity) return [grant];
    const held = rightsOn(context, caller, grant.resource).permissions;
    const permissions = new Set([...grant.permissions].filter((permission) => held.has(permission)));
    const grantable = new Set([...grant.grantable].filter((permission) => permissions.has(permission)));
    return permissions.size > 0 ? [{ ...grant, permissions, grantable }] : [];
  });
}
