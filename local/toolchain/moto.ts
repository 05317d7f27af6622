import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists } from "./exists.ts";
import { install } from "./install.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { environmentPlace, makeEnvironment, type PythonProgram } from "./python-environment.ts";
import type { Report } from "./report.ts";

const moto: PythonProgram = {
  name: "moto",
  requirements: fileURLToPath(new URL("../moto/requirements.txt", import.meta.url)),
};

/** The program `moto_server` if it is ready now, for exactly the committed requirements. Makes nothing, asks no network. */
export async function findMoto(): Promise<string | undefined> {
  const program = join(await environmentPlace(moto), "bin", "moto_server");
  return (await exists(program)) ? program : undefined;
}

/** Makes moto ready in a Python environment of its own in the cache; gives the path of `moto_server`. */
export async function ensureMoto(report: Report): Promise<Outcome<string>> {
  const wanted = { directory: await environmentPlace(moto), announcement: pins.moto.cost, make };
  const made = await install(wanted, report);
  return made.kind === "failed" ? made : { kind: "ready", value: join(made.value, "bin", "moto_server") };
}

async function make(staging: string, progress: (text: string) => void): Promise<Outcome<null>> {
  const made = await makeEnvironment(moto, staging, progress);
  if (made.kind === "ready") await writeLauncher(staging);
  return made;
}

/** pip's own launcher names the folder it was made in, which the environment leaves when it is put in place. */
async function writeLauncher(staging: string): Promise<void> {
  const launcher = join(staging, "bin", "moto_server");
  await writeFile(launcher, '#!/bin/sh\nexec "$(dirname "$0")/python" -m moto.server "$@"\n');
  await chmod(launcher, 0o755);
}
