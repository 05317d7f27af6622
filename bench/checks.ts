import { execFile } from "node:child_process";
import { appendFile, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ColdCommand, coldCheck } from "./cold-command.ts";
import { writeDepartments } from "./many-departments.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../", import.meta.url));
const one = ["--environment", "dev"];
/** Departments alike but for their names; the first of them is what the others are held against. */
const bodies = [60, 250, 1000];

/** Prints what a check takes as a command: of the sample council, of more and more departments, of what changed of many. */
export async function benchChecks(): Promise<void> {
  console.log(
    `lakeward check, cold, ${availableParallelism()} cores (goals: the council in 0.8 s + 1.2 ms a resource and 350 MB; ` +
      "1,000 departments in 60 s and 1,000 MB, linear; what changed in 3 s)",
  );
  for (const [what, more] of [
    ["one environment", one],
    ["all environments", []],
  ] as const) {
    const taken = await coldCheck(root, more);
    console.log(
      `  the sample council, ${what}: ${told(taken)} (goal ${(0.8 + 0.0012 * taken.resources).toFixed(1)} s)`,
    );
  }
  let first: number | undefined;
  for (const count of bodies) {
    const directory = await writeDepartments(count);
    const taken = await coldCheck(directory, one);
    await rm(directory, { recursive: true });
    const each = taken.seconds / taken.resources;
    first ??= each;
    console.log(`  ${count} departments: ${told(taken)}, ${(each / first).toFixed(2)} of the first`);
  }
  console.log(`  one of 1,000 departments, --changed-since: ${told(await changedSince(1000))}`);
}

function told({ seconds, cpuSeconds, megabytes, resources }: ColdCommand): string {
  const each = (seconds / resources) * 1000;
  return `${seconds.toFixed(1)} s (CPU ${cpuSeconds.toFixed(1)} s), ${megabytes} MB, ${resources} resources, ${each.toFixed(2)} ms each`;
}

async function changedSince(departments: number): Promise<ColdCommand> {
  const directory = await writeDepartments(departments);
  const git = (...args: readonly string[]) =>
    run("git", ["-c", "user.name=bench", "-c", "user.email=bench@example.org", ...args], { cwd: directory });
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "all");
  await appendFile(join(directory, "departments", "parking_0500.yaml"), "# changed\n");
  const taken = await coldCheck(directory, [...one, "--changed-since", "HEAD"]);
  await rm(directory, { recursive: true });
  return taken;
}
