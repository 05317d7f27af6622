import { rm } from "node:fs/promises";
import { bringUp, type LocalAws } from "./bring-up.ts";
import { type Deployed, type DeployOptions, deploy } from "./deploy.ts";
import type { Places } from "./places.ts";
import { stopGateway } from "./running-gateway.ts";
import { exists } from "./toolchain/exists.ts";
import type { Outcome } from "./toolchain/outcome.ts";
import type { Report } from "./toolchain/report.ts";

/** What the deployment needs from outside itself; other ones stand in for them in tests. */
export interface Steps {
  readonly bringUp: (report: Report, places: Places) => Promise<Outcome<LocalAws>>;
  readonly deploy: (options: DeployOptions) => Promise<Outcome<Deployed>>;
}

/**
 * Brings the local AWS up and deploys. A first deployment that fails with Pulumi's official aws plugin is begun anew with
 * the stand-in: the official one was never run against this local AWS, and may not reach a service by its address.
 */
export async function firstDeployment(
  report: Report,
  options: DeployOptions & { readonly places: Places },
  steps: Steps = { bringUp, deploy },
): Promise<Outcome<Deployed>> {
  const { places } = options;
  const local = await steps.bringUp(report, places);
  if (local.kind === "failed") return local;
  const first = !(await exists(places.backend));
  const deployed = await steps.deploy(options);
  if (deployed.kind === "ready" || local.value.plugin !== "official" || !first) return deployed;

  report.line(`With Pulumi's official aws plugin it failed: ${deployed.failed}`);
  report.line("Begun anew with the stand-in; what was made is thrown away with this local account.");
  await stopGateway(places);
  for (const path of [places.backend, places.pulumiHome]) await rm(path, { recursive: true, force: true });
  process.env.LAKEWARD_AWS_PLUGIN = "stand-in";
  const again = await steps.bringUp(report, places);
  return again.kind === "failed" ? again : steps.deploy(options);
}
