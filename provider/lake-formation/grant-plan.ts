import type { Permission } from "@aws-sdk/client-lakeformation";
import type { GrantedResource } from "./granted-resource.ts";

/** Permissions on a resource. */
export interface Rights {
  readonly on: GrantedResource;
  readonly permissions: readonly Permission[];
}

/** What `one` holds and `other` does not, of the same principal and resource; columns are compared one by one. Undefined: nothing. */
export function surplus(one: Rights, other: Rights): Rights | undefined {
  if ("columns" in one.on && "columns" in other.on && other.permissions.length > 0) {
    const kept = other.on.columns.names;
    const names = one.on.columns.names.filter((name) => !kept.includes(name));
    return names.length === 0
      ? undefined
      : { on: { columns: { ...one.on.columns, names } }, permissions: one.permissions };
  }
  const permissions = one.permissions.filter((permission) => !other.permissions.includes(permission));
  return permissions.length === 0 ? undefined : { on: one.on, permissions };
}

/** What either holds, of the same principal and resource. */
export function union(one: Rights, other: Rights): Rights {
  const permissions = [...new Set([...one.permissions, ...other.permissions])].sort();
  if (!("columns" in one.on && "columns" in other.on)) return { on: one.on, permissions };
  return {
    on: {
      columns: { ...one.on.columns, names: [...new Set([...one.on.columns.names, ...other.on.columns.names])].sort() },
    },
    permissions,
  };
}
