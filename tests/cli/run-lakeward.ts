import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const refuseNetwork = new URL("refuse-network.mjs", import.meta.url).href;

/** Runs the command as people do, in a process of its own. */
export function runLakeward(
  args: readonly string[],
  options: { readonly directory?: string; readonly nodeArgs?: readonly string[] } = {},
): Promise<Run> {
  return runNode([...(options.nodeArgs ?? []), `${repository}cli/lakeward.mjs`, ...args], options.directory);
}

export function runNode(args: readonly string[], directory = repository): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: directory, env: { ...process.env, NODE_OPTIONS: "" } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
