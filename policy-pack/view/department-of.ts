import type { Reading, Resource } from "./resource.ts";

/** The department to which a resource belongs: that of the component above it, or of its tag; absent for the whole body's. */
export function departmentOf(resource: Resource): Reading<string> {
  const component = resource.ancestor("lakeward:lake:Department");
  if (component) {
    const department = component.text("department");
    return department.state === "absent" ? component.text("id") : department;
  }
  const tag = resource.text("tags.Department");
  // What several departments share is tagged so.
  return tag.state === "known" && tag.value === "shared" ? { state: "absent", path: tag.path } : tag;
}
