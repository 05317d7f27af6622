import { expect } from "chai";
import { PartlyDone } from "../../provider/service/partly-done.ts";
import { type ResourceOperations, toProperties } from "../../provider/service/resource-operations.ts";
import { resourceTypes } from "../../provider/service/resource-types.ts";
import type { Properties } from "../../provider/service/value.ts";
import { AccountInMemory, type Fault } from "./account-in-memory.ts";
import { everyResource, furnish, type Life } from "./every-resource.ts";

/** What the engine keeps of one resource between runs. */
class Run {
  readonly there = new AccountInMemory();
  readonly resource: ResourceOperations;
  state: Properties | undefined;

  constructor(type: string) {
    furnish(this.there);
    const resource = resourceTypes[type];
    if (resource === undefined) throw new Error(type);
    this.resource = resource;
  }

  /** One run of the engine: makes or changes the resource; what was partly done is kept as state. */
  async up(declared: object): Promise<void> {
    const { inputs, problems } = this.resource.check({}, toProperties(declared));
    expect(problems).to.eql([]);
    try {
      this.state = await (this.state === undefined
        ? this.resource.create(inputs, this.there.aws)
        : this.resource.update(this.state, inputs, this.there.aws));
    } catch (error) {
      if (error instanceof PartlyDone) this.state = toProperties(error.state);
      throw error;
    }
  }

  async destroy(): Promise<void> {
    if (this.state !== undefined) await this.resource.delete(this.state, this.there.aws);
    this.state = undefined;
  }
}

/** Up, up with a change, destroy. */
const stages: readonly ((run: Run, life: Life) => Promise<void>)[] = [
  (run, { first }) => run.up(first),
  (run, { second }) => run.up(second),
  (run) => run.destroy(),
];

describe("a run that fails at any call, before or after its effect, and is run again,", () => {
  for (const [number, life] of everyResource.entries()) {
    it(`ends like one that never failed: ${number + 1}, ${life.type}`, async () => {
      const whole = new Run(life.type);
      const ends: { readonly snapshot: unknown; readonly calls: number }[] = [];
      for (const stage of stages) {
        whole.there.calls.length = 0;
        await stage(whole, life);
        ends.push({ snapshot: whole.there.snapshot(), calls: whole.there.calls.length });
      }
      for (const [broken, { calls }] of ends.entries()) {
        for (let at = 1; at <= calls; at += 1) {
          for (const kind of ["before", "after"] as const) await repeats(life, broken, at, kind, ends);
        }
      }
    });
  }

  async function repeats(
    life: Life,
    broken: number,
    at: number,
    kind: Fault,
    ends: readonly { readonly snapshot: unknown }[],
  ): Promise<void> {
    const run = new Run(life.type);
    for (const [index, stage] of stages.entries()) {
      run.there.calls.length = 0;
      run.there.fault = (_call, number) => (index === broken && number === at ? kind : undefined);
      await stage(run, life).catch(() => undefined);
      run.there.fault = () => undefined;
      if (index === broken) await stage(run, life);
      expect(snapshotOf(run), `stage ${index + 1} after a fault ${kind} call ${at} of stage ${broken + 1}`).to.eql(
        withoutVersions(ends[index]?.snapshot),
      );
    }
  }
});

function snapshotOf(run: Run): unknown {
  return withoutVersions(run.there.snapshot());
}

/** How often a table or filter was written is not part of how it ends. */
function withoutVersions(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot).replaceAll(/"(version|metadata_location)":("[^"]*"|\d+)/g, '"$1":0'));
}
