import type { PrincipalPermissions } from "./catalogue.ts";
import type { ModelContext } from "./model-context.ts";
import { expandPermissions, isPermission, type Permission } from "./permissions.ts";
import { iamAllowedPrincipals } from "./principal.ts";
import { databaseAnchor, fold, type Resource, resourceAnchor, tableAnchor } from "./resource.ts";

/**
 * What Glue's creations and drops mean to Lake Formation. New databases and tables get their default permissions, and their creator gets
 * ALL with the grant option, recorded as a grant like any other (developer guide, "Implicit Lake Formation permissions"; crawlers' roles
 * are listed so on what they create). Whatever is dropped takes its grants, tags and filters with it.
 */
export const lifeCycle = {
  databaseCreated(context: ModelContext, name: string): void {
    const database = fold(name);
    const resource: Resource = { kind: "database", database };
    giveDefaults(context, resource, context.state.settings.CreateDatabaseDefaultPermissions);
    giveCreator(context, resource, context.catalogue.database(database)?.createdBy);
  },

  databaseDropped(context: ModelContext, name: string): void {
    const database = fold(name);
    for (const place of context.state.tagged.values()) {
      if (place.database === database && place.table !== undefined)
        lifeCycle.tableDropped(context, database, place.table);
    }
    for (const filter of context.state.filters.values()) {
      if (filter.database === database) lifeCycle.tableDropped(context, database, filter.table);
    }
    for (const { resource } of context.state.grants.all()) {
      if ("table" in resource && resource.database === database)
        lifeCycle.tableDropped(context, database, resource.table);
    }
    context.state.grants.drop(databaseAnchor(database));
    endOptIns(context, databaseAnchor(database));
    context.state.tagged.delete(databaseAnchor(database));
  },

  tableCreated(context: ModelContext, databaseName: string, name: string, creator: string): void {
    const database = fold(databaseName);
    const resource: Resource = { kind: "table", database, table: fold(name) };
    const own = context.catalogue.database(database)?.createTableDefaultPermissions;
    giveDefaults(context, resource, own ?? context.state.settings.CreateTableDefaultPermissions);
    giveCreator(context, resource, creator);
  },

  tableDropped(context: ModelContext, databaseName: string, name: string): void {
    const database = fold(databaseName);
    const table = fold(name);
    context.state.grants.drop(tableAnchor(database, table));
    endOptIns(context, tableAnchor(database, table));
    context.state.tagged.delete(tableAnchor(database, table));
    for (const [key, filter] of context.state.filters) {
      if (filter.database === database && filter.table === table) context.state.filters.delete(key);
    }
  },
};

/** What is made anew under an old name must not begin with an old opt-in; what AWS does with them is not documented. */
function endOptIns(context: ModelContext, anchor: string): void {
  for (const [key, { resource }] of context.state.optIns) {
    if (resourceAnchor(resource) === anchor) context.state.optIns.delete(key);
  }
}

function giveDefaults(context: ModelContext, resource: Resource, defaults: readonly PrincipalPermissions[]): void {
  for (const { Principal, Permissions } of defaults) {
    const principal = Principal?.DataLakePrincipalIdentifier;
    if (principal === undefined) continue;
    const permissions = (Permissions ?? []).filter(isPermission);
    const expanded =
      principal === iamAllowedPrincipals ? new Set(permissions) : expandPermissions(resource.kind, permissions);
    give(context, principal, resource, expanded, new Set());
  }
}

function giveCreator(context: ModelContext, resource: Resource, creator: string | undefined): void {
  if (creator === undefined) return;
  const all = expandPermissions(resource.kind, ["ALL"]);
  give(context, creator, resource, all, all);
}

function give(
  context: ModelContext,
  principal: string,
  resource: Resource,
  permissions: ReadonlySet<Permission>,
  grantable: ReadonlySet<Permission>,
): void {
  context.state.grants.put({
    principal,
    resource,
    permissions,
    grantable,
    updatedBy: principal,
    ...(context.now ? { updatedAt: context.now() } : {}),
  });
}
