import { rm } from "node:fs/promises";
import { join } from "node:path";
import { failureLines } from "../deployment/failure-lines.ts";
import { placesOf } from "./places.ts";
import { type Removed, remove } from "./remove.ts";
import { stopGateway } from "./running-gateway.ts";
import { elapsed } from "./toolchain/elapsed.ts";
import { exists } from "./toolchain/exists.ts";
import { withLock } from "./toolchain/lock.ts";
import type { Outcome } from "./toolchain/outcome.ts";
import { reportTo } from "./toolchain/report.ts";

const places = placesOf();
const report = reportTo(process.stdout);
const nothing: Outcome<Removed | null> = { kind: "ready", value: null };
const forget = process.argv.includes("--forget");

async function takeDown(): Promise<void> {
  if (!forget) {
    const removed = (await exists(places.backend)) ? await remove(places) : nothing;
    if (removed.kind === "failed") {
      for (const line of failureLines(removed)) console.error(line);
      process.exitCode = 1;
      return;
    }
    report.line(
      removed.value === null
        ? "The local AWS is not running: nothing is deployed."
        : `Removed from the local account: ${removed.value.resources} resources (${elapsed(removed.value.milliseconds)})`,
    );
  }
  if (await stopGateway(places)) report.line("The local AWS is stopped.");
  for (const path of [places.state, places.stackFile]) await rm(path, { recursive: true, force: true });
  report.line(
    "Nothing of the local AWS is left in this checkout; the cache with engine and emulator stays for the next start.",
  );
}

const onWait = (holder: string) => report.line(`Another run is at work in this checkout (${holder}); waiting for it.`);
await withLock(join(places.state, "run.lock"), onWait, takeDown);
