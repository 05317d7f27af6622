import fc from "fast-check";
import { lakes } from "../no-gap/lakes.ts";
import { type Expected, lakeCommands, newReal, type Real, type Told } from "./lake-commands.ts";

/** The long run lasts `LAKEWARD_MINUTES` (default 10): `LAKEWARD_LONG=1 npm run no-gap`. */
const long = process.env.LAKEWARD_LONG === "1";
const minutes = Number(process.env.LAKEWARD_MINUTES ?? "10");
/** Other lakes and histories each time in the long run; the seed is told, and may be given. */
const seed = Number(process.env.LAKEWARD_SEED ?? (long ? Date.now() % 1_000_000 : 20261121));
const told: Told = { runs: 0, commands: 0, killed: 0, elsewhere: 0, moments: 0, refused: 0 };

describe("whatever happens to a lake: updates, kills, hands of others, recoveries, destroys", function () {
  this.timeout(long ? (minutes + 10) * 60_000 : 60_000);
  after(() => {
    if (long) console.log(JSON.stringify({ seed, ...told }));
  });

  it("ends as declared, leaves what others added, and at no moment takes a common right or gives one that neither state has", async () => {
    const pool = fc.sample(lakes, { numRuns: long ? 24 : 4, seed });
    const property = fc.asyncProperty(lakeCommands(pool, long ? 24 : 12), async (commands) => {
      const model: Expected = { declared: null, added: [], damaged: false, interrupted: undefined };
      await fc.asyncModelRun(
        () => ({ model, real: newReal(told) }) satisfies { model: Expected; real: Real },
        commands,
      );
    });
    await fc.assert(
      property,
      long ? { numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 60_000, seed } : { numRuns: 4, seed },
    );
  });
});
