import type { Remedy } from "./pack/pack-row.ts";
import type { Resource } from "./view/resource.ts";

/**
 * What a remedy sets of a resource: of its properties, those that the rule finds wrong and that are known.
 *
 * @param wrong paths of properties that break the rule
 */
export function remedied(
  remedy: Remedy,
  resource: Resource,
  wrong: readonly string[],
): readonly (readonly [path: string, value: unknown])[] {
  if (!remedy.types.includes(resource.type)) return [];
  return Object.entries(remedy.patch(resource)).filter(
    ([path]) =>
      resource.get(path).state !== "unknown" && wrong.some((one) => path === one || path.startsWith(`${one}.`)),
  );
}
