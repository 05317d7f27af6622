import { expect } from "chai";
import { planFor } from "../no-gap/lake-updates.ts";
import { baseline } from "../no-gap/lakes.ts";
import { seeded } from "../no-gap/schedule.ts";
import { StackInMemory } from "../no-gap/stack-in-memory.ts";
import { type Kill, Killed, WatchedAccount } from "../no-gap/watched-account.ts";
import { furnish } from "./others.ts";

/** Shrunk from a random history: the first update is killed while it works on what others may hold too, recovered, and destroyed. */
describe("a first update that is killed, recovered and destroyed", () => {
  it("leaves at most entries of the settings and the tag vocabulary, which may be another's, and nothing else", async () => {
    const before = new WatchedAccount();
    furnish(before);
    const { settings: _, tags: __, ...rest } = before.snapshot().lakeFormation;
    const plan = await planFor(baseline);
    const left: string[] = [];
    for (let at = 1; at <= 25; at += 4) {
      for (const effect of [false, true]) await destroyed({ at, effect });
    }

    // Of the vocabulary, no more than words that the update itself would have added.
    const [made, engine] = [before.fork(), new StackInMemory()];
    await engine.up(plan, made, seeded(0));
    const words = new Set(made.snapshot().lakeFormation.tags.flatMap(wordsOf));
    expect(left.filter((word) => !words.has(word))).to.deep.equal([]);

    async function destroyed(kill: Kill): Promise<void> {
      const [there, stack] = [before.fork(), new StackInMemory()];
      await stack.up(plan, there, seeded(0), kill).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      await stack.refresh(there, seeded(0));
      await stack.up(plan, there, seeded(0));
      await stack.destroy(there, seeded(0));
      const { settings: _, tags, ...others } = there.snapshot().lakeFormation;
      expect(others, `killed at call ${kill.at}`).to.deep.equal(rest);
      left.push(...tags.flatMap(wordsOf));
    }
  });
});

function wordsOf({ key, values }: { readonly key: string; readonly values: readonly string[] }): readonly string[] {
  return values.map((value) => `${key}=${value}`);
}
