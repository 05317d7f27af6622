import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { dropDiagnostics } from "../components/drop-diagnostics.ts";
import { pastTheProxy } from "../local/local-environment.ts";
import { keepNoEngineLog } from "../local/no-engine-log.ts";
import { findEngine } from "../local/toolchain/engine.ts";
import { Grant } from "../provider/resources/grant.ts";
import { Provider } from "../provider/resources/provider.ts";
import { account, region } from "../tests/provider/account-in-memory.ts";
import type { AccountTold } from "./grants-account.ts";
import { grantOf } from "./many-grants.ts";
import type { Took } from "./took.ts";

// One `up` of a program with nothing but grants under Pulumi's engine, 64 operations at once, in a process of its own; prints what it
// took as JSON, or null where there is no engine.
const [count = "0", entriesPerRequest = "20", latency = "0", share = "0", manner = "local"] = process.argv.slice(2);
/** How the engine is run: as on the local AWS, as Pulumi comes, or with a provider that does nothing. */
const [asItComes, idle] = [manner === "as it comes", manner === "idle"];

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const engine = await findEngine();
if (engine === undefined) console.log("null");
else console.log(JSON.stringify(await up(engine.directory)));

async function up(engineDirectory: string): Promise<Took> {
  if (!asItComes) dropDiagnostics({});
  const directory = await mkdtemp(join(tmpdir(), "lakeward-bench-"));
  const aws = fork(here("grants-account.ts"), [latency, share]);
  const [url] = await once(aws, "message");
  const environment = {
    ...pastTheProxy(process.env),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const plugin = idle ? [here("idle-provider.ts")] : [here("grants-provider.ts"), entriesPerRequest];
  const provider = spawn(process.execPath, plugin, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [port] = await once(createInterface({ input: provider.stdout }), "line");
    const home = join(directory, "home");
    await mkdir(join(directory, "state"));
    if (!asItComes) await keepNoEngineLog(home);
    process.env.PATH = `${engineDirectory}:${process.env.PATH}`;
    const stack = await LocalWorkspace.createOrSelectStack(
      { stackName: "bench", projectName: "grants", program },
      {
        workDir: directory,
        envVars: {
          ...pastTheProxy(process.env),
          PULUMI_HOME: home,
          PULUMI_BACKEND_URL: pathToFileURL(join(directory, "state")).href,
          PULUMI_CONFIG_PASSPHRASE: "",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
          PULUMI_DEBUG_PROVIDERS: `lakeward:${port}`,
          // Saving the state after each step would be measured instead (docs/decisions/0009).
          PULUMI_EXPERIMENTAL: "true",
          PULUMI_SKIP_CHECKPOINTS: "true",
        },
      },
    );
    const began = performance.now();
    await stack.up({ parallel: 64, color: "never" });
    const seconds = (performance.now() - began) / 1000;
    return { ...(await told(aws)), seconds, megabytes: await mostMemory(provider.pid ?? 0) };
  } finally {
    provider.kill("SIGKILL");
    aws.disconnect();
    await rm(directory, { recursive: true, force: true });
  }
}

async function program(): Promise<void> {
  const lakeward = new Provider("lakeward", { region, allowedAccountIds: [account] });
  for (let number = 0; number < Number(count); number += 1) {
    const { principal, table, permission } = grantOf(number);
    const on = { table: { database: "bench", name: table } };
    new Grant(`grant-${number}`, { principal, on, permissions: [permission] }, { provider: lakeward });
  }
}

async function told(aws: ChildProcess): Promise<AccountTold> {
  const answer = once(aws, "message");
  aws.send("what was called?");
  const [found] = await answer;
  return found;
}

/** Most memory that a process ever had, megabytes; 0 where the system does not say. */
async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
