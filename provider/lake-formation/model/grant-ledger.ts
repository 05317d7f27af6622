import type { Permission } from "./permissions.ts";
import { principalIdentity } from "./principal.ts";
import { type Resource, resourceAnchor, resourceKey } from "./resource.ts";

/** What one principal holds on one resource; never empty. */
export interface HeldGrant {
  readonly principal: string;
  readonly resource: Resource;
  /** Cedar expression on the principal's attributes; absent: always. A grant with a condition stands beside one without. */
  readonly condition?: string;
  readonly permissions: ReadonlySet<Permission>;
  /** Those that the principal may pass on; always among its permissions. */
  readonly grantable: ReadonlySet<Permission>;
  /** Who changed it last. Absent: nobody, it was there from the start or comes from elsewhere. */
  readonly updatedBy?: string;
  /** Seconds since 1970; only where the model was given a clock. */
  readonly updatedAt?: number;
}

/** All grants of the account, found by the thing with which they end. */
export class GrantLedger {
  readonly #byAnchor = new Map<string, Map<string, HeldGrant>>();

  find(principal: string, resource: Resource, condition?: string): HeldGrant | undefined {
    return this.#byAnchor.get(resourceAnchor(resource))?.get(keyOf(principal, resource, condition));
  }

  /** Replaces what the principal holds on the resource; a grant of nothing is taken out. */
  put(grant: HeldGrant): void {
    const anchor = resourceAnchor(grant.resource);
    const key = keyOf(grant.principal, grant.resource, grant.condition);
    const grants = this.#byAnchor.get(anchor) ?? new Map<string, HeldGrant>();
    if (grant.permissions.size === 0) grants.delete(key);
    else grants.set(key, grant);
    if (grants.size === 0) this.#byAnchor.delete(anchor);
    else this.#byAnchor.set(anchor, grants);
  }

  at(anchor: string): readonly HeldGrant[] {
    return [...(this.#byAnchor.get(anchor)?.values() ?? [])];
  }

  all(): readonly HeldGrant[] {
    return [...this.#byAnchor.values()].flatMap((grants) => [...grants.values()]);
  }

  /** Ends all grants on what is no longer there. */
  drop(anchor: string): void {
    this.#byAnchor.delete(anchor);
  }

  remove(resource: Resource): void {
    const anchor = resourceAnchor(resource);
    const key = resourceKey(resource);
    for (const grant of this.at(anchor)) {
      if (resourceKey(grant.resource) === key) this.put({ ...grant, permissions: new Set(), grantable: new Set() });
    }
  }
}

function keyOf(principal: string, resource: Resource, condition: string | undefined): string {
  return JSON.stringify([principalIdentity(principal), resourceKey(resource), condition ?? null]);
}
