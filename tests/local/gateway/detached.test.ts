import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { motoExecutable } from "./local-aws.ts";

const program = fileURLToPath(new URL("../../../local/gateway/main.ts", import.meta.url));

describe("the local AWS as a process of its own", () => {
  let directory = "";
  let running: ChildProcess | undefined;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "lakeward-gateway-"));
  });

  afterEach(async () => {
    if (running?.exitCode === null && running.signalCode === null) {
      running.kill("SIGKILL");
      await once(running, "exit");
    }
    await rm(directory, { recursive: true });
  });

  const start = (port: number, moto: string): ChildProcess => {
    const args = [program, "--port", String(port), "--directory", directory, "--moto", moto];
    running = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    return running;
  };
  const standIn = async (script: string): Promise<string> => {
    const file = join(directory, "moto_server");
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return file;
  };

  it("writes where it is, answers, and ends cleanly when asked to stop", async function () {
    this.timeout(60_000);
    const moto = await motoExecutable();
    if (moto === undefined) {
      console.log("      skipped: moto is not installed; npm start brings it, or name moto_server in LAKEWARD_MOTO");
      return this.skip();
    }
    const gateway = start(0, moto);
    if (gateway.stdout !== null) await once(gateway.stdout, "data");
    const { endpoint, pid } = JSON.parse(await readFile(join(directory, "gateway.json"), "utf8"));
    expect(pid).to.equal(gateway.pid);
    expect((await fetch(`${endpoint}/_lakeward/health`)).status).to.equal(200);
    const ended = once(gateway, "exit");
    await fetch(`${endpoint}/_lakeward/stop`, { method: "POST" });
    expect((await ended)[0]).to.equal(0);
    expect(existsSync(join(directory, "gateway.json"))).to.equal(false);
  });

  it("tells whoever asks too early that it is starting", async () => {
    const port = await freePort();
    start(port, await standIn("exec sleep 60"));
    expect(await firstAnswer(port)).to.deep.equal({ status: 503, body: { status: "starting" } });
  });

  it("says in moto's own words why moto did not start", async () => {
    const gateway = start(await freePort(), await standIn("echo 'no module named flask' >&2; exit 3"));
    let said = "";
    gateway.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    expect((await once(gateway, "close"))[0]).to.equal(1);
    expect(said).to.match(
      /^the local AWS did not start: moto did not start .*it ended with code 3\nno module named flask\n$/,
    );
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Asks until the port is open. */
async function firstAnswer(port: number): Promise<{ readonly status: number; readonly body: unknown }> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/_lakeward/health`).catch(() => undefined);
    if (answer !== undefined) return { status: answer.status, body: await answer.json() };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
