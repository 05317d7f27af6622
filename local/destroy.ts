import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openStack } from "./deploy.ts";
import { engineWords } from "./engine-words.ts";
import { failureLines } from "./failure-lines.ts";
import { type Places, placesOf } from "./places.ts";
import { stopGateway } from "./running-gateway.ts";
import { elapsed } from "./toolchain/elapsed.ts";
import { exists } from "./toolchain/exists.ts";
import { withLock } from "./toolchain/lock.ts";
import type { Failure } from "./toolchain/outcome.ts";
import { reportTo } from "./toolchain/report.ts";
import { watchUpdate } from "./update-watch.ts";

const places = placesOf();
const report = reportTo(process.stdout);
const forget = process.argv.includes("--forget");

/** Removes the stack's resources from the running local AWS; none are left when that is not running. */
async function destroyStack(of: Places): Promise<Failure | undefined> {
  const stack = (await exists(of.backend)) ? await openStack(of) : undefined;
  if (stack === undefined) {
    report.line("The local AWS is not running: nothing is deployed.");
    return undefined;
  }
  const begin = Date.now();
  const watch = watchUpdate();
  try {
    await stack.destroy({ parallel: 64, color: "never", onEvent: (event) => watch.take(event) });
    report.line(
      `Removed from the local account: ${watch.changes().delete ?? 0} resources (${elapsed(Date.now() - begin)})`,
    );
    return undefined;
  } catch (error) {
    const said = watch.errors();
    return {
      kind: "failed",
      failed: said.length > 0 ? said.join("\n") : engineWords(error),
      changed: `${watch.changes().delete ?? 0} resources were removed, the others are there and remembered`,
      remedy:
        "mend what is named above and run it again, or throw the local account away as a whole: npm run local:destroy -- --forget",
    };
  }
}

async function takeDown(): Promise<void> {
  const failure = forget ? undefined : await destroyStack(places);
  if (failure !== undefined) {
    for (const line of failureLines(failure)) console.error(line);
    process.exitCode = 1;
    return;
  }
  if (await stopGateway(places)) report.line("The local AWS is stopped.");
  for (const path of [places.state, places.stackFile]) await rm(path, { recursive: true, force: true });
  report.line(
    "Nothing of the local AWS is left in this checkout; the cache with engine and emulator stays for the next start.",
  );
}

const onWait = (holder: string) => report.line(`Another run is at work in this checkout (${holder}); waiting for it.`);
await withLock(join(places.state, "run.lock"), onWait, takeDown);
