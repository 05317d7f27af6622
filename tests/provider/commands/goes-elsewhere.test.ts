import { expect } from "chai";
import { lakeAsMade, planFor } from "../no-gap/lake-updates.ts";
import { baseline, type LakeShape } from "../no-gap/lakes.ts";
import { seeded } from "../no-gap/schedule.ts";
import type { Sight } from "../no-gap/sight.ts";
import { judge } from "../no-gap/update.ts";
import { Killed } from "../no-gap/watched-account.ts";

const opened = { zone: "refined", including: [], where: "open" } as const;
const before: LakeShape = { ...baseline, parking: opened, colour: true };
const killed: LakeShape = { ...before, colour: false };
const other: LakeShape = { ...before, parking: { ...opened, zone: "trusted", where: null } };

/** Shrunk from a random history: a column goes, the run is killed before the filters that show it change, and it comes back elsewhere. */
describe("an update that is killed between a column and the filter that shows it, and goes on with other declarations", () => {
  it("shows at no moment more than the state before the killed run, the account as it is, or the new state", async () => {
    const from = await lakeAsMade(before);
    const end = (await lakeAsMade(other)).there.sight();
    const [toKilled, toOther] = [await planFor(killed), await planFor(other)];
    const calls = await from.stack.fork().up(toKilled, from.there.fork(), seeded(0));
    let strictly = 0;
    for (let at = 1; at <= calls; at += 1) {
      const [stack, there] = [from.stack.fork(), from.there.fork()];
      await stack.up(toKilled, there, seeded(0), { at, effect: true }).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      const begun = there.sight();
      await stack.recall(there, seeded(0));
      await stack.refresh(there, seeded(0));
      const moments: Sight[] = [];
      there.moment = () => moments.push(there.sight());
      await stack.up(toOther, there, seeded(0));
      expect(judge(begun, moments, end, from.there.sight()), `killed at call ${at}`).to.eql([]);
      strictly += judge(begun, moments, end).length;
    }
    // By the two states alone it would be a breach: the column is back before the old filter goes.
    expect(strictly).to.be.greaterThan(0);
  });
});
