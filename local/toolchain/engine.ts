import { join } from "node:path";
import { cacheDirectory, cacheKey } from "./cache.ts";
import { buildEngine, goPrograms } from "./engine-build.ts";
import { downloadEngine } from "./engine-download.ts";
import { engineOnPath } from "./engine-on-path.ts";
import { exists } from "./exists.ts";
import { goRecipe } from "./go-build.ts";
import { install } from "./install.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { platform } from "./platform.ts";
import type { Report } from "./report.ts";

/** Pulumi's engine and language host for Node, ready to be run. */
export interface Engine {
  /** The folder with both programs, to be put on the PATH. */
  readonly directory: string;
  readonly version: string;
  readonly origin: "on the PATH" | "official download" | "built from Go modules";
}

/** The engine if it is ready now: on the PATH, or in the cache. Makes nothing, asks no network. */
export async function findEngine(): Promise<Engine | undefined> {
  const there = await engineOnPath();
  if (there.kind === "serves") return { directory: there.directory, version: there.version, origin: "on the PATH" };
  const { downloaded, built } = await places();
  const version = pins.engine.version;
  if (await exists(join(downloaded, "pulumi"))) return { directory: downloaded, version, origin: "official download" };
  if (await exists(join(built, "pulumi"))) return { directory: built, version, origin: "built from Go modules" };
  return undefined;
}

/** Makes the engine ready: the one on the PATH, else the official download, else built from Go modules. */
export async function ensureEngine(report: Report): Promise<Outcome<Engine>> {
  const ready = await findEngine();
  if (ready !== undefined) return { kind: "ready", value: ready };
  const there = await engineOnPath();
  if (there.kind === "does not serve") report.line(`  ${there.why}: another one is brought, yours stays as it is`);
  if (platform() === undefined) return unfit();

  const { downloaded, built } = await places();
  const version = pins.engine.version;
  const { cost } = pins.engine;
  const download = await install(
    { directory: downloaded, announcement: cost.download, make: (to, progress) => downloadEngine(to, progress) },
    report,
  );
  if (download.kind === "ready")
    return { kind: "ready", value: { directory: download.value, version, origin: "official download" } };
  report.line(`  no download: ${download.failed}`);
  const build = await install({ directory: built, announcement: cost.build, make: buildEngine }, report);
  if (build.kind === "failed") return build;
  return { kind: "ready", value: { directory: build.value, version, origin: "built from Go modules" } };
}

async function places(): Promise<{ readonly downloaded: string; readonly built: string }> {
  const cache = cacheDirectory();
  const version = pins.engine.version;
  const name = platform() ?? "other";
  const recipe = [name, ...(await goRecipe(goPrograms))];
  return {
    downloaded: join(cache, cacheKey("engine-official", version, [name])),
    built: join(cache, cacheKey("engine-built", version, recipe)),
  };
}

function unfit(): Outcome<Engine> {
  return {
    kind: "failed",
    failed: `the local AWS does not run on ${process.platform} (${process.arch})`,
    changed: "nothing; the check above needs none of this and works",
    remedy: "use Linux or macOS on x64 or arm64 (on Windows: the Windows Subsystem for Linux)",
  };
}
