import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeDepartments } from "./many-departments.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../", import.meta.url));
const sizes = [19, 100, 300, 1000];
const goals = { 19: 300, 1000: 3000, megabytes: 300 };

/** In a process of its own, which has loaded nothing before and whose memory is the loader's. */
const script = `
import { loadDeclarations } from ${JSON.stringify(new URL("../declaration/load.ts", import.meta.url).href)};
const began = performance.now();
const result = loadDeclarations(process.argv[1], "2026-11-21");
const milliseconds = performance.now() - began;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ok: result.ok, milliseconds, megabytes }));`;

interface Measured {
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly megabytes: number;
}

async function measured(directory: string): Promise<Measured> {
  let best: Measured | undefined;
  for (let index = 0; index < 3; index += 1) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, directory]);
    const once: Measured = JSON.parse(stdout);
    if (best === undefined || once.milliseconds < best.milliseconds) best = once;
  }
  if (best === undefined) throw new Error("nothing was measured");
  return best;
}

/** Prints how long the loader takes, first thing in a process, and how much memory that process has at most. */
export async function benchLoad(): Promise<void> {
  console.log(
    `loading declarations, cold (goals: 19 in ${goals[19]} ms; 1,000 in ${goals[1000]} ms and ${goals.megabytes} MB; linear)`,
  );
  const council = await measured(root);
  console.log(
    `  the sample council: ${Math.round(council.milliseconds)} ms, ${Math.round(council.megabytes)} MB${council.ok ? "" : ", with problems"}`,
  );
  let first: number | undefined;
  for (const count of sizes) {
    const directory = await writeDepartments(count);
    const { ok, milliseconds, megabytes } = await measured(directory);
    await rm(directory, { recursive: true });
    const each = milliseconds / count;
    first ??= each;
    console.log(
      `  ${count} departments: ${Math.round(milliseconds)} ms, ${each.toFixed(2)} ms each (${(each / first).toFixed(2)} of the first), ` +
        `${Math.round(megabytes)} MB${ok ? "" : ", with problems"}`,
    );
  }
}
