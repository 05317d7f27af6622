import * as pulumi from "@pulumi/pulumi";
import type { ListedGrant } from "./listed-grant.ts";

export interface EffectivePermissionsArgs {
  /** `s3://bucket/prefix`, or its ARN. */
  readonly path: string;
}

/** What everybody may do with the databases and tables that lie at a path (GetEffectivePermissionsForPath). */
export function effectivePermissions(
  args: EffectivePermissionsArgs,
  opts?: pulumi.InvokeOptions,
): Promise<{ readonly permissions: readonly ListedGrant[] }> {
  return pulumi.runtime.invoke("lakeward:lakeformation:effectivePermissions", { ...args }, opts);
}
