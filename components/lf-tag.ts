import type * as pulumi from "@pulumi/pulumi";
import { Baseline } from "../provider/resources/baseline.ts";
import { Tag } from "../provider/resources/tag.ts";

/**
 * Values of an LF-tag, and what remembers which of them were there before us (docs/provider/recovery.md). Whatever carries or grants
 * a value waits for all of these by name: of what goes in one update the engine orders only direct dependencies.
 */
export function lfTag(
  name: string,
  args: { readonly key: string; readonly values: readonly string[] },
  opts: pulumi.CustomResourceOptions & { readonly dependsOn: readonly pulumi.Resource[] },
): readonly pulumi.Resource[] {
  const { key, values } = args;
  const before = values
    .toSorted()
    .map((value) => new Baseline(`${name}-before-${value}`, { of: { tag: { key, value } } }, opts));
  return [...before, new Tag(name, args, { ...opts, dependsOn: [...opts.dependsOn, ...before] })];
}
