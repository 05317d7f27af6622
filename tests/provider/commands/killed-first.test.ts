import { expect } from "chai";
import { lakeAsMade, planFor } from "../no-gap/lake-updates.ts";
import { baseline, type LakeShape } from "../no-gap/lakes.ts";
import { seeded } from "../no-gap/schedule.ts";
import { StackInMemory } from "../no-gap/stack-in-memory.ts";
import { type Kill, Killed, WatchedAccount } from "../no-gap/watched-account.ts";
import { furnish } from "./others.ts";

/** In the long run every call; else those among which the settings and the vocabulary are written, and a sample of the rest. */
const long = process.env.LAKEWARD_LONG === "1";
const vocabulary = 45;
const every = 29;

function kills(calls: number): readonly Kill[] {
  const numbers = Array.from({ length: calls }, (_, index) => index + 1);
  return numbers.flatMap((at) => {
    if (long || at % every === 0) return [false, true].map((effect) => ({ at, effect }));
    return at <= vocabulary && at % 2 === 0 ? [{ at, effect: true }] : [];
  });
}
/** Fewer people see less: grants, filters, tags and columns of the killed run are not declared. */
const smaller: LakeShape = {
  ...baseline,
  parking: null,
  share: "no",
  deprivation: "nobody",
  permits: "no",
};

/** What is done after a kill, and then what is left is compared with. */
type Recovery = (stack: StackInMemory, there: WatchedAccount) => Promise<void>;

describe("a first update that is killed at any call", () => {
  let empty: WatchedAccount;
  let calls: number;

  before(async () => {
    empty = new WatchedAccount();
    furnish(empty);
    calls = await new StackInMemory().up(await planFor(baseline), empty.fork(), seeded(0));
  });

  /** The account after each kill and its recovery. */
  async function* recovered(recovery: Recovery): AsyncGenerator<readonly [Kill, WatchedAccount]> {
    const plan = await planFor(baseline);
    for (const kill of kills(calls)) {
      const [there, stack] = [empty.fork(), new StackInMemory()];
      await stack.up(plan, there, seeded(0), kill).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      await stack.recall(there, seeded(0));
      await stack.refresh(there, seeded(0));
      await recovery(stack, there);
      yield [kill, there];
    }
  }

  async function leaves(recovery: Recovery, end: WatchedAccount): Promise<void> {
    const [wanted, parts] = [end.snapshot(["lakeFormation"]), ["lakeFormation"] as const];
    for await (const [{ at, effect }, there] of recovered(recovery))
      expect(there.snapshot(parts), `killed ${effect ? "after" : "before"} the effect of call ${at}`).to.eql(wanted);
  }

  it("is destroyed at once, and the account is as before: settings, tag vocabulary and all", async () => {
    await leaves(async (stack, there) => void (await stack.destroy(there, seeded(0))), empty);
  });

  it("is run again and destroyed, and the account is as before", async () => {
    const plan = await planFor(baseline);
    await leaves(async (stack, there) => {
      await stack.up(plan, there, seeded(0));
      await stack.destroy(there, seeded(0));
    }, empty);
  });

  it("goes on with other declarations, and nothing is left of what only the killed ones wanted", async () => {
    const [plan, end] = [await planFor(smaller), empty.fork()];
    await new StackInMemory().up(plan, end, seeded(0));
    await leaves(async (stack, there) => void (await stack.up(plan, there, seeded(0))), end);
  });

  it("takes nothing of another's who had named the same before", async () => {
    const taken = await lakeAsMade(baseline);
    const [there, stack] = [taken.there.fork(), new StackInMemory()];
    const before = there.snapshot(["lakeFormation"]).lakeFormation;
    const plan = await planFor(baseline);
    await stack.up(plan, there, seeded(0), { at: 40, effect: true }).catch(() => undefined);
    await stack.recall(there, seeded(0));
    await stack.refresh(there, seeded(0));
    await stack.destroy(there, seeded(0));
    const { settings, tags } = there.snapshot(["lakeFormation"]).lakeFormation;
    expect(settings).to.eql(before.settings);
    expect(tags).to.eql(before.tags);
  });
});
