import { expect } from "chai";
import fc from "fast-check";
import { mixedMoments } from "../../../access/transition/mixed-moments.ts";
import { forgetLakes, lakeAsMade, planFor } from "./lake-updates.ts";
import { type LakeShape, lakes } from "./lakes.ts";
import { seeded } from "./schedule.ts";
import type { Sight } from "./sight.ts";
import { simulatedSight } from "./simulated-sight.ts";
import { watchedUp } from "./update.ts";

/** The long run lasts `LAKEWARD_MINUTES` (default 10): `LAKEWARD_LONG=1 npm run no-gap`. */
const long = process.env.LAKEWARD_LONG === "1";
const minutes = Number(process.env.LAKEWARD_MINUTES ?? "10");
const told = { updates: 0, refused: 0, refusedAndSeen: 0, moments: 0, calls: 0, judgedTwice: 0 };

describe("whatever is changed in one update", function () {
  this.timeout(long ? (minutes + 5) * 60_000 : 60_000);
  after(() => {
    if (long) console.log(JSON.stringify(told));
  });

  it("is refused, or takes no common right and gives none between, in any order; the account ends as if made afresh", async () => {
    const property = fc.asyncProperty(
      fc.array(lakes, { minLength: 3, maxLength: 3 }),
      fc.nat(),
      async (shapes, number) => {
        for (const before of shapes)
          for (const after of shapes) if (before !== after) await judged(before, after, number);
        if (long) forgetLakes();
      },
    );
    await fc.assert(
      property,
      long ? { numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 60_000 } : { numRuns: 2, seed: 20261121 },
    );
  });
});

async function judged(before: LakeShape, after: LakeShape, number: number): Promise<void> {
  const from = await lakeAsMade(before);
  const to = await planFor(after);
  const there = from.there.fork();
  const choose = seeded(number);
  let left = 10 * choose(6);
  const { calls, moments, breaches } = await watchedUp(from.stack.fork(), there, to, choose, () => {
    left -= 1;
    if (left === 0) judgeTwice(there.sight(), simulatedSight(there));
  });
  told.updates += 1;
  told.moments += moments;
  told.calls += calls;
  judgeTwice(there.sight(), simulatedSight(there));
  const afresh = await lakeAsMade(after);
  expect(plain(there.sight())).to.deep.equal(plain(afresh.there.sight()));
  expect(there.snapshot(["lakeFormation"])).to.deep.equal(afresh.there.snapshot(["lakeFormation"]));
  if (mixedMoments(from.plan.resources, to.resources).length > 0) {
    told.refused += 1;
    if (breaches.length > 0) told.refusedAndSeen += 1;
  } else expect(breaches).to.deep.equal([]);
}

/** Model and simulator, which share no code, see the same. */
function judgeTwice(one: Sight, other: Sight): void {
  told.judgedTwice += 1;
  expect(plain(one)).to.deep.equal(plain(other));
}

/** Without conditions where every row is seen anyway. */
function plain(sight: Sight): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...sight]
      .map(([cell, rows]) => [cell, rows.has("") ? [""] : [...rows].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
