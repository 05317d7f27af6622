import { once } from "node:events";
import { killTree } from "./kill-tree.ts";
import type { SmallLake, State } from "./small-lake.ts";

/** Begins an update and kills engine, program and provider when `calls` calls have had their effect; gives false when it ended before. */
export async function crash(lake: SmallLake, to: State, calls: number): Promise<boolean> {
  const stopped = lake.stoppingPoint.arm(calls);
  const update = lake.begin(to);
  // Nobody reads what it says, but it must not wait for a reader.
  update.stdout?.resume();
  update.stderr?.resume();
  const ended = once(update, "close");
  const first = await Promise.race([stopped.then(() => "stopped" as const), ended.then(() => "ended" as const)]);
  if (first === "stopped" && update.pid !== undefined) await killTree(update.pid);
  await ended;
  lake.stoppingPoint.disarm();
  return first === "stopped";
}
