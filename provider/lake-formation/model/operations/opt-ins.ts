import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { type OptIn, optInKey } from "../model-state.ts";
import { pageOf } from "../paging.ts";
import { isUserOrRole, principalIdentity } from "../principal.ts";
import { readCondition } from "../read-condition.ts";
import { readResource, requireResource } from "../read-resource.ts";
import { type Resource, type ResourceKind, resourceKey } from "../resource.ts";
import { isAdministrator, isReader } from "../rights.ts";
import { wireResource } from "../wire-resource.ts";

/** A principal opts in to catalogues, databases and tables, never to LF-tags (developer guide, "Hybrid access mode considerations"). */
const kinds: readonly ResourceKind[] = ["catalogue", "database", "table", "allTables"];

/**
 * For whom Lake Formation's permissions hold where a location is registered in hybrid access mode; everybody else goes by IAM alone.
 * Only administrators opt in, only they and read-only administrators look (developer guide, "Hybrid access mode considerations").
 */
export const optInOperations: Readonly<Record<string, Operation>> = {
  /** The API has no error for an opt-in that is there already: it changes nothing. */
  CreateLakeFormationOptIn: (context, request, caller) => {
    const asked = readOptIn(request, context, caller);
    requireResource(context, asked.resource);
    if (!context.state.optIns.has(optInKey(asked))) context.state.optIns.set(optInKey(asked), asked);
    return {};
  },

  DeleteLakeFormationOptIn: (context, request, caller) => {
    const asked = readOptIn(request, context, caller);
    if (!context.state.optIns.delete(optInKey(asked))) throw LakeFormationError.missing("Opt-in not found.");
    return {};
  },

  ListLakeFormationOptIns: (context, request, caller) => {
    if (!isReader(context, caller)) throw LakeFormationError.denied();
    const principal = request.optionalPart("Principal")?.text("DataLakePrincipalIdentifier");
    const resource = request.has("Resource") ? readOptable(context, request.part("Resource")) : undefined;
    const found = [...context.state.optIns.values()]
      .filter((held) => principal === undefined || principalIdentity(held.principal) === principalIdentity(principal))
      .filter((held) => resource === undefined || resourceKey(held.resource) === resourceKey(resource))
      .sort((a, b) => (optInKey(a) < optInKey(b) ? -1 : 1))
      .map((held) => wire(context, held));
    const { items, next } = pageOf(request, found);
    return { LakeFormationOptInsInfoList: items, ...next };
  },
};

function readOptIn(request: ApiRequest, context: ModelContext, caller: string): OptIn {
  const principal = request.part("Principal").text("DataLakePrincipalIdentifier");
  const condition = readCondition(request, principal);
  if (condition === undefined && !isUserOrRole(principal))
    throw LakeFormationError.invalid(`Invalid principal, ${principal}: IAM users and roles opt in.`);
  const resource = readOptable(context, request.part("Resource"));
  if (!isAdministrator(context, caller)) throw LakeFormationError.denied();
  return {
    principal,
    resource,
    ...(condition === undefined ? {} : { condition }),
    updatedBy: caller,
    ...(context.now ? { updatedAt: context.now() } : {}),
  };
}

function readOptable(context: ModelContext, part: ApiRequest): Resource {
  const [resource] = readResource(context, part);
  if (resource === undefined || !kinds.includes(resource.kind) || part.has("TableWithColumns"))
    throw LakeFormationError.invalid("Principals opt in to catalogs, databases and tables.");
  return resource;
}

function wire(context: ModelContext, held: OptIn): Readonly<Record<string, unknown>> {
  return {
    Resource: wireResource(context, held.resource),
    Principal: { DataLakePrincipalIdentifier: held.principal },
    ...(held.condition === undefined ? {} : { Condition: { Expression: held.condition } }),
    ...(held.updatedAt === undefined ? {} : { LastModified: held.updatedAt }),
    LastUpdatedBy: held.updatedBy,
  };
}
