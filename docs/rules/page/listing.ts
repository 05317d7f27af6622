import { Document, isCollection, isMap, isPair, isScalar, visit } from "yaml";
import { type PathStep, pathSteps } from "../../../policy-pack/view/property-path.ts";
import type { PlannedResource } from "../../../preview/plan.ts";

/** Characters; what fits stands in one line. */
const lineWidth = 90;

/** One planned resource in the words of a Pulumi program in YAML: token, properties, what it waits for, options. */
export function listing(resource: PlannedResource, all: readonly PlannedResource[]): readonly string[] {
  const properties = withUnknowns(resource, all);
  const options = optionsOf(resource, all);
  const document = new Document({
    [resource.name]: {
      type: resource.type,
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(Object.keys(options).length === 0 ? {} : { options }),
    },
  });
  visit(document, {
    Collection: (_, node, path) => {
      // The name, its three keys and each property keep lines of their own: that is what a difference is read by.
      const depth = path.filter(isCollection).length;
      if (depth >= 2 && !holdsStatement(node) && JSON.stringify(node).length < lineWidth) node.flow = true;
    },
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === "string" && node.value.includes("\n")) node.type = "BLOCK_LITERAL";
    },
  });
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  const lines = text.trimEnd().split("\n");
  return resource.operation === "delete" || resource.operation === "replace"
    ? [`# the update would ${resource.operation} it`, ...lines]
    : lines;
}

/** Statements of a policy take a line a key, so that a difference shows which of them it is. */
function holdsStatement(node: unknown): boolean {
  if (isPair(node)) return holdsStatement(node.value);
  return isCollection(node) && ((isMap(node) && node.has("Effect")) || node.items.some(holdsStatement));
}

/** The inputs with a word at each place whose value only the update tells. */
function withUnknowns(
  { inputs, unknown = [], propertyDependencies = {} }: PlannedResource,
  all: readonly PlannedResource[],
): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = readable(inputs);
  for (const path of unknown) {
    const steps = pathSteps(path);
    const [first] = steps;
    const waited = (propertyDependencies[String(first)] ?? []).map((urn) => `\${${nameOf(urn, all)}}`);
    put(properties, steps, waited.length === 0 ? "(not known before the update)" : waited.join(" "));
  }
  return properties;
}

function readable(inputs: PlannedResource["inputs"]): Record<string, unknown> {
  return JSON.parse(JSON.stringify(inputs), (_, value: unknown) => documentOf(value));
}

/** A policy that is written as text is shown as what it says. */
function documentOf(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*\{/.test(value)) return value;
  try {
    return { "fn::toJSON": JSON.parse(value) };
  } catch {
    return value;
  }
}

function put(into: unknown, [step, ...rest]: readonly PathStep[], value: string): void {
  if (step === undefined || typeof into !== "object" || into === null) return;
  const object = into as Record<PathStep, unknown>;
  if (rest.length === 0) object[step] = value;
  else {
    object[step] ??= typeof rest[0] === "number" ? [] : {};
    put(object[step], rest, value);
  }
}

function optionsOf(
  { parent, provider, options = {} }: PlannedResource,
  all: readonly PlannedResource[],
): Readonly<Record<string, unknown>> {
  return {
    ...(parent ? { parent: `\${${nameOf(parent, all)}}` } : {}),
    ...(provider ? { provider: { [provider.package]: provider.inputs } } : {}),
    ...options,
  };
}

function nameOf(urn: string, all: readonly PlannedResource[]): string {
  return all.find((each) => each.urn === urn)?.name ?? urn.slice(urn.lastIndexOf("::") + 2);
}
