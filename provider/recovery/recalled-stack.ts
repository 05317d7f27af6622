import type { Plugin } from "../service/plugin.ts";
import { resourceTypes } from "../service/resource-types.ts";
import { holdsSecret, type Properties } from "../service/value.ts";
import type { ExportedResource, ExportedStack, PendingOperation } from "./exported-stack.ts";

/** A stack that knows what a killed run left of our resources. */
export interface RecalledStack {
  readonly stack: ExportedStack;
  /** What was found, what was not, and what is left to be done by hand. */
  readonly told: readonly string[];
}

/**
 * Puts into a stack's resources what a killed run was making and changing, as far as the account shows that it did: the next update
 * then changes it or takes it away like anything else. `open` gives the plugin for a provider's inputs; the account is only read.
 */
export async function recalledStack(
  stack: ExportedStack,
  open: (provider: Properties) => Plugin,
): Promise<RecalledStack> {
  const { resources = [], pending_operations: pending = [] } = stack.deployment;
  const plugins = new Map<string, Plugin>();
  const pluginOf = ({ provider = "" }: ExportedResource): Plugin | undefined => {
    const inputs = resources.find(({ urn, id }) => `${urn}::${id}` === provider)?.inputs;
    if (inputs === undefined) return undefined;
    const plugin = plugins.get(provider) ?? open(inputs);
    plugins.set(provider, plugin);
    return plugin;
  };
  const told: string[] = [];
  const known = new Map<PendingOperation, ExportedResource>();
  await Promise.all(
    pending.map(async (operation) => {
      const { resource, type } = operation;
      if (type !== "creating" && type !== "updating") return;
      const name = `${resource.type.split(":").at(-1)} ${resource.urn.split("::").at(-1)}`;
      if (resourceTypes[resource.type] === undefined) {
        if (type === "creating" && resource.custom)
          told.push(`${name}: look whether it was made; if so: pulumi import '${resource.type}' <name> <id>`);
        return;
      }
      const plugin = pluginOf(resource);
      if (plugin === undefined || holdsSecret(resource.inputs)) {
        const why = plugin === undefined ? "its provider is not in the stack" : "its inputs are secret";
        told.push(`${name}: not looked for, since ${why}; run the declarations of the killed run once more`);
        return;
      }
      const before = type === "updating" ? resources.find(isCurrent(resource.urn)) : undefined;
      const found = await plugin.recall(resource.type, resource.inputs ?? {}, before?.outputs);
      told.push(`${name}: ${found === undefined ? "nothing of ours is there" : "known now as it stands there"}`);
      if (found !== undefined) known.set(operation, { ...(before ?? resource), id: found.id, outputs: found.state });
    }),
  );
  const recalled = new Map([...known.values()].map((resource) => [resource.urn, resource]));
  const made = new Set([...known].flatMap(([{ type }, { urn }]) => (type === "creating" ? [urn] : [])));
  // What is made instead of another takes its place, after all that it depends on and before all that depends on it.
  const replaced = resources.filter((each) => made.has(each.urn) && each.delete !== true);
  const instead = new Set(replaced.map(({ urn }) => urn));
  return {
    told: told.sort(),
    stack: {
      ...stack,
      deployment: {
        ...stack.deployment,
        resources: [
          ...resources.map((each) => (each.delete === true ? each : (recalled.get(each.urn) ?? each))),
          ...[...made.difference(instead)].flatMap((urn) => recalled.get(urn) ?? []),
          ...replaced.map((each) => ({ ...each, delete: true })),
        ],
        pending_operations: pending.filter(
          ({ resource, type }) =>
            resourceTypes[resource.type] === undefined || (type !== "creating" && type !== "updating"),
        ),
      },
    },
  };
}

function isCurrent(urn: string): (resource: ExportedResource) => boolean {
  return (resource) => resource.urn === urn && resource.delete !== true;
}
