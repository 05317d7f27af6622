import type { Reading, Resource } from "./resource.ts";

/** What stands at a path in which `[*]` is each element of a list: `rules[*].kmsMasterKeyId`; an object in its place counts as the only one. */
export function eachOf(resource: Resource, path: string): readonly Reading<unknown>[] {
  const [start = "", ...rest] = path.split("[*]");
  if (rest.length === 0) return [resource.get(path)];
  const list = resource.elements(start);
  if (list.state === "malformed" && list.found === "an object") return eachOf(resource, [start, ...rest].join(""));
  if (list.state !== "known") return [list];
  return list.value.flatMap((element) => eachOf(resource, `${element}${rest.join("[*]")}`));
}
