import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Places } from "./places.ts";
import { exists } from "./toolchain/exists.ts";

/**
 * Runs an update of the throw-away local account without saving Pulumi's state after each step: the engine writes the whole
 * state each time, which is most of the time of an update and grows with the square of the resources. The state is written
 * at the end, of a failed or interrupted update too; only a killed engine loses it, which the mark left behind tells.
 */
export async function underWay<T>(places: Places, update: () => Promise<T>): Promise<T> {
  const mark = markOf(places);
  await mkdir(dirname(mark), { recursive: true });
  await writeFile(mark, `${process.pid}\n`);
  process.env.PULUMI_EXPERIMENTAL = "true";
  process.env.PULUMI_SKIP_CHECKPOINTS = "true";
  try {
    return await update();
  } finally {
    delete process.env.PULUMI_EXPERIMENTAL;
    delete process.env.PULUMI_SKIP_CHECKPOINTS;
    await rm(mark, { force: true });
  }
}

/** Whether an update was killed in the middle, so that the state does not know what the account holds. */
export function wasKilled(places: Places): Promise<boolean> {
  return exists(markOf(places));
}

/** Forgets a killed update, when the account it was of is gone. */
export async function forgetKilled(places: Places): Promise<void> {
  await rm(markOf(places), { force: true });
}

function markOf(places: Places): string {
  return join(places.state, "update-under-way");
}
