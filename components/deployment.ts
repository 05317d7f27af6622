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

/** Options of what bears data: in a protected environment it cannot be destroyed by a run, and stays if it is taken out. */
export function dataBearing(deployment: LakeDeployment): { protect: boolean; retainOnDelete: boolean } {
  return { protect: deployment.settings.protected, retainOnDelete: deployment.settings.protected };
}
