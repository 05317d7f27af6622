import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "@pulumi/pulumi/automation/index.js";
import { localAccount } from "./local-account.ts";
import type { Places } from "./places.ts";
import type { Failure } from "./toolchain/outcome.ts";

/**
 * Refuses an update with a moment that neither the deployed nor the declared lake gives (`lakeward transition`), before
 * anything is changed; undefined for what one update can do, and for the first.
 *
 * A provider sees one resource at a time, so that only a look at both states together can tell.
 */
export async function refuseMixedUpdate(stack: Stack, places: Places): Promise<Failure | undefined> {
  const state = await stack.exportStack();
  const { resources = [] } = state.deployment ?? {};
  if (resources.length === 0) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "lakeward-transition-"));
  try {
    const [before, after] = [join(folder, "stack.json"), join(folder, "plan.json")];
    await writeFile(before, JSON.stringify(state));
    // The check has been shown and judged; of this run only the plan is of interest.
    const planned = lakeward(places, ["check", "--environment", localAccount.environment, "--out", after, "--json"]);
    const compared = planned.status === 2 ? planned : lakeward(places, ["transition", before, after]);
    if (compared.status === 0) return undefined;
    return {
      kind: "failed",
      failed: (compared.status === 1 ? compared.stdout : compared.stderr).trim(),
      changed: "nothing",
      remedy: "declare it in two steps as said above, and run npm start after each",
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lakeward(places: Places, words: readonly string[]) {
  const command = join(places.root, "cli", "lakeward.mjs");
  const most = 512 * 1024 * 1024;
  return spawnSync(process.execPath, [command, ...words], { cwd: places.root, encoding: "utf8", maxBuffer: most });
}
