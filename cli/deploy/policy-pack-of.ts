import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The policy pack and the levels of an environment, as the engine takes them; an environment of its own name has the default levels. */
export function policyPackOf(environment: string): {
  readonly policyPacks: string[];
  readonly policyPackConfigs: string[];
} {
  // Two folders up in a checkout; a compiled file stands in dist, one folder deeper.
  const folder = ["../../policy-pack/", "../../../policy-pack/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, "lakeward-policy-pack")));
  if (folder === undefined) throw new Error("the policy pack is missing; install the package again");
  const levels = join(folder, `policy-pack-config.${environment}.json`);
  return {
    policyPacks: [join(folder, "lakeward-policy-pack")],
    policyPackConfigs: existsSync(levels) ? [levels] : [],
  };
}
