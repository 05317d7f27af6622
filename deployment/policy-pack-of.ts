import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The policy pack and the levels of an environment, as the engine takes them; an environment of its own name has the default
 * levels.
 * @param folder of the pack; default: the one that came with this file.
 */
export function policyPackOf(
  environment: string,
  folder: string = ownFolder(),
): { readonly policyPacks: string[]; readonly policyPackConfigs: string[] } {
  const levels = join(folder, `policy-pack-config.${environment}.json`);
  return {
    policyPacks: [join(folder, "lakeward-policy-pack")],
    policyPackConfigs: existsSync(levels) ? [levels] : [],
  };
}

/** One folder up in a checkout; a compiled file stands in dist, one folder deeper. */
function ownFolder(): string {
  const folder = ["../policy-pack/", "../../policy-pack/"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, "lakeward-policy-pack")));
  if (folder === undefined) throw new Error("the policy pack is missing; install the package again");
  return folder;
}
