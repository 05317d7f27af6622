import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import { limits } from "../limits.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import type { TagDefinition } from "../model-state.ts";
import { pageOf } from "../paging.ts";
import type { Permission } from "../permissions.ts";
import { requireOwnCatalogue } from "../read-resource.ts";
import { fold, tagAnchor } from "../resource.ts";
import { isAdministrator, isReader, rightsOn } from "../rights.ts";

/** The account's LF-tags themselves: keys and the values that they may have, all in lower case. */
export const tagVocabularyOperations: Readonly<Record<string, Operation>> = {
  CreateLFTag: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const key = readKey(request);
    const values = readValues(request, "TagValues");
    if (
      !isAdministrator(context, caller) &&
      !rightsOn(context, caller, { kind: "catalogue" }).permissions.has("CREATE_LF_TAG")
    ) {
      throw LakeFormationError.denied("Insufficient Lake Formation permission(s): Required Create LF-Tag on Catalog");
    }
    if (context.state.tags.has(key)) throw LakeFormationError.invalid(`Tag key already exists: ${key}`);
    if (context.state.tags.size >= limits.tagKeys.value) {
      throw new LakeFormationError("ResourceNumberLimitExceededException", `At most ${limits.tagKeys.value} LF-Tags.`);
    }
    context.state.tags.set(key, { key, values, createdBy: caller });
    return {};
  },

  GetLFTag: (context, request, caller) => {
    const tag = findTag(context, request);
    const values = readableValues(context, caller, tag);
    if (values.length === 0)
      throw LakeFormationError.denied("Insufficient Lake Formation permission(s): Required Describe on LF-Tag");
    return { CatalogId: context.account, TagKey: tag.key, TagValues: values };
  },

  /** Values to be deleted must be on no resource ("Update not allowed" in the API reference). */
  UpdateLFTag: (context, request, caller) => {
    const tag = findTag(context, request);
    requireRightOnTag(context, caller, tag, "ALTER");
    const added = readValues(request, "TagValuesToAdd");
    const deleted = readValues(request, "TagValuesToDelete");
    if (added.length + deleted.length === 0)
      throw LakeFormationError.invalid("TagValuesToAdd or TagValuesToDelete is required.");
    if (added.some((value) => deleted.includes(value)))
      throw LakeFormationError.invalid("A value cannot be both added and deleted.");
    const unknown = deleted.filter((value) => !tag.values.includes(value));
    if (unknown.length > 0)
      throw LakeFormationError.invalid(`Tag ${tag.key} does not have the values: ${unknown.join(", ")}`);
    const used = deleted.filter((value) => isAssigned(context, tag.key, value));
    if (used.length > 0)
      throw LakeFormationError.invalid(`Update not allowed: the values are assigned to resources: ${used.join(", ")}`);
    const values = [...new Set([...tag.values, ...added])].filter((value) => !deleted.includes(value)).sort();
    if (values.length === 0) throw LakeFormationError.invalid("An LF-Tag needs at least one value.");
    if (values.length > limits.tagValues.value) {
      throw LakeFormationError.invalid(`An LF-Tag can have at most ${limits.tagValues.value} values.`);
    }
    context.state.tags.set(tag.key, { ...tag, values });
    for (const value of deleted) context.state.grants.remove({ kind: "tag", key: tag.key, value });
    return {};
  },

  /** Takes the tag off every resource; grants by LF-tag that name it stay and match nothing any more. */
  DeleteLFTag: (context, request, caller) => {
    const tag = findTag(context, request);
    requireRightOnTag(context, caller, tag, "DROP");
    context.state.tags.delete(tag.key);
    context.state.grants.drop(tagAnchor(tag.key));
    for (const [anchor, place] of context.state.tagged) {
      const own = without(place.own, tag.key);
      const columns = [...place.columns]
        .map(([column, tags]) => [column, without(tags, tag.key)] as const)
        .filter(([, tags]) => tags.size > 0);
      if (own.size === 0 && columns.length === 0) context.state.tagged.delete(anchor);
      else context.state.tagged.set(anchor, { ...place, own, columns: new Map(columns) });
    }
    return {};
  },

  ListLFTags: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const readable = [...context.state.tags.values()]
      .map((tag) => ({ CatalogId: context.account, TagKey: tag.key, TagValues: readableValues(context, caller, tag) }))
      .filter(({ TagValues }) => TagValues.length > 0)
      .sort((a, b) => (a.TagKey < b.TagKey ? -1 : 1));
    const { items, next } = pageOf(request, readable);
    return { LFTags: items, ...next };
  },
};

function findTag(context: ModelContext, request: ApiRequest): TagDefinition {
  requireOwnCatalogue(context, request);
  const key = readKey(request);
  const tag = context.state.tags.get(key);
  if (tag === undefined) throw LakeFormationError.missing(`Tag key ${key} does not exist.`);
  return tag;
}

function readKey(request: ApiRequest): string {
  const key = fold(request.text("TagKey"));
  if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@%]+$/u.test(key)) {
    throw LakeFormationError.invalid(`Tag key ${key} is not valid.`);
  }
  return key;
}

function readValues(request: ApiRequest, member: string): readonly string[] {
  const values = [...new Set(request.texts(member).map(fold))].sort();
  for (const value of values) {
    if (!/^[\p{L}\p{Z}\p{N}_.:*/=+\-@%]+$/u.test(value)) {
      throw LakeFormationError.invalid(`Tag value ${value} is not valid.`);
    }
  }
  return values;
}

function readableValues(context: ModelContext, caller: string, tag: TagDefinition): readonly string[] {
  if (isReader(context, caller)) return tag.values;
  return tag.values.filter(
    (value) => rightsOn(context, caller, { kind: "tag", key: tag.key, value }).permissions.size > 0,
  );
}

function requireRightOnTag(context: ModelContext, caller: string, tag: TagDefinition, permission: Permission): void {
  if (isAdministrator(context, caller)) return;
  if (rightsOn(context, caller, { kind: "tag", key: tag.key, value: "*" }).permissions.has(permission)) return;
  throw LakeFormationError.denied(`Insufficient Lake Formation permission(s): Required ${permission} on LF-Tag`);
}

function isAssigned(context: ModelContext, key: string, value: string): boolean {
  return [...context.state.tagged.values()].some(
    ({ own, columns }) => own.get(key) === value || [...columns.values()].some((tags) => tags.get(key) === value),
  );
}

function without(tags: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> {
  return new Map([...tags].filter(([other]) => other !== key));
}
