import type { TransitionResource } from "../access/transition/lake-parts.ts";

/** The resources of a deployment in Pulumi's exported form; a stack that was never updated has none. */
export function deployedResources(deployment: unknown): readonly TransitionResource[] {
  const { resources } = partOf(deployment);
  return (Array.isArray(resources) ? resources : []).map((resource: unknown) => {
    const { type, inputs } = partOf(resource);
    return { type: String(type), inputs: partOf(inputs) };
  });
}

/** The parts of a document's object; nothing of anything else. */
export function partOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
