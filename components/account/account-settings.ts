import type * as pulumi from "@pulumi/pulumi";
import { Baseline, type BaselineOf } from "../../provider/resources/baseline.ts";
import { Settings } from "../../provider/resources/settings.ts";

/** The data lake settings of an account; ARNs are known before anything is made. */
export interface AccountSettings {
  readonly administrators: readonly string[];
  readonly readOnlyAdministrators: readonly string[];
  readonly takeOverDefaults: boolean;
}

/** The settings, and what remembers which of them were there before us (docs/provider/recovery.md). */
export function accountSettings(
  name: string,
  args: AccountSettings,
  opts: pulumi.CustomResourceOptions & { readonly dependsOn: readonly pulumi.Resource[] },
): Settings {
  const baseline = (word: string, of: BaselineOf) => new Baseline(`${name}-before-${word}`, { of }, opts);
  const before = [
    ...args.administrators.map((arn) => baseline(`administrator-${roleOf(arn)}`, { administrator: arn })),
    ...args.readOnlyAdministrators.map((arn) => baseline(`reader-${roleOf(arn)}`, { readOnlyAdministrator: arn })),
    ...(args.takeOverDefaults ? [baseline("defaults", { defaults: true })] : []),
  ];
  return new Settings(name, { ...args }, { ...opts, dependsOn: [...opts.dependsOn, ...before] });
}

/** A role's path and name, as a resource's name may be. */
function roleOf(arn: string): string {
  return arn
    .split(":")
    .slice(5)
    .join(":")
    .replace(/^role\//, "")
    .replaceAll("/", "-");
}
