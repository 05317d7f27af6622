import type { Estate } from "./estate.ts";
import { grants } from "./grant.ts";
import type { Reading, Resource } from "./resource.ts";

/** Where a resource says an LF-tag's key and values: it assigns them, or asks for them. */
export interface TagUse {
  readonly resource: Resource;
  readonly key: Reading<string>;
  readonly values: Reading<readonly string[]>;
  /** Property path, for findings. */
  readonly path: string;
}

/** Types whose resources assign LF-tags, ask for them or save an expression of them. */
const usingTypes = [
  "lakeward:lakeformation:TagAssignment",
  "lakeward:lakeformation:TagExpression",
  "lakeward:lakeformation:Grant",
  "aws:lakeformation/resourceLfTag:ResourceLfTag",
  "aws:lakeformation/resourceLfTags:ResourceLfTags",
  "aws:lakeformation/lfTagExpression:LfTagExpression",
  "aws:lakeformation/permissions:Permissions",
] as const;

/** Every use of an LF-tag, resource by resource; a resource whose tags are not known yet has one use without key. */
export function tagUses(estate: Estate): ReadonlyMap<Resource, readonly TagUse[]> {
  const targets = new Map(estate.derive(grants).map(({ resource, target }) => [resource, target]));
  const found = estate.ofType(...usingTypes).flatMap((resource) => {
    const target = targets.get(resource);
    if (target === undefined || target.kind === "tagPolicy") return [[resource, usesOf(resource)] as const];
    if (target.kind !== "unreadable") return [];
    // What it is on may turn out to be a tag policy.
    const { reading } = target;
    return [[resource, [{ resource, key: reading, values: reading, path: reading.path }]] as const];
  });
  return new Map(found);
}

function usesOf(resource: Resource): readonly TagUse[] {
  switch (resource.type) {
    case "lakeward:lakeformation:TagAssignment":
      return keyed(resource, "tags", false);
    case "lakeward:lakeformation:TagExpression":
      return keyed(resource, "expression", true);
    case "lakeward:lakeformation:Grant":
      return keyed(resource, "on.tagPolicy.expression", true);
    case "aws:lakeformation/resourceLfTag:ResourceLfTag":
      return [one(resource, "lfTag", "key", "value", false)];
    case "aws:lakeformation/resourceLfTags:ResourceLfTags":
      return listed(resource, "lfTags", "key", "value", false);
    case "aws:lakeformation/lfTagExpression:LfTagExpression":
      return listed(resource, "expressions", "tagKey", "tagValues", true);
    default:
      return listed(resource, "lfTagPolicy.expressions", "key", "values", true);
  }
}

/** `{ key: value }` or `{ key: [value, …] }`. */
function keyed(resource: Resource, path: string, hasLists: boolean): readonly TagUse[] {
  const keys = resource.keys(path);
  if (keys.state !== "known") return [{ resource, key: keys, values: keys, path }];
  return keys.value.map((key): TagUse => {
    const at = `${path}[${JSON.stringify(key)}]`;
    return {
      resource,
      key: { state: "known", value: key, path: at },
      values: valuesAt(resource, at, hasLists),
      path,
    };
  });
}

function listed(resource: Resource, path: string, key: string, value: string, hasLists: boolean): readonly TagUse[] {
  const list = resource.elements(path);
  if (list.state !== "known") return [{ resource, key: list, values: list, path }];
  return list.value.map((at) => one(resource, at, key, value, hasLists));
}

function one(resource: Resource, at: string, key: string, value: string, hasLists: boolean): TagUse {
  return {
    resource,
    key: resource.text(`${at}.${key}`),
    values: valuesAt(resource, `${at}.${value}`, hasLists),
    path: at,
  };
}

function valuesAt(resource: Resource, path: string, hasLists: boolean): Reading<readonly string[]> {
  if (!hasLists) {
    const value = resource.text(path);
    return value.state === "known" ? { ...value, value: [value.value] } : value;
  }
  const list = resource.elements(path);
  if (list.state !== "known") return list;
  const texts = list.value.map((at) => resource.text(at));
  const unread = texts.find(({ state }) => state !== "known");
  if (unread !== undefined && unread.state !== "known") return unread;
  return { ...list, value: texts.flatMap((text) => (text.state === "known" ? [text.value] : [])) };
}
