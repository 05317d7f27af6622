import v8 from "node:v8";

/**
 * By how much of itself the heap grows before it is collected again, in per cent, in all threads of the process.
 *
 * Effect: a flag of V8, which reads it at every collection.
 */
export function growHeapsBy(percent: number): void {
  v8.setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** As `lakeward.mjs` sets it at the start: collects sooner than V8 would, and so asks for less memory. */
export const sparingGrowth = 33;
