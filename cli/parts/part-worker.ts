/** A thread that plans parts of an environment: asked by the numbers of departments, it answers with plans as text. */
import module from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { EnvironmentToPlan } from "./preview-part.ts";

/** What the thread answers; the text is JSON of a `PlannedPart`. */
export type PartAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly stack: string | undefined };

if (!process.env.NODE_V8_COVERAGE) module.enableCompileCache();
const what: EnvironmentToPlan = workerData;
if (!what.debug) Error.stackTraceLimit = 0;
const { previewPart } = await import("./preview-part.ts");

parentPort?.on("message", async (departments: readonly string[]) => {
  parentPort?.postMessage(await answered(departments));
});

async function answered(departments: readonly string[]): Promise<PartAnswer> {
  try {
    return { ok: true, text: JSON.stringify(await previewPart(what, departments)) };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, message, stack };
  }
}
