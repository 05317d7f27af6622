import { pins } from "./pins.ts";
import { run } from "./run.ts";
import { atLeast } from "./version.ts";

/** A Python that can make environments, or why none of those found can. */
export type Python =
  | { readonly kind: "found"; readonly command: string; readonly version: string }
  | { readonly kind: "none"; readonly why: string };

/** Newest last: a middle one is what the emulator's own packages are most likely built for. */
const commands = ["python3", "python3.12", "python3.13", "python3.11", "python3.10", "python3.14"];
const question = "import sys, venv, ensurepip; print('.'.join(map(str, sys.version_info[:3])))";

/** Looks on the PATH for a Python that is recent enough and has `venv`, which some distributions ship apart. */
export async function findPython(): Promise<Python> {
  const seen: string[] = [];
  for (const command of commands) {
    const asked = await run(command, ["-c", question], { timeout: 20_000 });
    const version = asked.stdout.trim();
    if (asked.kind === "succeeded" && atLeast(version, pins.oldestPython)) return { kind: "found", command, version };
    if (asked.kind === "succeeded") seen.push(`${command} is ${version}`);
    else if (asked.tail.includes("No module named")) seen.push(`${command} lacks venv or ensurepip`);
  }
  return { kind: "none", why: seen.length === 0 ? "no python3 is on the PATH" : seen.join(", ") };
}
