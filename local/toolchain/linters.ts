import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory, cacheKey } from "./cache.ts";
import { exists } from "./exists.ts";
import { buildWithGo, type GoProgram, goRecipe } from "./go-build.ts";
import { type Installation, install } from "./install.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { environmentPlace, makeEnvironment, type PythonProgram } from "./python-environment.ts";
import type { Report } from "./report.ts";

/** The programs that judge GitHub's workflows: actionlint whether they are right, zizmor whether they are safe. */
export interface Linters {
  readonly actionlint: string;
  readonly zizmor: string;
}

const actionlint: GoProgram = {
  name: "actionlint",
  modules: fileURLToPath(new URL("./actionlint/", import.meta.url)),
  target: "github.com/rhysd/actionlint/cmd/actionlint",
  flags: ["-ldflags", `-s -w -X github.com/rhysd/actionlint.version=${pins.actionlint.version}`],
};

const zizmor: PythonProgram = {
  name: "zizmor",
  requirements: fileURLToPath(new URL("./zizmor/requirements.txt", import.meta.url)),
};

/** The linters if both are in the cache now, of exactly the committed versions. Makes nothing, asks no network. */
export async function findLinters(): Promise<Linters | undefined> {
  const { built, environment } = await places();
  const linters = programs(built, environment);
  return (await exists(linters.actionlint)) && (await exists(linters.zizmor)) ? linters : undefined;
}

/** Makes both linters ready in the cache: actionlint built from Go modules, zizmor in a Python environment of its own. */
export async function ensureLinters(report: Report): Promise<Outcome<Linters>> {
  const { built, environment } = await places();
  const wanted: readonly Installation[] = [
    {
      directory: built,
      announcement: pins.actionlint.cost,
      make: (staging, progress) => buildWithGo([actionlint], staging, progress),
    },
    {
      directory: environment,
      announcement: pins.zizmor.cost,
      make: (staging, progress) => makeEnvironment(zizmor, staging, progress),
    },
  ];
  for (const installation of wanted) {
    const made = await install(installation, report);
    if (made.kind === "failed") return made;
  }
  return { kind: "ready", value: programs(built, environment) };
}

async function places(): Promise<{ readonly built: string; readonly environment: string }> {
  const recipe = [process.platform, process.arch, ...(await goRecipe([actionlint]))];
  const built = join(cacheDirectory(), cacheKey(actionlint.name, pins.actionlint.version, recipe));
  return { built, environment: await environmentPlace(zizmor) };
}

function programs(built: string, environment: string): Linters {
  return { actionlint: join(built, "actionlint"), zizmor: join(environment, "bin", "zizmor") };
}
