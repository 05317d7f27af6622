import { join } from "node:path";
import { policyPackOf } from "../deployment/policy-pack-of.ts";
import { localAccount } from "./local-account.ts";
import type { Places } from "./places.ts";

interface UpdateOptions {
  readonly parallel: number;
  readonly color: "never";
  readonly policyPacks?: string[];
  readonly policyPackConfigs?: string[];
}

/** How the engine is to update the local account: judged, where it is, at the levels of the environment that the account plays. */
export function updateOptions(places: Places, parallel: number, isJudged: boolean): UpdateOptions {
  const judged = isJudged ? policyPackOf(localAccount.environment, join(places.root, "policy-pack")) : {};
  return { parallel, color: "never", ...judged };
}
