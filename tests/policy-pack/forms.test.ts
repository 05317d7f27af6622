import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { credentials } from "@grpc/grpc-js";
import analyzerGrpc from "@pulumi/pulumi/proto/analyzer_grpc_pb.js";
import analyzer from "@pulumi/pulumi/proto/analyzer_pb.js";
import { expect } from "chai";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";
import { configurableNames } from "../../policy-pack/adapter/pulumi-policies.ts";
import { pack } from "../../policy-pack/pack.ts";

const folder = fileURLToPath(new URL("../../policy-pack", import.meta.url));
const runPolicyPack = fileURLToPath(new URL("../../node_modules/@pulumi/pulumi/cmd/run-policy-pack", import.meta.url));
const { rules, needed } = configurableNames(pack);
const names = [...rules.keys(), ...needed];
const environment = { ...process.env, PULUMI_PROJECT: "lakeward", PULUMI_STACK: "dev" };

describe("the forms in which an engine starts the pack", function () {
  // Each starts a process of its own; a busy machine takes its time.
  this.timeout(60_000);
  const started: ChildProcess[] = [];
  before(() => {
    if (!existsSync(join(folder, "bundle", "pack.cjs"))) execFileSync(process.execPath, [join(folder, "build.mjs")]);
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill();
  });

  /** The client of a started pack, whose first line is its port. */
  async function clientOf(child: ChildProcess) {
    started.push(child);
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout?.once("data", (line: Buffer) => resolve(line.toString().trim()));
      child.once("exit", (code) => reject(new Error(`the pack ended with ${code}`)));
    });
    return new analyzerGrpc.AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure());
  }

  async function namesOf(child: ChildProcess): Promise<readonly string[]> {
    const client = await clientOf(child);
    const info = await new Promise<InstanceType<typeof analyzer.AnalyzerInfo>>((resolve, reject) =>
      client.getAnalyzerInfo(new empty.Empty(), (error, answer) => (error ? reject(error) : resolve(answer))),
    );
    client.close();
    expect(info.getVersion()).to.equal("0.1.0");
    return info.getPoliciesList().map((policy) => policy.getName());
  }

  it("is an executable that needs no folder to be started in", async () => {
    const child = spawn(join(folder, "lakeward-policy-pack"), ["127.0.0.1:1"], { cwd: tmpdir(), env: environment });
    expect(await namesOf(child)).to.have.members(names);
  });

  it("is a folder, as the language host of the official CLI runs it", async () => {
    const child = spawn(process.execPath, [runPolicyPack, "127.0.0.1:1", folder], { cwd: folder, env: environment });
    expect(await namesOf(child)).to.have.members(names);
  });

  it("refuses a configuration that names no rule of it", async () => {
    const client = await clientOf(spawn(join(folder, "lakeward-policy-pack"), { env: environment }));
    const configured = async (name: string, options: Record<string, string>) => {
      const config = new analyzer.PolicyConfig();
      config.setProperties(struct.Struct.fromJavaScript(options));
      const request = new analyzer.ConfigureAnalyzerRequest();
      request.getPolicyconfigMap().set(name, config);
      return new Promise<string>((resolve) =>
        client.configure(request, (error) => resolve(error ? error.details : "taken")),
      );
    };
    expect(await configured("require-tls", {})).to.equal("taken");
    expect(await configured("require-tsl", {})).to.contain("require-tsl is no rule of this pack");
    expect(await configured("require-tls", { days: "3" })).to.contain("require-tls.days is no option");
    client.close();
  });

  it("says what to do when the bundle is missing", () => {
    const bare = mkdtempSync(join(tmpdir(), "lakeward-pack-"));
    copyFileSync(join(folder, "lakeward-policy-pack"), join(bare, "lakeward-policy-pack"));
    const { status, stderr } = spawnSync(join(bare, "lakeward-policy-pack"), { encoding: "utf8" });
    rmSync(bare, { recursive: true });
    expect(status).to.equal(1);
    expect(stderr).to.contain("run npm ci");
  });
});
