import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Took } from "./took.ts";

const run = promisify(execFile);
const grants = 5000;
/** Milliseconds that AWS takes for a call. */
const latency = 20;
const busy = 0.2;
const goals = { fewer: 15, faster: 5, busy: 2 };

/** Prints how many calls, seconds and megabytes 5,000 grants take: through the queue alone, and through Pulumi's engine. */
export async function benchGrants(): Promise<void> {
  console.log(
    `${grants} grants, ${latency} ms a call (goals: ${goals.fewer}× fewer calls and ${goals.faster}× faster than one call a grant; ` +
      `with ${busy * 100} % of calls throttled or conflicting nothing lost and at most ${goals.busy}× the time)`,
  );
  const inQueue = async (entries: number, inFlight: number, share: number): Promise<Took> =>
    measured("queue-run.ts", [grants, entries, inFlight, latency, share]);
  await compared("the queue alone, memory with the model of the account", {
    shipped: () => inQueue(20, 3, 0),
    singly: () => inQueue(1, 3, 0),
    disturbed: () => inQueue(20, 3, busy),
  });
  const all = await inQueue(1, 64, 0);
  told("one call a grant, 64 at a time, which AWS answers with conflicts [aws/aws-cdk#36215]", all);
  const engine = (entries: number, share: number, ms = latency, manner = "local"): Promise<Took | undefined> =>
    measured("engine-run.ts", [grants, entries, ms, share, manner]);
  await compared("through Pulumi's engine, 64 operations at a time, memory of the provider's process", {
    shipped: () => engine(20, 0),
    singly: () => engine(1, 0),
    disturbed: () => engine(20, busy),
  });
  for (const [what, run] of [
    ["the same without latency", () => engine(20, 0, 0)],
    ["a provider that does nothing, which is Pulumi's own part", () => engine(20, 0, 0, "idle")],
    ["as shipped, with the engine's log and the SDK's diagnostics", () => engine(20, 0, latency, "as it comes")],
  ] as const) {
    const took = await run();
    if (took !== undefined) told(what, took);
  }
}

/** Runs a measurement in a process of its own. */
async function measured(file: string, settings: readonly (string | number)[]) {
  const script = fileURLToPath(new URL(file, import.meta.url));
  const { stdout } = await run(process.execPath, [script, ...settings.map(String)]);
  return JSON.parse(stdout) ?? undefined;
}

/** The three runs that the goals are about. */
interface Runs {
  readonly shipped: () => Promise<Took | undefined>;
  /** One call a grant, as many calls at a time. */
  readonly singly: () => Promise<Took | undefined>;
  readonly disturbed: () => Promise<Took | undefined>;
}

async function compared(where: string, { shipped, singly, disturbed }: Runs): Promise<void> {
  console.log(`  ${where}`);
  const [ours, single, busily] = [await shipped(), await singly(), await disturbed()];
  if (ours === undefined || single === undefined || busily === undefined) {
    console.log("    not measured: Pulumi's engine is not in the cache; npm start brings it");
    return;
  }
  told("as shipped, 20 entries a call", ours);
  told("one call a grant, 3 at a time", single);
  told(`as shipped, ${busy * 100} % disturbed`, busily);
  const fewer = single.calls / ours.calls;
  const faster = single.seconds / ours.seconds;
  const slower = busily.seconds / ours.seconds;
  console.log(
    `    ${fewer.toFixed(1)}× fewer calls (goal ${goals.fewer}×${mark(fewer >= goals.fewer)}), ` +
      `${faster.toFixed(1)}× faster (goal ${goals.faster}×${mark(faster >= goals.faster)}), ` +
      `disturbed ${slower.toFixed(2)}× the time (goal ${goals.busy}×${mark(slower <= goals.busy)}), ${grants - busily.held} lost (goal 0)`,
  );
}

function told(what: string, { calls, seconds, megabytes, held }: Took): void {
  console.log(
    `    ${what}: ${calls} calls, ${seconds.toFixed(1)} s, at most ${Math.round(megabytes)} MB, ${held} grants held`,
  );
}

function mark(met: boolean): string {
  return met ? "" : ", not met";
}
