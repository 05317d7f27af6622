import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import { limits } from "../limits.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import type { TaggedPlace } from "../model-state.ts";
import { readCondition, readResource, requireOwnCatalogue, requireResource } from "../read-resource.ts";
import { databaseAnchor, type Resource, type TagCondition, tableAnchor } from "../resource.ts";
import { isAdministrator, isReader, rightsOn } from "../rights.ts";
import { type Tags, tagsOfColumn, tagsOfDatabase, tagsOfTable } from "../tag-inheritance.ts";
import { wireTags } from "../wire-tags.ts";

/** What can carry an LF-tag. */
type Taggable = Extract<Resource, { kind: "database" | "table" | "column" }>;

/** LF-tags on databases, tables and columns; a tag below stands before the one that is inherited from above. */
export const tagAssignmentOperations: Readonly<Record<string, Operation>> = {
  /** A key that is there already gets the new value. Tags that cannot be put are reported beside those that were. */
  AddLFTagsToResource: (context, request, caller) => {
    const { resources, tags } = readAssignment(context, request, caller);
    const failures = tags.flatMap((tag) =>
      report(context, tag, () => {
        const value = requireAssignable(context, caller, tag);
        for (const resource of resources) {
          const own = ownTags(context, resource);
          if (!own.has(tag.key) && own.size >= limits.tagsPerResource.value) {
            throw LakeFormationError.invalid(`A resource can have at most ${limits.tagsPerResource.value} LF-Tags.`);
          }
        }
        for (const resource of resources) {
          setOwnTags(context, resource, new Map([...ownTags(context, resource), [tag.key, value]]));
        }
      }),
    );
    return { Failures: failures };
  },

  RemoveLFTagsFromResource: (context, request, caller) => {
    const { resources, tags } = readAssignment(context, request, caller);
    const failures = tags.flatMap((tag) =>
      report(context, tag, () => {
        requireAssignable(context, caller, tag);
        for (const resource of resources) {
          const value = ownTags(context, resource).get(tag.key);
          if (value === undefined || !tag.values.includes(value)) {
            throw LakeFormationError.invalid(
              `Tag ${tag.key} with the value ${tag.values.join(", ")} is not assigned to the resource.`,
            );
          }
        }
        for (const resource of resources) {
          setOwnTags(context, resource, new Map([...ownTags(context, resource)].filter(([key]) => key !== tag.key)));
        }
      }),
    );
    return { Failures: failures };
  },

  /** With ShowAssignedLFTags only what was put on the resource itself, else with what is inherited. */
  GetResourceLFTags: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const resources = readTaggable(context, request);
    const assigned = request.flag("ShowAssignedLFTags") ?? false;
    const [first] = resources;
    if (first === undefined) return {};
    if (!isReader(context, caller) && !rightsOn(context, caller, first).permissions.size)
      throw LakeFormationError.denied();
    const { database } = first;
    const onDatabase = { LFTagOnDatabase: wireTags(context, tagsOfDatabase(context.state, database)) };
    if (first.kind === "database") return onDatabase;
    const { table } = first;
    const own = context.state.tagged.get(tableAnchor(database, table));
    const columns =
      first.kind === "column"
        ? resources.flatMap((resource) => (resource.kind === "column" ? [resource.column] : []))
        : [...(own?.columns.keys() ?? [])].sort();
    return {
      ...onDatabase,
      LFTagsOnTable: wireTags(
        context,
        assigned ? (own?.own ?? new Map()) : tagsOfTable(context.state, database, table),
      ),
      LFTagsOnColumns: columns.map((column) => ({
        Name: column,
        LFTags: wireTags(
          context,
          assigned ? (own?.columns.get(column) ?? new Map()) : tagsOfColumn(context.state, database, table, column),
        ),
      })),
    };
  },
};

function readAssignment(
  context: ModelContext,
  request: ApiRequest,
  caller: string,
): { readonly resources: readonly Taggable[]; readonly tags: readonly TagCondition[] } {
  requireOwnCatalogue(context, request);
  const resources = readTaggable(context, request);
  const tags = request.parts("LFTags").map((part) => {
    requireOwnCatalogue(context, part);
    return readCondition(part);
  });
  if (new Set(tags.map(({ key }) => key)).size < tags.length)
    throw LakeFormationError.invalid("LFTags must not name a key twice.");
  for (const resource of resources) requireRightOn(context, caller, resource);
  return { resources, tags };
}

function readTaggable(context: ModelContext, request: ApiRequest): readonly Taggable[] {
  return readResource(context, request.part("Resource")).map((resource) => {
    if (resource.kind !== "database" && resource.kind !== "table" && resource.kind !== "column") {
      throw LakeFormationError.invalid("LF-Tags stand on databases, tables and columns.");
    }
    requireResource(context, resource);
    return resource;
  });
}

/** An administrator, or who holds everything on the resource with the grant option (developer guide, "Assigning LF-tags"). */
function requireRightOn(context: ModelContext, caller: string, resource: Taggable): void {
  if (isAdministrator(context, caller)) return;
  const whole: Resource =
    resource.kind === "column" ? { kind: "table", database: resource.database, table: resource.table } : resource;
  if (!rightsOn(context, caller, whole).grantable.has("ALL")) throw LakeFormationError.denied();
}

function requireAssignable(context: ModelContext, caller: string, tag: TagCondition): string {
  const [value, ...others] = tag.values;
  if (value === undefined || others.length > 0)
    throw LakeFormationError.invalid(`A resource has one value of ${tag.key}, not several.`);
  requireResource(context, { kind: "tag", key: tag.key, value });
  if (value === "*") throw LakeFormationError.invalid("The wildcard is not a value of a resource.");
  const rights = rightsOn(context, caller, { kind: "tag", key: tag.key, value }).permissions;
  if (!isAdministrator(context, caller) && !rights.has("ASSOCIATE")) throw LakeFormationError.denied();
  return value;
}

function report(context: ModelContext, tag: TagCondition, act: () => void): readonly unknown[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof LakeFormationError)) throw error;
    return [
      {
        LFTag: { CatalogId: context.account, TagKey: tag.key, TagValues: tag.values },
        Error: { ErrorCode: error.code, ErrorMessage: error.message },
      },
    ];
  }
}

function placeOf(context: ModelContext, resource: Taggable): { readonly anchor: string; readonly place: TaggedPlace } {
  const { database } = resource;
  const anchor = resource.kind === "database" ? databaseAnchor(database) : tableAnchor(database, resource.table);
  const empty: TaggedPlace = {
    database,
    ...(resource.kind === "database" ? {} : { table: resource.table }),
    own: new Map(),
    columns: new Map(),
  };
  return { anchor, place: context.state.tagged.get(anchor) ?? empty };
}

function ownTags(context: ModelContext, resource: Taggable): Tags {
  const { place } = placeOf(context, resource);
  return resource.kind === "column" ? (place.columns.get(resource.column) ?? new Map()) : place.own;
}

function setOwnTags(context: ModelContext, resource: Taggable, tags: Tags): void {
  const { anchor, place } = placeOf(context, resource);
  const columns = new Map(place.columns);
  if (resource.kind === "column") {
    if (tags.size === 0) columns.delete(resource.column);
    else columns.set(resource.column, tags);
  }
  const own = resource.kind === "column" ? place.own : tags;
  if (own.size === 0 && columns.size === 0) context.state.tagged.delete(anchor);
  else context.state.tagged.set(anchor, { ...place, own, columns });
}
