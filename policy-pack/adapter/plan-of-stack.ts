import type { PolicyResource } from "@pulumi/policy";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { type KnownValues, knownValues } from "./known-values.ts";

/**
 * The plan that Pulumi's engine shows a stack policy.
 *
 * The engine hands outputs over; `noted` are the inputs that it handed over for each resource before, which win: a
 * component's outputs do not hold what it was given, and a resource's hold defaults that nobody wrote.
 */
export function planOfStack(resources: readonly PolicyResource[], noted: ReadonlyMap<string, KnownValues>): Plan {
  const planned = resources.map((resource) =>
    toPlanned(resource, noted.get(resource.urn) ?? knownValues(resource.props)),
  );
  const departments = planned.flatMap(({ type, inputs }) =>
    type === "lakeward:lake:Department" && typeof inputs.department === "string" ? [inputs.department] : [],
  );
  const account = planned.find(({ type }) => type === "lakeward:lake:Account");
  const ours = account !== undefined || departments.length > 0;
  return {
    format: "lakeward.plan/1",
    ...(ours ? { scope: { account: account !== undefined, departments: departments.toSorted() } } : {}),
    parameters: typeof account?.inputs.environment === "string" ? { environment: account.inputs.environment } : {},
    resources: planned,
  };
}

function toPlanned(resource: PolicyResource, values: KnownValues): PlannedResource {
  const { type, urn, name, opts, provider } = resource;
  return {
    urn,
    type,
    name,
    // The engine names the provider of whatever a provider makes; a component has none.
    custom: provider !== undefined || type.startsWith("pulumi:providers:"),
    parent: resource.parent?.urn ?? null,
    inputs: values.inputs,
    unknown: values.unknown,
    dependencies: resource.dependencies.map((other) => other.urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies).map(([property, others]) => [
        property,
        others.map((other) => other.urn),
      ]),
    ),
    options: { protect: opts.protect, ignoreChanges: opts.ignoreChanges, aliases: opts.aliases },
    ...(provider
      ? { provider: { package: provider.type.replace("pulumi:providers:", ""), inputs: decoded(provider.props) } }
      : {}),
  };
}

/** A provider's configuration, in which the engine writes whatever is not a text as JSON. */
function decoded(properties: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(knownValues(properties).inputs).map(([key, value]) => [
      key,
      typeof value === "string" ? fromJson(value) : value,
    ]),
  );
}

function fromJson(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
