import { parseArgs } from "node:util";
import { findEngine } from "../local/toolchain/engine.ts";
import { findMoto } from "../local/toolchain/moto.ts";
import { crash } from "./crash.ts";
import { SmallLake, type State, type Tools } from "./small-lake.ts";

// Kills an update after each n-th call to the account, both ways between the two states of a small lake, recovers as
// docs/provider/recovery.md says, and compares the account with the one that an undisturbed update leaves.
const { values } = parseArgs({ options: { sample: { type: "string" } } });

const states: readonly State[] = ["second", "first"];

/** What an undisturbed update to a state leaves, and how many calls it takes. */
interface Undisturbed {
  readonly entities: string;
  readonly calls: number;
}

async function undisturbed(lake: SmallLake, to: State): Promise<Undisturbed> {
  lake.stoppingPoint.disarm();
  await lake.up(to);
  return { calls: lake.stoppingPoint.begun, entities: await lake.entities() };
}

/** The commands of docs/provider/recovery.md. */
async function recover(lake: SmallLake, to: State): Promise<void> {
  await lake.pulumi("cancel", "--yes");
  await lake.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates");
  await lake.up(to);
}

/** Where two texts differ first, with what is around. */
function firstDifference(one: string, other: string): string {
  const [ones, others] = [one.split("\n"), other.split("\n")];
  const at = ones.findIndex((line, index) => line !== others[index]);
  const around = (lines: readonly string[]) => lines.slice(Math.max(0, at - 6), at + 4).join("\n      ");
  return `declared:\n      ${around(ones)}\n    there:\n      ${around(others)}`;
}

/** Every number from 1 to `last`, or so many of them evenly spread. */
function numbers(last: number, sample: number | undefined): readonly number[] {
  if (sample === undefined || sample >= last) return Array.from({ length: last }, (_, index) => index + 1);
  return Array.from({ length: sample }, (_, index) => 1 + Math.round((index * (last - 1)) / Math.max(1, sample - 1)));
}

/** How one crash and its recovery ended; how calls gather differs from run to run, so that the last n may not be reached. */
type Ended = { readonly kind: "same" | "not killed" } | { readonly kind: "not the same"; readonly why: string };

async function tried(lake: SmallLake, to: State, calls: number, wanted: string): Promise<Ended> {
  try {
    const killed = await crash(lake, to, calls);
    await recover(lake, to);
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
    const references: Record<State, Undisturbed> = {
      first: await undisturbed(lake, "first"),
      second: await undisturbed(lake, "second"),
    };
    const back = await undisturbed(lake, "first");
    if (back.entities !== references.first.entities)
      throw new Error(
        `an undisturbed way back leaves another account\n${firstDifference(references.first.entities, back.entities)}`,
      );
    references.first = back;
    const sample = values.sample === undefined ? undefined : Number(values.sample);
    const plan = {
      first: new Set(numbers(back.calls, sample)),
      second: new Set(numbers(references.second.calls, sample)),
    };
    console.log(`calls of an update: ${references.second.calls} one way, ${back.calls} back`);
    let crashes = 0;
    const failures: string[] = [];
    for (let calls = 1; calls <= Math.max(back.calls, references.second.calls); calls += 1) {
      for (const to of states) {
        if (!plan[to].has(calls)) continue;
        const began = performance.now();
        const ended = await tried(lake, to, calls, references[to].entities);
        const seconds = ((performance.now() - began) / 1000).toFixed(1);
        const where = `killed after call ${calls} on the way to the ${to} state`;
        console.log(`${where}: ${told(ended)} (${seconds} s)`);
        if (ended.kind !== "not killed") crashes += 1;
        if (ended.kind !== "not the same") continue;
        failures.push(where);
        await lake.stop();
        lake = await SmallLake.start(tools);
        await lake.up("first");
        if (to === "second") await lake.up("second");
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
