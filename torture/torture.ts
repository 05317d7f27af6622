import { parseArgs } from "node:util";
import { findEngine } from "../local/toolchain/engine.ts";
import { findMoto } from "../local/toolchain/moto.ts";
import { firstDifference } from "./comparison.ts";
import { crash } from "./crash.ts";
import { SmallLake, type State, type Tools } from "./small-lake.ts";

// Kills an update after each n-th call to the account, of a first update and both ways between the two states of a small lake, recovers
// as docs/provider/recovery.md says, to the declarations of the killed update or to others or to none, and compares the account with
// the one that an undisturbed update leaves.
const { values } = parseArgs({ options: { sample: { type: "string" } } });
const sample = values.sample === undefined ? undefined : Number(values.sample);

/** Where a lake may be led; `none` is destroyed. */
type End = State | "none";

/** From where an update goes where, and where its recoveries go in turn. */
interface Way {
  readonly from: End;
  readonly to: State;
  readonly recoveries: readonly End[];
}

const ways: readonly Way[] = [
  { from: "none", to: "first", recoveries: ["none", "second", "first"] },
  { from: "first", to: "second", recoveries: ["second", "first", "none"] },
  { from: "second", to: "first", recoveries: ["first", "second", "none"] },
];

async function lead(lake: SmallLake, to: End): Promise<void> {
  if (to === "none") await lake.destroy();
  else await lake.up(to);
}

/** What an undisturbed update leaves, by its end. */
async function undisturbed(lake: SmallLake): Promise<Readonly<Record<End, string>>> {
  const found = { none: "", first: "", second: "" };
  for (const to of ["first", "none", "first", "second", "first", "none"] as const) {
    await lead(lake, to);
    const there = await lake.entities();
    if (found[to] !== "" && found[to] !== there)
      throw new Error(`an undisturbed way to "${to}" leaves another account\n${firstDifference(found[to], there)}`);
    found[to] = there;
  }
  return found;
}

/** Calls that an undisturbed update makes; leaves the lake where the update began. */
async function callsOf(lake: SmallLake, { from, to }: Way): Promise<number> {
  await lead(lake, from);
  lake.stoppingPoint.disarm();
  await lead(lake, to);
  const calls = lake.stoppingPoint.begun;
  await lead(lake, from);
  return calls;
}

/** Every number from 1 to `last`, or so many of them evenly spread. */
function numbers(last: number): readonly number[] {
  if (sample === undefined || sample >= last) return Array.from({ length: last }, (_, index) => index + 1);
  return Array.from({ length: sample }, (_, index) => 1 + Math.round((index * (last - 1)) / Math.max(1, sample - 1)));
}

/** How one crash and its recovery ended; how calls gather differs from run to run, so that the last n may not be reached. */
type Ended = { readonly kind: "same" | "not killed" } | { readonly kind: "not the same"; readonly why: string };

async function tried(lake: SmallLake, to: State, calls: number, end: End, wanted: string): Promise<Ended> {
  try {
    const killed = await crash(lake, to, calls);
    await lake.recall();
    await lead(lake, end);
    const there = await lake.entities();
    if (there !== wanted) return { kind: "not the same", why: firstDifference(wanted, there) };
    return { kind: killed ? "same" : "not killed" };
  } catch (error) {
    return { kind: "not the same", why: error instanceof Error ? error.message : String(error) };
  }
}

function told(ended: Ended): string {
  switch (ended.kind) {
    case "same":
      return "same account";
    case "not killed":
      return "ended with fewer calls, same account";
    case "not the same":
      return `NOT the same\n    ${ended.why}`;
  }
}

async function torture(tools: Tools): Promise<number> {
  let lake = await SmallLake.start(tools);
  try {
    const wanted = await undisturbed(lake);
    let crashes = 0;
    const failures: string[] = [];
    for (const way of ways) {
      const calls = await callsOf(lake, way);
      console.log(`from ${way.from} to ${way.to}: ${calls} calls`);
      for (const [index, at] of numbers(calls).entries()) {
        const end = way.recoveries[index % way.recoveries.length] ?? way.to;
        const began = performance.now();
        const ended = await tried(lake, way.to, at, end, wanted[end]);
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        const where = `killed after call ${at} on the way from ${way.from} to ${way.to}, recovered to ${end}`;
        console.log(`${where}: ${told(ended)} (${seconds} s)`);
        if (ended.kind !== "not killed") crashes += 1;
        if (ended.kind === "not the same") {
          failures.push(where);
          await lake.stop();
          lake = await SmallLake.start(tools);
          // What is never opened again and what Glue goes on naming is as after a first life.
          await lead(lake, "first");
          await lead(lake, "none");
        }
        await lead(lake, way.from);
      }
    }
    console.log(
      `${crashes} crashes, ${failures.length} did not end as declared${failures.map((each) => `\n  ${each}`).join("")}`,
    );
    return failures.length;
  } finally {
    await lake.stop();
  }
}

const [engine, moto] = [await findEngine(), await findMoto()];
if (engine === undefined || moto === undefined) {
  console.error("Pulumi's engine or the AWS emulator is not in the cache; npm start brings them");
  process.exitCode = 1;
} else {
  process.exitCode = (await torture({ engine: engine.directory, moto })) > 0 ? 1 : 0;
}
