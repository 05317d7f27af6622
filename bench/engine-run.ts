import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { pastTheProxy } from "../local/local-environment.ts";
import { findEngine } from "../local/toolchain/engine.ts";
import { Grant } from "../provider/resources/grant.ts";
import { Provider } from "../provider/resources/provider.ts";
import { account, region } from "../tests/provider/account-in-memory.ts";
import { AccountOverHttp } from "../tests/provider/service/account-over-http.ts";
import { disturbance } from "./disturbance.ts";
import { columns, grantOf, heldGrants, tableNames } from "./many-grants.ts";

/** What the engine is to do. */
export interface EngineRun {
  readonly grants: number;
  /** 20 as shipped, 1 for one call a grant. */
  readonly entriesPerRequest: number;
  /** Milliseconds that each call takes longer. */
  readonly latency: number;
  /** Share of the calls that are throttled or meet another writer. */
  readonly share: number;
}

/** What it took. */
export interface Took {
  /** Batch requests. */
  readonly calls: number;
  readonly seconds: number;
  /** Most memory of the provider's process. */
  readonly megabytes: number;
  readonly held: number;
}

/** One `up` of a program with nothing but grants under Pulumi's engine, 64 operations at once; undefined when there is no engine. */
export async function engineRun({ grants, entriesPerRequest, latency, share }: EngineRun): Promise<Took | undefined> {
  const engine = await findEngine();
  if (engine === undefined) return undefined;
  const directory = await mkdtemp(join(tmpdir(), "lakeward-bench-"));
  const there = await AccountOverHttp.start();
  there.inMemory.glue.addDatabase({ Name: "bench", CreateTableDefaultPermissions: [] });
  for (const Name of tableNames)
    there.inMemory.glue.addTable("bench", { Name, StorageDescriptor: { Columns: columns } });
  const disturb = disturbance(share);
  there.disturb = async () => {
    await wait(latency);
    return disturb();
  };
  const environment = {
    ...pastTheProxy(process.env),
    AWS_ENDPOINT_URL: there.url,
    AWS_ACCESS_KEY_ID: "bench",
    AWS_SECRET_ACCESS_KEY: "bench",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const provider = spawn(
    process.execPath,
    [fileURLToPath(new URL("grants-provider.ts", import.meta.url)), String(entriesPerRequest)],
    { env: { PATH: process.env.PATH, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const [port] = await once(createInterface({ input: provider.stdout }), "line");
    await mkdir(join(directory, "state"));
    process.env.PATH = `${engine.directory}:${process.env.PATH}`;
    const program = async () => {
      const lakeward = new Provider("lakeward", { region, allowedAccountIds: [account] });
      for (let number = 0; number < grants; number += 1) {
        const { principal, table, permission } = grantOf(number);
        const on = { table: { database: "bench", name: table } };
        new Grant(`grant-${number}`, { principal, on, permissions: [permission] }, { provider: lakeward });
      }
    };
    const stack = await LocalWorkspace.createOrSelectStack(
      { stackName: "bench", projectName: "grants", program },
      {
        workDir: directory,
        envVars: {
          ...pastTheProxy(process.env),
          PULUMI_HOME: join(directory, "home"),
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
    const calls = there.asked.filter((operation) => operation === "BatchGrantPermissions").length;
    const megabytes = await mostMemory(provider.pid ?? 0);
    return { calls, seconds, megabytes, held: heldGrants(there.inMemory.model) };
  } finally {
    provider.kill("SIGKILL");
    await there.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Most memory that a process ever had, megabytes; 0 where the system does not say. */
async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
