import type { ModelContext } from "./model-context.ts";
import type { Tags } from "./tag-inheritance.ts";

/** Tags as the API carries them, by key. */
export function wireTags(context: ModelContext, tags: Tags): readonly Readonly<Record<string, unknown>>[] {
  return [...tags].sort().map(([key, value]) => ({ CatalogId: context.account, TagKey: key, TagValues: [value] }));
}
