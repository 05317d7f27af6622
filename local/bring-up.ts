import { mkdir, rm } from "node:fs/promises";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { localAccount } from "./local-account.ts";
import { enter, localEnvironment } from "./local-environment.ts";
import type { Places } from "./places.ts";
import { findGateway, type RunningGateway, startGateway, stopGateway } from "./running-gateway.ts";
import { type AwsPlugin, ensureAwsPlugin } from "./toolchain/aws-plugin.ts";
import { type Engine, ensureEngine } from "./toolchain/engine.ts";
import { exists } from "./toolchain/exists.ts";
import { ensureMoto } from "./toolchain/moto.ts";
import type { Outcome } from "./toolchain/outcome.ts";
import type { Report } from "./toolchain/report.ts";
import { step } from "./toolchain/step.ts";
import { forgetKilled, wasKilled } from "./under-way.ts";

/** The local AWS, up and reachable, with everything that a deployment to it needs. */
export interface LocalAws {
  readonly engine: Engine;
  readonly plugin: AwsPlugin;
  readonly gateway: RunningGateway;
}

/** Makes engine, emulator and plugin ready, starts the gateway unless it runs, and takes its environment into this process. */
export async function bringUp(report: Report, places: Places): Promise<Outcome<LocalAws>> {
  await mkdir(places.state, { recursive: true });
  const engine = await step(
    report,
    "Pulumi's engine",
    () => ensureEngine(report),
    ({ version, origin }) => `${version}, ${origin}`,
  );
  if (engine.kind === "failed") return engine;
  const moto = await step(
    report,
    "AWS emulator",
    () => ensureMoto(report),
    () => "moto in a Python environment of its own",
  );
  if (moto.kind === "failed") return moto;
  process.env.PATH = localEnvironment(places, engine.value.directory, 0).set.PATH;
  const plugin = await step(report, "aws plugin", () => ensureAwsPlugin(report, places.pulumiHome), pluginWords);
  if (plugin.kind === "failed") return plugin;
  const gateway = await step(
    report,
    "Local AWS",
    () => runningOrStarted(report, places, engine.value, moto.value),
    ({ port }) => `http://127.0.0.1:${port}`,
  );
  if (gateway.kind === "failed") return gateway;
  return { kind: "ready", value: { engine: engine.value, plugin: plugin.value, gateway: gateway.value } };
}

function pluginWords(plugin: AwsPlugin): string {
  return plugin === "official" ? "Pulumi's official one" : "the stand-in of this project";
}

async function runningOrStarted(
  report: Report,
  places: Places,
  engine: Engine,
  moto: string,
): Promise<Outcome<RunningGateway>> {
  if (await wasKilled(places)) {
    await stopGateway(places);
    await rm(places.backend, { recursive: true, force: true });
    await forgetKilled(places);
    report.line("  the last run was killed in the middle; its local account is thrown away, and a new one begun");
  }
  const running = await findGateway(places);
  if (running !== undefined) {
    enter(localEnvironment(places, engine.directory, running.port));
    return { kind: "ready", value: running };
  }
  const started = await startGateway(places, moto);
  if (started.kind === "failed") return started;
  enter(localEnvironment(places, engine.directory, started.value.port));
  if ((await exists(places.backend)) && (await accountIsEmpty())) {
    await rm(places.backend, { recursive: true });
    report.line(
      "  the local account lives in memory and begins empty again; what was remembered of the old one is dropped",
    );
  }
  return started;
}

async function accountIsEmpty(): Promise<boolean> {
  const { Buckets = [] } = await new S3Client({ region: localAccount.region }).send(new ListBucketsCommand({}));
  return Buckets.length === 0;
}
