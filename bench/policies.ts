import { execFile, spawn } from "node:child_process";
import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { evaluate } from "../policy-pack/evaluate.ts";
import { pack } from "../policy-pack/pack.ts";
import type { Plan } from "../preview/plan.ts";
import { planOf } from "../tests/components/preview-declarations.ts";
import { benchCheckov } from "./checkov.ts";
import { manyDepartments, writeDepartments } from "./many-departments.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../", import.meta.url));
const cli = join(root, "cli", "lakeward.mjs");
const asOf = "2026-11-21";
/** Departments that make about 1,000 and 10,000 resources. */
const sizes = [6, 60];
/** Departments of a whole check; one process plans and judges them all. */
const bodies = [20, 60];

/** Prints what judging takes: by itself, as a command, of what changed, and as Pulumi's pack; and Checkov's time beside it. */
export async function benchPolicies(): Promise<void> {
  console.log(`policies: ${pack.length} rules`);
  for (const count of sizes) await judging(count);
  await command("check of the sample council, one environment", root, []);
  await changedSince(1000);
  for (const count of bodies) {
    const directory = await writeDepartments(count);
    await command(`check of ${count} departments in one process`, directory, []);
    await rm(directory, { recursive: true });
  }
  await packStart();
  for (const resources of [1000, 4000]) await benchCheckov(resources);
}

async function judging(departments: number): Promise<void> {
  const plan: Plan = await planOf(manyDepartments(departments));
  let best = Number.POSITIVE_INFINITY;
  for (let index = 0; index < 3; index += 1) {
    const began = performance.now();
    evaluate(plan, { environment: "dev", asOf, all: false, strictUndecided: false });
    best = Math.min(best, performance.now() - began);
  }
  const each = (best / plan.resources.length) * 1000;
  console.log(
    `  ${plan.resources.length} resources in-process: ${Math.round(best)} ms (${each.toFixed(0)} µs a resource)`,
  );
}

/** A cold command, with the memory that its process has at most. */
async function command(what: string, directory: string, more: readonly string[]): Promise<void> {
  const watch =
    "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const args = [
    "--stack-trace-limit=0",
    "--import",
    watch,
    cli,
    "check",
    "--environment",
    "dev",
    "--as-of",
    asOf,
    "--json",
  ];
  const began = performance.now();
  const { stdout, stderr } = await run(process.execPath, [...args, ...more], {
    cwd: directory,
    maxBuffer: 1 << 30,
  }).catch((error: { readonly stdout: string; readonly stderr: string }) => error);
  const time = ((performance.now() - began) / 1000).toFixed(1);
  const resources: unknown = /"resources": (\d+),\n\s+"messages"/.exec(stdout)?.[1];
  console.log(`  ${what}: ${time} s, ${Math.round(Number(stderr) / 1024)} MB, ${resources} resources`);
}

async function changedSince(departments: number): Promise<void> {
  const directory = await writeDepartments(departments);
  const git = (...args: readonly string[]) =>
    run("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], { cwd: directory });
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "all");
  await appendFile(join(directory, "departments", "parking_0500.yaml"), "# changed\n");
  await command(`check --changed-since, one of ${departments} departments`, directory, ["--changed-since", "HEAD"]);
  await rm(directory, { recursive: true });
}

async function packStart(): Promise<void> {
  const folder = join(root, "policy-pack");
  const began = performance.now();
  const child = spawn(process.execPath, ["bundle/pack.cjs", "127.0.0.1:1"], { cwd: folder });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  console.log(`  start of the pack for Pulumi: ${Math.round(performance.now() - began)} ms`);
  child.kill();
}
