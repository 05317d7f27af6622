import type { PlannedResource } from "../../../preview/plan.ts";

/** Parts of an example: a resource's URN, `<urn> <input>` or `<urn> columns <the column as JSON>`. */
export type LeftOut = ReadonlySet<string>;

/** The resources without what is left out. */
export function without(resources: readonly PlannedResource[], leftOut: LeftOut): readonly PlannedResource[] {
  return resources
    .filter(({ urn }) => !leftOut.has(urn))
    .map((resource) => {
      const inputs = Object.entries(resource.inputs).filter(([key]) => !leftOut.has(`${resource.urn} ${key}`));
      return { ...resource, inputs: Object.fromEntries(inputs.map(([key, value]) => [key, columnsLeft(key, value)])) };

      function columnsLeft(key: string, value: unknown): unknown {
        if (key !== "columns" || !Array.isArray(value)) return value;
        return value.filter((column) => !leftOut.has(`${resource.urn} columns ${JSON.stringify(column)}`));
      }
    });
}
