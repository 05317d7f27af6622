import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluate } from "../policy-pack/evaluate.ts";
import { pack } from "../policy-pack/pack.ts";
import type { Plan } from "../preview/plan.ts";
import { planOf } from "../tests/components/preview-declarations.ts";
import { benchCheckov } from "./checkov.ts";
import { manyDepartments } from "./many-departments.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const asOf = "2026-11-21";
/** Departments that make about 1,000 and 10,000 resources. */
const sizes = [6, 60];

/** Prints what judging takes: by itself, and as Pulumi's pack; and Checkov's time beside it. */
export async function benchPolicies(): Promise<void> {
  console.log(`policies: ${pack.length} rules`);
  for (const count of sizes) await judging(count);
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

async function packStart(): Promise<void> {
  const folder = join(root, "policy-pack");
  const began = performance.now();
  const child = spawn(process.execPath, ["bundle/pack.cjs", "127.0.0.1:1"], { cwd: folder });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  console.log(`  start of the pack for Pulumi: ${Math.round(performance.now() - began)} ms`);
  child.kill();
}
