import { execFile } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../cli/lakeward.mjs", import.meta.url));
const asOf = "2026-11-21";
// Without a space: NODE_OPTIONS would end there.
const watch =
  "data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();" +
  "process.stderr.write(JSON.stringify([maxRSS,userCPUTime+systemCPUTime]))})";

export interface ColdCommand {
  readonly seconds: number;
  /** Of all its threads. */
  readonly cpuSeconds: number;
  /** The most that its process, with all its threads, has at once. */
  readonly megabytes: number;
  /** Of all environments. */
  readonly resources: number;
}

/** A check as a command of its own, from start to end, started as a shell starts `lakeward`. */
export async function coldCheck(directory: string, more: readonly string[]): Promise<ColdCommand> {
  const args = ["check", "--as-of", asOf, "--json", ...more];
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH, NODE_OPTIONS: `--import=${watch}` };
  const began = performance.now();
  const { stdout, stderr } = await run(cli, args, { cwd: directory, env, maxBuffer: 1 << 30 }).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  );
  const seconds = (performance.now() - began) / 1000;
  const [kilobytes = 0, microseconds = 0]: readonly number[] = JSON.parse(stderr.slice(stderr.lastIndexOf("[")));
  const counts = stdout.matchAll(/"resources": (\d+),\n\s+"messages"/g);
  const resources = [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  return { seconds, cpuSeconds: microseconds / 1e6, megabytes: Math.round(kilobytes / 1024), resources };
}
