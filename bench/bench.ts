import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { parseDeclarations } from "../declaration/parse.ts";
import { evaluate } from "../policy-pack/evaluate.ts";
import type { Plan } from "../preview/plan.ts";
import { planOf } from "../tests/components/preview-declarations.ts";
import { LocalLake } from "../tests/end-to-end/local-lake.ts";
import { benchAccessEstate } from "./access-estate.ts";
import { benchChecks } from "./checks.ts";
import { benchGrants } from "./grants.ts";
import { benchLoad } from "./load.ts";
import { manyDepartments, writeDepartments } from "./many-departments.ts";
import { benchPolicies } from "./policies.ts";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../cli/lakeward.mjs", import.meta.url));
const asOf = "2026-11-21";
const sizes = [1, 5, 20, 60];
const goal = { start: 800, each: 1.2 };

/** Milliseconds of some work: the least of several runs, which disturbs least what else the machine does. */
async function least(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

/** The straight line through some points, by least squares. */
function line(points: readonly (readonly [number, number])[]): { start: number; each: number } {
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
  const each =
    points.reduce((sum, [size, time]) => sum + (size - x) * (time - y), 0) /
    points.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return { start: y - each * x, each };
}

/** A whole cold command: start, load, plan, judge, print. */
async function coldCheck(): Promise<void> {
  console.log("lakeward check, cold: one environment");
  const points: [number, number][] = [];
  for (const count of sizes) {
    const directory = await writeDepartments(count);
    const out = join(directory, "plan.json");
    const args = [
      "--stack-trace-limit=0",
      cli,
      "check",
      "--environment",
      "dev",
      "--as-of",
      asOf,
      "--out",
      out,
      "--directory",
      directory,
    ];
    const time = await least(3, () => run(process.execPath, args, { cwd: directory, maxBuffer: 1 << 28 }));
    const plan: Plan = JSON.parse(await readFile(out, "utf8"));
    points.push([plan.resources.length, time]);
    console.log(`  ${count} departments, ${plan.resources.length} resources: ${Math.round(time)} ms`);
    await rm(directory, { recursive: true });
  }
  const { start, each } = line(points);
  console.log(
    `  fixed ${Math.round(start)} ms + ${each.toFixed(2)} ms a resource (goal ${goal.start} ms + ${goal.each} ms)`,
  );
}

/** The parts in one warm process, so that they can be set side by side. */
async function parts(): Promise<void> {
  console.log("in one process, warm");
  for (const count of sizes) {
    const files = manyDepartments(count);
    const loading = await least(3, async () => parseDeclarations(files, asOf));
    let plan: Plan | undefined;
    const planning = await least(2, async () => {
      plan = await planOf(files);
    });
    if (plan === undefined) continue;
    const judged = plan;
    const judging = await least(3, async () =>
      evaluate(judged, { environment: "dev", asOf, all: false, strictUndecided: false }),
    );
    const each = judged.resources.length;
    console.log(
      `  ${count} departments: load ${loading.toFixed(0)} ms, load and plan ${planning.toFixed(0)} ms ` +
        `(${Math.round((each / planning) * 1000)} resources a second), judge ${judging.toFixed(0)} ms (${((judging / each) * 1000).toFixed(0)} µs a resource)`,
    );
  }
}

/** The three sample departments under the real engine. */
async function update(): Promise<void> {
  const started = await LocalLake.start(asOf);
  if ("missing" in started) {
    console.log(`up: not measured, ${started.missing}`);
    return;
  }
  const { lake } = started;
  try {
    console.log("the sample under Pulumi's engine on the local AWS");
    for (const what of ["up, everything new", "up again, nothing to do"]) {
      const from = lake.calls().length;
      const { milliseconds, changes } = await lake.up();
      const calls = lake.calls().slice(from);
      const parts = [...Map.groupBy(calls, ({ service }) => service)]
        .map(
          ([service, some]) =>
            `${service} ${some.length} calls ${Math.round(some.reduce((sum, { ms }) => sum + ms, 0))} ms`,
        )
        .toSorted();
      const count = Object.values(changes).reduce((sum, number) => sum + number, 0);
      console.log(
        `  ${what}: ${(milliseconds / 1000).toFixed(1)} s, ${(milliseconds / count).toFixed(0)} ms a resource; in AWS: ${parts.join(", ")}`,
      );
    }
    console.log(`  destroy: ${((await least(1, () => lake.destroy())) / 1000).toFixed(1)} s`);
  } finally {
    await lake.stop();
  }
}

Error.stackTraceLimit = 0;
await benchLoad();
await benchAccessEstate();
await coldCheck();
await parts();
await benchChecks();
await benchPolicies();
await update();
await benchGrants();
