import type { Reading, Resource } from "./resource.ts";

/** Components that say whose they are, the nearest first. */
const sayingWhose = ["lakeward:lake:Role", "lakeward:lake:Zone", "lakeward:lake:Dataset", "lakeward:lake:Department"];

/** The department that something belongs to, by the components above it, or by its tags where there are none. */
export function ownDepartment(resource: Resource): Reading<string> {
  for (const type of sayingWhose) {
    const component = resource.type === type ? resource : resource.ancestor(type);
    const said = ["department", "id"].map((path) => component?.text(path));
    const found = said.find((reading) => reading !== undefined && reading.state !== "absent");
    if (found) return found;
  }
  const tags = ["department", "Department"].map((key) => resource.text(`tags.${key}`));
  const tag = tags.find(({ state }) => state !== "absent");
  // `shared` is the word for what belongs to no department.
  if (tag === undefined || (tag.state === "known" && tag.value === "shared")) return { state: "absent", path: "tags" };
  return tag;
}
