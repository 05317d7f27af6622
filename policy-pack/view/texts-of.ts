import type { Resource } from "./resource.ts";

/** The texts of a list; undefined when the list is not there, or it or any of them cannot be read. */
export function textsOf(resource: Resource, path: string): readonly string[] | undefined {
  const list = resource.elements(path);
  if (list.state !== "known") return undefined;
  const texts = list.value.map((one) => resource.text(one));
  return texts.every((text) => text.state === "known")
    ? texts.flatMap((text) => (text.state === "known" ? [text.value] : []))
    : undefined;
}
