import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Places } from "./places.ts";
import type { Outcome } from "./toolchain/outcome.ts";

/** The gateway's process, which goes on when the command that began it ends. */
export interface RunningGateway {
  readonly pid: number;
  readonly port: number;
}

const program = fileURLToPath(new URL("./gateway/main.ts", import.meta.url));
const patience = 30_000;

/** The gateway of this checkout if it answers now. */
export async function findGateway(places: Places): Promise<RunningGateway | undefined> {
  const known = await recorded(places);
  return known !== undefined && (await answers(known.port)) ? known : undefined;
}

/** Starts the gateway detached and waits until it answers; on the port of last time when that is free. */
export async function startGateway(
  places: Places,
  moto: string,
  command: readonly string[] = [program],
): Promise<Outcome<RunningGateway>> {
  await mkdir(places.gateway, { recursive: true });
  const port = await freePort((await recorded(places))?.port ?? 0);
  const output = openSync(places.gatewayOutput, "a");
  const args = [...command, "--port", String(port), "--directory", places.gateway, "--moto", moto];
  const child = spawn(process.execPath, args, { detached: true, stdio: ["ignore", output, output] });
  closeSync(output);
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  const { pid } = child;
  if (pid === undefined) return failure(places, "its process could not be started");
  await writeFile(places.gatewayRecord, `${JSON.stringify({ pid, port })}\n`);
  const until = Date.now() + patience;
  while (!ended && Date.now() < until) {
    if (await answers(port)) {
      child.unref();
      return { kind: "ready", value: { pid, port } };
    }
    await pause(100);
  }
  if (!ended) child.kill();
  return failure(places, ended ? "it ended at once" : `it did not answer within ${patience / 1000} s`);
}

/** Stops the gateway of this checkout, by asking first; gives whether there was one. */
export async function stopGateway(places: Places): Promise<boolean> {
  const running = await findGateway(places);
  if (running !== undefined) {
    await fetch(address(running.port, "stop"), { method: "POST" }).catch(() => undefined);
    const until = Date.now() + 10_000;
    while (alive(running.pid) && Date.now() < until) await pause(50);
    if (alive(running.pid)) process.kill(running.pid);
  }
  await rm(places.gatewayRecord, { force: true });
  return running !== undefined;
}

async function recorded(places: Places): Promise<RunningGateway | undefined> {
  try {
    const read: unknown = JSON.parse(await readFile(places.gatewayRecord, "utf8"));
    if (typeof read !== "object" || read === null || !("pid" in read) || !("port" in read)) return undefined;
    return typeof read.pid === "number" && typeof read.port === "number"
      ? { pid: read.pid, port: read.port }
      : undefined;
  } catch {
    return undefined;
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(address(port, "health"), { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function address(port: number, what: string): string {
  return `http://127.0.0.1:${port}/_lakeward/${what}`;
}

function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(preferred, "127.0.0.1", () => {
      const bound = server.address();
      const port = typeof bound === "object" && bound !== null ? bound.port : preferred;
      server.close(() => resolve(port));
    });
  });
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function failure(places: Places, why: string): Outcome<RunningGateway> {
  return {
    kind: "failed",
    failed: `the local AWS did not start: ${why}`,
    changed: "nothing was deployed",
    remedy: `read ${places.gatewayOutput}, then run the same command again`,
  };
}
