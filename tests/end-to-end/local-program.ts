import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ImportResource, LocalWorkspace, type PulumiFn, type Stack } from "@pulumi/pulumi/automation/index.js";
import { localAccount } from "../../local/local-account.ts";
import { enter, localEnvironment } from "../../local/local-environment.ts";
import { keepNoEngineLog } from "../../local/no-engine-log.ts";
import { type Places, placesOf } from "../../local/places.ts";
import { startGateway, stopGateway } from "../../local/running-gateway.ts";
import { findEngine } from "../../local/toolchain/engine.ts";
import { findMoto } from "../../local/toolchain/moto.ts";

const provider = fileURLToPath(new URL("../../provider/plugin", import.meta.url));

/** A program of its own, with nothing of Lakeward but its provider, on a local AWS of its own. */
export class LocalProgram {
  readonly #places: Places;

  private constructor(places: Places) {
    this.#places = places;
  }

  /** Null, and why, when this machine has not what it takes. */
  static async start(): Promise<{ local: LocalProgram } | { missing: string }> {
    const [engine, moto] = [await findEngine(), await findMoto()];
    if (engine === undefined || moto === undefined)
      return { missing: "Pulumi's engine or the AWS emulator is not in the cache; npm start brings them" };
    const places = placesOf(await mkdtemp(join(tmpdir(), "lakeward program ")));
    await mkdir(places.backend, { recursive: true });
    await keepNoEngineLog(places.pulumiHome);
    const project = {
      name: "every-resource",
      runtime: "nodejs",
      plugins: { providers: [{ name: "lakeward", path: provider }] },
    };
    await writeFile(join(places.root, "Pulumi.yaml"), JSON.stringify(project));
    const gateway = await startGateway(places, moto);
    if (gateway.kind === "failed") throw new Error(gateway.failed);
    enter(localEnvironment(places, engine.directory, gateway.value.port));
    return { local: new LocalProgram(places) };
  }

  /** A stack of the program; the provider's plugin is found as in a project of anybody's. */
  stack(stackName: string, program: PulumiFn): Promise<Stack> {
    return LocalWorkspace.createOrSelectStack(
      { stackName, projectName: "every-resource", program },
      { workDir: this.#places.root },
    );
  }

  async stop(): Promise<void> {
    await stopGateway(this.#places);
    await rm(this.#places.root, { recursive: true, force: true });
  }
}

/** `pulumi import`, as the provider's reference says it, with the provider of the stack's configuration. */
export async function importInto(stack: Stack, resources: readonly ImportResource[]): Promise<void> {
  await stack.setAllConfig({
    "lakeward:region": { value: localAccount.region },
    "lakeward:allowedAccountIds": { value: JSON.stringify([localAccount.account]) },
  });
  await stack.import({ resources: [...resources], protect: false, generateCode: false });
}
