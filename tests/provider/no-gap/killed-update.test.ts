import { expect } from "chai";
import { lakeAsMade, planFor } from "./lake-updates.ts";
import { baseline, type LakeShape } from "./lakes.ts";
import { seeded } from "./schedule.ts";
import type { Sight } from "./sight.ts";
import { judge } from "./update.ts";
import { type Kill, Killed } from "./watched-account.ts";

const plate = { zone: "trusted", including: ["vrm"], where: null } as const;
const post = { zone: "trusted", including: ["postcode"], where: "open" } as const;

const updates: Readonly<Record<string, readonly [LakeShape, LakeShape]>> = {
  "two purposes of a group exchange columns and rows": [
    { ...baseline, parking: plate, appeals: post },
    { ...baseline, parking: post, appeals: plate },
  ],
  "an opening is narrowed beside a new filter": [baseline, { ...baseline, deprivation: "department and group" }],
  "an opening ends but for a filter": [baseline, { ...baseline, deprivation: "group" }],
  "a filter gives way to an opening": [{ ...baseline, deprivation: "group" }, baseline],
  "a dataset and its tables go": [baseline, { ...baseline, permits: "no" }],
};

/** In the long run every call; else a sample. */
const every = process.env.LAKEWARD_LONG === "1" ? 1 : 5;

describe("an update that is killed at any call, refreshed and run again", () => {
  for (const [what, [before, after]] of Object.entries(updates)) {
    it(`keeps every common right and ends like one that was never killed: ${what}`, async () => {
      const from = await lakeAsMade(before);
      const to = await planFor(after);
      const whole = from.there.fork();
      const calls = await from.stack.fork().up(to, whole, seeded(1));
      const end = { sight: whole.sight(), snapshot: whole.snapshot() };
      for (let at = 1; at <= calls; at += every) {
        for (const effect of [false, true]) {
          const kill: Kill = { at, effect };
          const [stack, there] = [from.stack.fork(), from.there.fork()];
          const moments: Sight[] = [];
          there.moment = () => moments.push(there.sight());
          await stack.up(to, there, seeded(1), kill).catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          });
          await stack.refresh(there, seeded(1));
          await stack.up(to, there, seeded(1));
          const when = `killed ${effect ? "after" : "before"} the effect of call ${at} of ${calls}`;
          expect(judge(from.there.sight(), moments, end.sight), when).to.deep.equal([]);
          expect(there.snapshot(), when).to.deep.equal(end.snapshot);
        }
      }
    });
  }
});
