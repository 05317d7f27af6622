import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Deployed, deploy, openStack } from "../../local/deploy.ts";
import type { CallLine } from "../../local/gateway/call-line.ts";
import { readLog } from "../../local/gateway/read-log.ts";
import { enter, localEnvironment } from "../../local/local-environment.ts";
import { type Places, placesOf } from "../../local/places.ts";
import { remove } from "../../local/remove.ts";
import { startGateway, stopGateway } from "../../local/running-gateway.ts";
import { ensureAwsPlugin } from "../../local/toolchain/aws-plugin.ts";
import { findEngine } from "../../local/toolchain/engine.ts";
import { findMoto } from "../../local/toolchain/moto.ts";
import type { Outcome } from "../../local/toolchain/outcome.ts";

/** What is looked at of Pulumi's exported state. */
export interface PulumiState {
  readonly deployment: {
    readonly resources: readonly { readonly urn: string; readonly inputs?: unknown; readonly outputs?: unknown }[];
  };
}

/** A lake of its own on a local AWS of its own: a copy of the declarations, the checkout's program, a fresh account. */
export class LocalLake {
  readonly places: Places;

  private constructor(places: Places) {
    this.places = places;
  }

  /** Null, and why, when this machine has not what it takes. */
  static async start(asOf: string): Promise<{ lake: LocalLake } | { missing: string }> {
    const [engine, moto] = [await findEngine(), await findMoto()];
    if (engine === undefined || moto === undefined) {
      return { missing: "Pulumi's engine or the AWS emulator is not in the cache; npm start brings them" };
    }
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const directory = await mkdtemp(join(tmpdir(), "lakeward lake "));
    const places = placesOf(directory);
    for (const name of [
      "access",
      "components",
      "declaration",
      "node_modules",
      "policy-pack",
      "provider",
      "index.ts",
      "package.json",
    ]) {
      await symlink(join(root, name), join(directory, name));
    }
    await cp(join(root, "tests", "three-departments"), directory, { recursive: true });
    await cp(join(root, "Pulumi.yaml"), join(directory, "Pulumi.yaml"));
    await writeFile(places.stackFile, `config:\n  lakeward:asOf: "${asOf}"\n`);
    await mkdir(places.state, { recursive: true });
    process.env.PATH = localEnvironment(places, engine.directory, 0).set.PATH;
    ready(await ensureAwsPlugin({ line: () => undefined, progress: () => undefined }, places.pulumiHome));
    const gateway = ready(await startGateway(places, moto));
    enter(localEnvironment(places, engine.directory, gateway.port));
    return { lake: new LocalLake(places) };
  }

  async up(): Promise<Deployed> {
    return ready(await deploy({ places: this.places }));
  }

  /** Removes what the stack made. */
  async destroy(): Promise<void> {
    ready(await remove(this.places));
  }

  /** Rewrites one declaration; the text must be there. */
  async change(file: string, from: string, to: string): Promise<void> {
    const path = join(this.places.root, file);
    const text = await readFile(path, "utf8");
    if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
    await writeFile(path, text.replace(from, to));
  }

  async add(file: string, text: string): Promise<void> {
    await writeFile(join(this.places.root, file), text);
  }

  /** What was called so far. */
  calls(): readonly CallLine[] {
    return readLog(join(this.places.gateway, "gateway.log.ndjson"));
  }

  /** The state that Pulumi keeps. */
  async state(): Promise<PulumiState> {
    const stack = await openStack(this.places);
    if (stack === undefined) throw new Error("the local AWS is gone");
    return (await stack.exportStack()) as PulumiState;
  }

  async stop(): Promise<void> {
    await stopGateway(this.places);
    await rm(this.places.root, { recursive: true, force: true });
  }
}

function ready<T>(outcome: Outcome<T>): T {
  if (outcome.kind === "failed") throw new Error(`${outcome.failed}; ${outcome.changed}; ${outcome.remedy}`);
  return outcome.value;
}
