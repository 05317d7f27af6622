import type { HeldGrant } from "./grant-ledger.ts";
import type { ModelContext } from "./model-context.ts";
import { applicablePermissions, type Permission } from "./permissions.ts";
import { iamAllowedPrincipals, isOfAccount, principalIdentity } from "./principal.ts";
import { registrationOf } from "./registered-location.ts";
import type { Resource, TagCondition } from "./resource.ts";
import { expressionOf, matches, tagsOfColumn, tagsOfDatabase, tagsOfTable } from "./tag-inheritance.ts";

/** What a principal may do with a resource, and what of it it may pass on. */
export interface Rights {
  readonly permissions: ReadonlySet<Permission>;
  readonly grantable: ReadonlySet<Permission>;
}

/** Whether the caller is a data lake administrator. */
export function isAdministrator(context: ModelContext, caller: string): boolean {
  return isListed(context.state.settings.DataLakeAdmins, caller);
}

/** Whether the caller may read all permissions and metadata. */
export function isReader(context: ModelContext, caller: string): boolean {
  return isAdministrator(context, caller) || isListed(context.state.settings.ReadOnlyAdmins, caller);
}

/** Whether a grant is to one of these names. What depends on attributes of the principal, which the model does not know, is not. */
export function holds(grantees: ReadonlySet<string>, grant: HeldGrant): boolean {
  return grant.condition === undefined && grantees.has(principalIdentity(grant.principal));
}

/** Under which names a principal holds grants: its own, and the groups of all principals of the account. */
export function granteesOf(context: ModelContext, principal: string): ReadonlySet<string> {
  const names = new Set([principalIdentity(principal)]);
  if (isOfAccount(principal, context.account)) {
    names.add(iamAllowedPrincipals);
    names.add(`${context.account}:IAMPrincipals`);
  }
  return names;
}

/**
 * All that a principal may do: granted by name, by the wildcard or table above, by LF-tags, through IAM-allowed-principals, and what
 * administrators hold implicitly: they describe everything and grant everything, but read no data (developer guide, "Implicit Lake
 * Formation permissions").
 */
export function rightsOn(context: ModelContext, principal: string, resource: Resource): Rights {
  const permissions = new Set<Permission>();
  const grantable = new Set<Permission>();
  const grantees = granteesOf(context, principal);
  const add = (grant: HeldGrant | undefined): void => {
    for (const permission of grant?.permissions ?? []) permissions.add(permission);
    for (const permission of grant?.grantable ?? []) grantable.add(permission);
  };
  for (const grantee of grantees) {
    for (const covering of coveringResources(resource)) add(context.state.grants.find(grantee, covering));
  }
  for (const grant of context.state.grants.at("tagPolicy")) {
    if (holds(grantees, grant) && isReachedByTag(context, grant.resource, resource)) add(grant);
  }
  if (isMadeBy(context, principal, resource)) {
    for (const permission of applicablePermissions(resource.kind)) permissions.add(permission);
  }
  if (resource.kind === "dataLocation" && isPrivilegedOn(context, principal, resource.arn)) {
    permissions.add("DATA_LOCATION_ACCESS");
    grantable.add("DATA_LOCATION_ACCESS");
  }
  if (isAdministrator(context, principal)) {
    const applicable = applicablePermissions(resource.kind);
    for (const permission of applicable) grantable.add(permission);
    if (applicable.includes("DESCRIBE")) permissions.add("DESCRIBE");
    if (resource.kind === "dataLocation") permissions.add("DATA_LOCATION_ACCESS");
  }
  return only(resource, { permissions: withParts(resource, permissions), grantable: withParts(resource, grantable) });
}

/** Whether the caller holds GRANT_WITH_LF_TAG_EXPRESSION on every value of an expression (API reference, CreateLFTagExpression). */
export function mayGrantWith(context: ModelContext, caller: string, expression: readonly TagCondition[]): boolean {
  return expression.every(({ key, values }) =>
    values.every((value) =>
      rightsOn(context, caller, { kind: "tag", key, value }).permissions.has("GRANT_WITH_LF_TAG_EXPRESSION"),
    ),
  );
}

/** What stands above a resource, itself first: a grant there reaches it. */
function coveringResources(resource: Resource): readonly Resource[] {
  switch (resource.kind) {
    case "table":
      return [resource, { kind: "allTables", database: resource.database }];
    case "column":
    case "excludedColumns":
    case "cellsFilter": {
      const { database, table } = resource;
      return [resource, { kind: "table", database, table }, { kind: "allTables", database }];
    }
    case "tag":
      return [resource, { kind: "tag", key: resource.key, value: "*" }];
    default:
      return [resource];
  }
}

/** Whoever made an LF-tag or an expression may do everything with it (developer guide, "Creating LF-tags", "Creating LF-Tag expressions"). */
function isMadeBy(context: ModelContext, principal: string, resource: Resource): boolean {
  const maker =
    resource.kind === "tag"
      ? context.state.tags.get(resource.key)?.createdBy
      : resource.kind === "tagExpression"
        ? context.state.expressions.get(resource.name)?.createdBy
        : undefined;
  return maker !== undefined && principalIdentity(maker) === principalIdentity(principal);
}

/** Whoever registered a location with privileged access may do everything with it (API reference, RegisterResource). */
function isPrivilegedOn(context: ModelContext, principal: string, arn: string): boolean {
  const registration = registrationOf(context, arn);
  return (
    registration?.privilegedAccess === true &&
    principalIdentity(registration.registeredBy) === principalIdentity(principal)
  );
}

function isReachedByTag(context: ModelContext, policy: Resource, resource: Resource): boolean {
  const { state } = context;
  switch (policy.kind) {
    case "databasesByTag":
    case "databasesBySavedExpression":
      return (
        resource.kind === "database" && matches(expressionOf(state, policy), tagsOfDatabase(state, resource.database))
      );
    case "tablesByTag":
    case "tablesBySavedExpression": {
      const expression = expressionOf(state, policy);
      if (resource.kind === "table") return matches(expression, tagsOfTable(state, resource.database, resource.table));
      return (
        resource.kind === "column" &&
        matches(expression, tagsOfColumn(state, resource.database, resource.table, resource.column))
      );
    }
    default:
      return false;
  }
}

/** IAM-allowed-principals hold the bare ALL; it means all parts. */
function withParts(resource: Resource, held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  return held.has("ALL") ? new Set([...held, ...applicablePermissions(resource.kind)]) : held;
}

function only(resource: Resource, rights: Rights): Rights {
  const applicable = applicablePermissions(resource.kind);
  return {
    permissions: new Set(applicable.filter((permission) => rights.permissions.has(permission))),
    grantable: new Set(applicable.filter((permission) => rights.grantable.has(permission))),
  };
}

function isListed(principals: readonly { readonly DataLakePrincipalIdentifier: string }[], caller: string): boolean {
  const identity = principalIdentity(caller);
  return principals.some((principal) => principalIdentity(principal.DataLakePrincipalIdentifier) === identity);
}
