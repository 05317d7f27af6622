import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the local AWS of one checkout keeps what it knows; all of it is ignored by git and removed by `local:destroy`. */
export interface Places {
  /** The checkout. */
  readonly root: string;
  /** Everything below lies in here. */
  readonly state: string;
  /** Pulumi's home of our own, so that nobody's plugins or log-in are touched. */
  readonly pulumiHome: string;
  /** Pulumi's state. */
  readonly backend: string;
  /** The gateway's folder: its log of calls, one JSON line each, and what it needs to go on. */
  readonly gateway: string;
  /** What the gateway's process prints. */
  readonly gatewayOutput: string;
  /** Process id and port of the running gateway. */
  readonly gatewayRecord: string;
  /** Written, not committed. */
  readonly stackFile: string;
}

/** The places of a checkout; default: the one that this file is part of. */
export function placesOf(root: string = fileURLToPath(new URL("..", import.meta.url))): Places {
  const state = join(root, ".lakeward");
  return {
    root,
    state,
    pulumiHome: join(state, "pulumi-home"),
    backend: join(state, "pulumi-state"),
    gateway: join(state, "gateway"),
    gatewayOutput: join(state, "gateway.out"),
    gatewayRecord: join(state, "gateway.json"),
    stackFile: join(root, "Pulumi.local.yaml"),
  };
}
