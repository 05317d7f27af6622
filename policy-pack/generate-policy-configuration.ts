import type { PackEnvironment } from "./pack/pack-row.ts";
import { pack } from "./pack.ts";

/** The policy configuration of each environment, as `pulumi --policy-pack-config` takes it: path → text. */
export function generatePolicyConfiguration(): Readonly<Record<string, string>> {
  return {
    "policy-pack/policy-pack-config.dev.json": configuration("dev"),
    "policy-pack/policy-pack-config.prod.json": configuration("prod"),
  };
}

/** Rule name → level. */
function configuration(environment: PackEnvironment): string {
  const levels = Object.fromEntries(pack.map(({ name, level }) => [name, level[environment]]).toSorted());
  return `${JSON.stringify(levels, null, 2)}\n`;
}
