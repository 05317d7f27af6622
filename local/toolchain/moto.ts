import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheDirectory, cacheKey } from "./cache.ts";
import { exists } from "./exists.ts";
import { install } from "./install.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { findPython } from "./python.ts";
import type { Report } from "./report.ts";
import { run } from "./run.ts";

const requirements = fileURLToPath(new URL("../moto/requirements.txt", import.meta.url));

/** The program `moto_server` if it is ready now, for exactly the committed requirements. Makes nothing, asks no network. */
export async function findMoto(): Promise<string | undefined> {
  const program = join(await place(), "bin", "moto_server");
  return (await exists(program)) ? program : undefined;
}

/** Makes moto ready in a Python environment of its own in the cache; gives the path of `moto_server`. */
export async function ensureMoto(report: Report): Promise<Outcome<string>> {
  const wanted = { directory: await place(), announcement: pins.moto.cost, make };
  const made = await install(wanted, report);
  return made.kind === "failed" ? made : { kind: "ready", value: join(made.value, "bin", "moto_server") };
}

async function place(): Promise<string> {
  const list = await readFile(requirements, "utf8");
  const version = /^moto(?:\[[^\]]*\])?==(\S+)/m.exec(list)?.[1] ?? "unpinned";
  return join(cacheDirectory(), cacheKey("moto", version, [process.platform, process.arch, list]));
}

async function make(staging: string, progress: (text: string) => void): Promise<Outcome<null>> {
  const python = await findPython();
  if (python.kind === "none") {
    const remedy = `install Python ${pins.moto.oldestPython} or newer with venv (Debian and Ubuntu: apt install python3 python3-venv)`;
    return failure(`no fitting Python: ${python.why}`, remedy);
  }
  progress(`Python ${python.version}`);
  const environment = await run(python.command, ["-m", "venv", staging]);
  if (environment.kind !== "succeeded")
    return failure(
      `python -m venv: ${environment.tail}`,
      "install Python's venv module (Debian and Ubuntu: apt install python3-venv)",
    );
  const own = join(staging, "bin", "python");
  const args = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--requirement", requirements];
  const onLine = (line: string) => progress(line.trim().slice(0, 80));
  const installed = await run(own, args, { onLine });
  if (installed.kind !== "succeeded")
    return failure(
      `pip install: ${installed.tail}`,
      "mend what pip says (a proxy or an index of one's own is set in pip's configuration), then run the same command again",
    );
  await writeLauncher(staging);
  return { kind: "ready", value: null };
}

/** pip's own launcher names the folder it was made in, which the environment leaves when it is put in place. */
async function writeLauncher(staging: string): Promise<void> {
  const launcher = join(staging, "bin", "moto_server");
  await writeFile(launcher, '#!/bin/sh\nexec "$(dirname "$0")/python" -m moto.server "$@"\n');
  await chmod(launcher, 0o755);
}

function failure(failed: string, remedy: string): Outcome<null> {
  return { kind: "failed", failed, changed: "nothing is installed", remedy };
}
