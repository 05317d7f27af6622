import { mkdir, readdir, rename, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { elapsed } from "./elapsed.ts";
import { exists } from "./exists.ts";
import { withLock } from "./lock.ts";
import type { Failure, Outcome } from "./outcome.ts";
import type { Report } from "./report.ts";

/** Something that is made once and kept in the cache. */
export interface Installation {
  /** Where it will be; nothing is there before it is complete. */
  readonly directory: string;
  /** What is said before it begins, with size and time: `builds Pulumi's engine from source once: about 8 minutes`. */
  readonly announcement: string;
  /** Fills the folder it is given; what an interrupted run left in it is still there and may be used. */
  readonly make: (staging: string, progress: (text: string) => void) => Promise<Outcome<null>>;
}

/** Makes the folder unless it is there: in a folder beside it first, one run at a time, put in place in one move. */
export async function install(wanted: Installation, report: Report): Promise<Outcome<string>> {
  if (await exists(wanted.directory)) return { kind: "ready", value: wanted.directory };
  const onWait = (holder: string) => report.line(`  waiting for another run that is doing this (${holder})`);
  return withLock(`${wanted.directory}.lock`, onWait, () => makeInPlace(wanted, report));
}

/** What a failed step left stays for the next run; a folder in which it left nothing goes. */
async function makeInPlace(wanted: Installation, report: Report): Promise<Outcome<string>> {
  if (await exists(wanted.directory)) return { kind: "ready", value: wanted.directory };
  const staging = `${wanted.directory}.part`;
  const resumed = (await exists(staging)) && (await readdir(staging)).length > 0;
  await mkdir(staging, { recursive: true });
  report.line(`  ${wanted.announcement}${resumed ? " (going on where an earlier run stopped)" : ""}`);
  const begin = Date.now();
  let latest = "";
  const show = () => report.progress(`  … ${elapsed(Date.now() - begin)}${latest === "" ? "" : `, ${latest}`}`);
  const clock = setInterval(show, 1000);
  try {
    const made = await wanted.make(staging, (text) => {
      latest = text;
    });
    if (made.kind === "failed") {
      await rmdir(staging).catch(() => undefined);
      return made;
    }
    await writeFile(join(staging, "installed.txt"), `made in ${elapsed(Date.now() - begin)}\n`);
    await rename(staging, wanted.directory);
    report.line(`  made in ${elapsed(Date.now() - begin)}`);
    return { kind: "ready", value: wanted.directory };
  } catch (error) {
    return broken(error, staging);
  } finally {
    clearInterval(clock);
  }
}

function broken(error: unknown, staging: string): Failure {
  return {
    kind: "failed",
    failed: error instanceof Error ? error.message : String(error),
    changed: `nothing is installed; what was made so far lies in ${staging}`,
    remedy: `run the same command again; if it fails in the same way, remove ${staging} first`,
  };
}
