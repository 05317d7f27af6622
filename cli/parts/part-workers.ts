import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { growHeapsBy, sparingGrowth } from "./heap-growth.ts";
import type { PartAnswer } from "./part-worker.ts";
import type { EnvironmentToPlan, PlannedPart } from "./preview-part.ts";

export interface WorkersOptions {
  readonly count: number;
  /** Most memory of the heap of each, in MB. */
  readonly heap: number;
}

/**
 * Plans parts in some threads and hands each over as it is ready, in any order.
 *
 * Throws the error of the first part, in their order, that could not be planned; what was begun before is waited for, so
 * that it is the same one every time.
 */
export async function planByWorkers(
  what: EnvironmentToPlan,
  parts: readonly (readonly string[])[],
  { count, heap }: WorkersOptions,
  onPart: (index: number, part: PlannedPart) => void,
): Promise<void> {
  const { environment, project, config, directory, asOf, lake, debug } = what;
  // No more than they need: each has a copy of its own.
  const workerData: EnvironmentToPlan = { environment, project, config, directory, asOf, lake, debug };
  const failures = new Map<number, unknown>();
  const queue = parts.entries();
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL(workerFile, import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: youngHeap },
    });
    try {
      for (const [index, part] of queue) {
        if (failures.size > 0) return;
        try {
          onPart(index, await answerOf(worker, part));
        } catch (error) {
          failures.set(index, error);
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  growHeapsBy(planningGrowth);
  try {
    await Promise.all(Array.from({ length: count }, work));
  } finally {
    growHeapsBy(sparingGrowth);
  }
  const [first] = [...failures].sort(([one], [other]) => one - other);
  if (first !== undefined) throw first[1];
}

/** A package that is installed has the compiled file. */
const workerFile = import.meta.url.endsWith(".ts") ? "./part-worker.ts" : "./part-worker.js";

/** Megabytes for what is new: what a part makes is mostly gone when it is done. */
const youngHeap = 96;
/** Per cent: workers that collect as sparingly as the rest spend a third of their time on it, and at 100 they take a tenth more memory. */
const planningGrowth = 60;

async function answerOf(worker: Worker, departments: readonly string[]): Promise<PlannedPart> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const answered = once(worker, "message", { signal });
    const ended = once(worker, "exit", { signal });
    // A failure of the worker itself rejects either.
    answered.catch(() => undefined);
    ended.catch(() => undefined);
    worker.postMessage(departments);
    const [answer]: readonly (PartAnswer | number)[] = await Promise.race([answered, ended]).catch(
      (error: NodeJS.ErrnoException) => {
        const why = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "had not enough memory" : `failed: ${error.message}`;
        throw new Error(endedWorker(why, departments));
      },
    );
    if (typeof answer !== "object") throw new Error(endedWorker(`ended with code ${answer}`, departments));
    if (!answer.ok) throw Object.assign(new Error(answer.message), { stack: answer.stack });
    return JSON.parse(answer.text);
  } finally {
    settled.abort();
  }
}

function endedWorker(why: string, departments: readonly string[]): string {
  return (
    `a worker that planned ${departments.join(", ")} ${why}; nothing was judged, so nothing counts as passed; ` +
    "check again with --workers 1, which plans in one thread, or only what changed with --changed-since"
  );
}
