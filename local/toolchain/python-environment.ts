import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheDirectory, cacheKey } from "./cache.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { findPython } from "./python.ts";
import { run } from "./run.ts";

/** A Python program with everything that it needs, each package pinned by version and each file of it by hash. */
export interface PythonProgram {
  /** The package as its requirements file names it. */
  readonly name: string;
  readonly requirements: string;
}

/** The folder of the cache for exactly the committed requirements. */
export async function environmentPlace({ name, requirements }: PythonProgram): Promise<string> {
  const list = await readFile(requirements, "utf8");
  const version = new RegExp(`^${name}(?:\\[[^\\]]*\\])?==([^\\s;]+)`, "m").exec(list)?.[1] ?? "unpinned";
  return join(cacheDirectory(), cacheKey(name, version, [process.platform, process.arch, list]));
}

/** Makes a Python environment in `staging` and installs the requirements into it, each file checked against its hash. */
export async function makeEnvironment(
  { requirements }: PythonProgram,
  staging: string,
  progress: (text: string) => void,
): Promise<Outcome<null>> {
  const python = await findPython();
  if (python.kind === "none") {
    const remedy = `install Python ${pins.oldestPython} or newer with venv (Debian and Ubuntu: apt install python3 python3-venv)`;
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
  const quiet = ["--disable-pip-version-check", "--no-input"];
  const args = ["-m", "pip", "install", ...quiet, "--require-hashes", "--requirement", requirements];
  const onLine = (line: string) => progress(line.trim().slice(0, 80));
  const installed = await run(own, args, { onLine });
  if (installed.kind !== "succeeded")
    return failure(
      `pip install: ${installed.tail}`,
      "mend what pip says (a proxy or an index of one's own is set in pip's configuration), then run the same command again",
    );
  return { kind: "ready", value: null };
}

function failure(failed: string, remedy: string): Outcome<null> {
  return { kind: "failed", failed, changed: "nothing is installed", remedy };
}
