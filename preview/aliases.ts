import type { Alias } from "@pulumi/pulumi/proto/alias_pb.js";
import { nameOf, typeOf, urnOf } from "./urn.ts";

interface Aliased {
  readonly project: string;
  readonly stack: string;
  readonly parent: string | null;
  readonly type: string;
  readonly name: string;
}

/**
 * URNs under which a resource may have been known: its own aliases, and those that follow from its parent's.
 * Source: `generateAliases` in pkg/resource/deploy of Pulumi.
 */
export function aliasUrns(
  resource: Aliased,
  specified: readonly Alias[],
  parentAliases: readonly string[],
): readonly string[] {
  const own = specified.map((alias) => ownAlias(resource, alias));
  const inherited = parentAliases.flatMap((parentAlias) => [
    inheritedAlias(resource, parentAlias, resource.type, resource.name),
    ...own.map((alias) => inheritedAlias(resource, parentAlias, typeOf(alias), nameOf(alias))),
  ]);
  const current = urnOf(resource, resource.parent, resource.type, resource.name);
  return [...new Set([...own, ...inherited])].filter((urn) => urn !== current).sort();
}

function ownAlias(resource: Aliased, alias: Alias): string {
  if (alias.hasUrn()) return alias.getUrn();
  const spec = alias.getSpec();
  if (spec === undefined) throw new Error(`alias of ${resource.name} has neither a URN nor a specification`);
  const parent = spec.getNoparent() ? null : spec.getParenturn() || resource.parent;
  const place = { project: spec.getProject() || resource.project, stack: spec.getStack() || resource.stack };
  return urnOf(place, parent, spec.getType() || resource.type, spec.getName() || resource.name);
}

/** A child that is named after its parent is taken to have been named after the parent's old name. */
function inheritedAlias(resource: Aliased, parentAlias: string, type: string, name: string): string {
  const parentName = resource.parent === null ? "" : nameOf(resource.parent);
  const aliasName = name.startsWith(parentName) ? nameOf(parentAlias) + name.slice(parentName.length) : name;
  return urnOf(resource, parentAlias, type, aliasName);
}
