import type { PlannedResource } from "./plan.ts";

/**
 * URN → path in the declarations: a component of ours names its own, every other resource takes that of its nearest
 * ancestor that does.
 */
export function declaredPaths(resources: readonly PlannedResource[]): ReadonlyMap<string, string> {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const paths = new Map<string, string>();
  for (const resource of resources) {
    let candidate: PlannedResource | undefined = resource;
    // A document that somebody else wrote may name parents in a circle.
    const visited = new Set<PlannedResource>();
    while (candidate !== undefined && !visited.has(candidate)) {
      visited.add(candidate);
      const path = ownPath(candidate);
      if (path !== null) {
        paths.set(resource.urn, path);
        break;
      }
      candidate = byUrn.get(candidate.parent ?? "");
    }
  }
  return paths;
}

function ownPath(resource: PlannedResource): string | null {
  if (!resource.type.startsWith("lakeward:lake:")) return null;
  const { declarationPath } = resource.inputs;
  if (typeof declarationPath === "string") return declarationPath;
  return resource.type === "lakeward:lake:Department" ? departmentOf(resource) : null;
}

/** A department's component is named by its id: the SDK keeps an input called `id` from reaching the engine. */
export function departmentOf(resource: PlannedResource): string {
  return resource.name;
}

/** Of the loader's side map, the places of paths that resources name, of what stands below a dataset, and of a department's purposes and keys. */
export function placesOf<Place>(
  paths: Iterable<string>,
  sources: Readonly<Record<string, Place>>,
): Readonly<Record<string, Place>> {
  const used = new Set(paths);
  const isWanted = (path: string): boolean => {
    if (used.has(path)) return true;
    const parts = path.split(".");
    if (parts.length === 2 || (parts.length === 3 && parts[1] === "purposes")) return used.has(parts[0] ?? "");
    return parts.some((_, index) => index >= 2 && used.has(parts.slice(0, index).join(".")));
  };
  return Object.fromEntries(Object.entries(sources).filter(([path]) => isWanted(path)));
}
