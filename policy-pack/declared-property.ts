import { pathSteps } from "./view/property-path.ts";
import type { Resource } from "./view/resource.ts";

/**
 * The path in the declarations of what a property of a component says: `columns[3].treatment` of a dataset →
 * `parking.datasets.permits.columns.vrm`; the component's own path where the property is none that is declared.
 *
 * Components carry the words of the language as they are, but for lists of things that have names there.
 */
export function declaredProperty(component: Resource, property: string): string | undefined {
  const { declared } = component;
  const [key, index] = pathSteps(property);
  if (declared === undefined || typeof key !== "string" || !component.type.startsWith("lakeward:lake:"))
    return declared;
  if (typeof index !== "number") return `${declared}.${key}`;
  const named = ["name", "id"].map((word) => component.text(`${key}[${index}].${word}`));
  const known = named.find(({ state }) => state === "known");
  return known?.state === "known" ? `${declared}.${key}.${known.value}` : `${declared}.${key}`;
}
