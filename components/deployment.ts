import type { Environment, Lake } from "../declaration/lake.ts";
import type { Deployment } from "../declaration/names.ts";

/** Everything that components need to know besides their own part of the Lake. Plain values only. */
export interface LakeDeployment extends Deployment {
  readonly lake: Lake;
  readonly settings: Environment;
  /** ISO day on which grants are decided. */
  readonly asOf: string;
  /** ARN of the role that deploys; administers Lake Formation. */
  readonly deployRole: string;
  /** ARN of the identity provider through which groups of the directory assume their roles. */
  readonly samlProvider: string;
}

/** How what bears data is kept. */
export interface DataBearing {
  /** No run can destroy it. */
  readonly protect: boolean;
  /** It stays in the account when it is taken out of the program. */
  readonly retainOnDelete: boolean;
}

/** In a protected environment data outlives every mistake of a run. */
export function dataBearing(deployment: LakeDeployment): DataBearing {
  return { protect: deployment.settings.protected, retainOnDelete: deployment.settings.protected };
}

/** Whether buckets may be removed with what lies in them: only made-up data, and only where nothing is protected. */
export function mayBeEmptied({ settings }: LakeDeployment): boolean {
  return settings.data === "made_up" && !settings.protected;
}
