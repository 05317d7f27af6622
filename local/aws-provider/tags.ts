/** Tags as most services list them. */
export const tagList = (tags: Readonly<Record<string, string>>): { Key: string; Value: string }[] =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Tags by name, from a service's list. */
export const tagsByName = (
  list: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
): Readonly<Record<string, string>> => Object.fromEntries(list.map(({ Key = "", Value = "" }) => [Key, Value]));

/** Names of the tags that were ours and are not any more. */
export const tagsDropped = (
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] => Object.keys(before).filter((name) => !Object.hasOwn(now, name));
