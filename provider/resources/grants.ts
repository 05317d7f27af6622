import * as pulumi from "@pulumi/pulumi";
import type { ListedGrant } from "./listed-grant.ts";

export interface GrantsArgs {
  /** ARN of a role, or an account. Default: everybody. */
  readonly principal?: string;
  /** Default: everything that the caller may see. */
  readonly database?: string;
  /** Only with a database. */
  readonly table?: string;
}

/** What was granted by name or by tag, page after page (ListPermissions); cells filters are listed with neither. */
export function grants(
  args: GrantsArgs = {},
  opts?: pulumi.InvokeOptions,
): Promise<{ readonly grants: readonly ListedGrant[] }> {
  return pulumi.runtime.invoke("lakeward:lakeformation:grants", { ...args }, opts);
}
