import { expect } from "chai";
import { toProperties } from "../../provider/service/resource-operations.ts";
import { resourceTypes } from "../../provider/service/resource-types.ts";
import type { Properties } from "../../provider/service/value.ts";
import { AccountInMemory } from "./account-in-memory.ts";
import { everyResource, furnish, type Life } from "./every-resource.ts";

/** A resource that was made as `first`, with the state that the engine last saved of it. */
async function made({ type, first }: Life) {
  const there = new AccountInMemory();
  furnish(there);
  const resource = resourceTypes[type];
  if (resource === undefined) throw new Error(type);
  const inputsOf = (declared: object) => resource.check({}, toProperties(declared)).inputs;
  let saved: Properties = await resource.create(inputsOf(first), there.aws);
  const id = resource.identify(inputsOf(first));
  return {
    there,
    /** What the engine does when an update has to be made; what it answers is saved. */
    async up(declared: object) {
      const inputs = inputsOf(declared);
      if (resource.diff(saved, inputs).detail.size > 0) saved = await resource.update(saved, inputs, there.aws);
    },
    /** Killed after so many calls: what it answers is never saved. Gives how many there were. */
    async killed(declared: object, calls: number) {
      there.calls.length = 0;
      there.fault = (_call, number) => (number > calls ? "before" : undefined);
      await resource.update(saved, inputsOf(declared), there.aws).catch(() => undefined);
      there.fault = () => undefined;
      return there.calls.length;
    },
    async refresh() {
      const found = await resource.read(id, saved, there.aws);
      if (found === undefined) throw new Error(`${id} is gone`);
      saved = found.state;
    },
    destroy: () => resource.delete(saved, there.aws),
    snapshot: () => withoutVersions(there.snapshot()),
  };
}

function withoutVersions(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot).replaceAll(/"(version|metadata_location)":("[^"]*"|\d+)/g, '"$1":0'));
}

type Run = Awaited<ReturnType<typeof made>>;

/** What is done after the update: back, and the end. An Iceberg table gives up a column only when that is said. */
const afterwards = ({ type, first }: Life): readonly ((run: Run) => Promise<void>)[] =>
  type === "lakeward:glue:IcebergTable" ? [] : [(run) => run.up(first), (run) => run.destroy()];

/** The account after an update that was not disturbed, and after each that is done then. */
async function ends(life: Life): Promise<readonly unknown[]> {
  const run = await made(life);
  const found: unknown[] = [];
  for (const step of [(it: Run) => it.up(life.second), ...afterwards(life)]) {
    await step(run);
    found.push(run.snapshot());
  }
  return found;
}

describe("an update that is killed after any call, refreshed and run again,", () => {
  for (const [number, life] of everyResource.entries()) {
    it(`leaves nothing over, then or later: ${number + 1}, ${life.type}`, async () => {
      const [changed, ...later] = await ends(life);
      let [calls, asked] = [-1, 0];
      while (asked > calls) {
        calls += 1;
        const run = await made(life);
        asked = await run.killed(life.second, calls);
        await run.refresh();
        await run.up(life.second);
        expect(run.snapshot(), `killed after call ${calls}`).to.eql(changed);
        for (const [index, step] of afterwards(life).entries()) {
          await step(run);
          expect(run.snapshot(), `killed after call ${calls}, ${index + 1} step later`).to.eql(later[index]);
        }
      }
    });
  }
});
