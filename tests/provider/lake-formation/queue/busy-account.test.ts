import { expect } from "chai";
import fc from "fast-check";
import { access } from "../../../../provider/account/aws.ts";
import type { Call } from "../../../../provider/account/call.ts";
import { CallFailure } from "../../../../provider/account/call-failure.ts";
import type { LakeFormationOperations } from "../../../../provider/account/lake-formation-operations.ts";
import { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import type { PermissionEntry } from "../../../../provider/lake-formation/queue/permission-queue.ts";
import { account, deployer, region } from "../../account-in-memory.ts";
import { GlueInMemory } from "../../glue-in-memory.ts";

/** How a busy account disturbs a call, or one entry of it. */
type Disturbance =
  | "throttled"
  | "conflict"
  | "cut off before"
  | "cut off after"
  | "one entry conflicts"
  | "entry missing";

const disturbances: readonly Disturbance[] = [
  "throttled",
  "conflict",
  "cut off before",
  "cut off after",
  "one entry conflicts",
  "entry missing",
];
const tables = ["permits", "penalties"];
const named = (name: string) => Object.assign(new Error("…"), { name });

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The queue in front of the model, a fifth of whose calls are disturbed; time passes only by waiting. */
function busyAccount(seed: number, share = 0.2) {
  const glue = new GlueInMemory((event) => event(model), deployer);
  const model: LakeFormationModel = new LakeFormationModel({ account, region, catalogue: glue });
  model.call(
    "PutDataLakeSettings",
    { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }] } },
    deployer,
  );
  glue.addDatabase({ Name: "parking", CreateTableDefaultPermissions: [] });
  for (const Name of tables) glue.addTable("parking", { Name, StorageDescriptor: { Columns: [{ Name: "ward" }] } });
  const random = numbers(seed);
  const met = new Set<Disturbance>();
  let calls = 0;
  let now = 0;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];

  const carryOut = (operation: string, request: object) => model.call(operation, request, deployer) as Failing;
  const lakeFormation = (async (operation: string, request: Batch) => {
    calls += 1;
    await new Promise((done) => setImmediate(done));
    const disturbance = random() < share ? disturbances[Math.floor(random() * disturbances.length)] : undefined;
    if (disturbance === undefined) return carryOut(operation, request);
    met.add(disturbance);
    switch (disturbance) {
      case "throttled":
        throw named("ThrottlingException");
      case "conflict":
        throw named("ConcurrentModificationException");
      case "cut off before":
        throw named("TimeoutError");
      case "cut off after":
        carryOut(operation, request);
        throw named("TimeoutError");
      case "one entry conflicts":
      case "entry missing": {
        const [spoilt, ...others] = request.Entries;
        const ErrorCode =
          disturbance === "entry missing" && operation === "BatchGrantPermissions"
            ? "EntityNotFoundException"
            : "ConcurrentModificationException";
        const { Failures = [] } = others.length > 0 ? carryOut(operation, { Entries: others }) : {};
        return { Failures: [...Failures, { RequestEntry: spoilt, Error: { ErrorCode } }] };
      }
    }
  }) as unknown as Call<LakeFormationOperations>;

  const clock = {
    now: () => now,
    wait: (milliseconds: number) =>
      new Promise<void>((wake) => {
        waiting.push({ at: now + milliseconds, wake });
        setTimeout(() => {
          // Whoever waits longest wakes last; the hands of the clock go with him.
          waiting.sort((one, other) => one.at - other.at);
          const next = waiting.shift();
          if (next === undefined) return;
          now = Math.max(now, next.at);
          next.wake();
        }, 0);
      }),
  };
  const tally = { requests: 0, retries: 0 };
  const patience = {
    budget: 300_000,
    firstPause: 200,
    longestPause: 10_000,
    clock,
    random,
    cancelled: new AbortController().signal,
  };
  const glueCalls = () => Promise.reject(new Error("not asked"));
  const connections = { lakeFormation, glue: glueCalls, account: async () => account };
  const { permissions } = access(connections, patience, tally, () => undefined);
  return { model, permissions, tally, met, calls: () => calls };
}

interface Batch {
  readonly Entries: readonly object[];
}
interface Failing {
  readonly Failures?: readonly object[];
}

const entries: readonly PermissionEntry[] = Array.from({ length: 240 }, (_, number) => ({
  principal: `arn:aws:iam::${account}:role/r${Math.floor(number / 2)}`,
  resource: { Table: { DatabaseName: "parking", Name: tables[number % 2] } },
  permissions: ["SELECT"],
}));

/** What the account holds of the entries, by number. */
function held(model: LakeFormationModel): readonly number[] {
  return entries.flatMap(({ principal, resource }, number) => {
    const request = { Principal: { DataLakePrincipalIdentifier: principal }, Resource: resource };
    const { PrincipalResourcePermissions: found } = model.call("ListPermissions", request, deployer) as {
      PrincipalResourcePermissions: readonly object[];
    };
    return found.length > 0 ? [number] : [];
  });
}

describe("the queue on an account that disturbs a fifth of all calls", () => {
  it("loses no grant and no revoke, and tells each requester what happened to its own", async () => {
    const met = new Set<Disturbance>();
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const busy = busyAccount(seed);
        await Promise.all(entries.map((entry) => busy.permissions.grant(entry)));
        expect(held(busy.model)).to.have.length(entries.length);
        const gone = entries.filter((_, number) => number % 3 === 0);
        const told = await Promise.allSettled(gone.map((entry) => busy.permissions.revoke(entry)));
        // A revoke that took effect and was then cut off is refused when it is tried again; the requester hears that.
        for (const each of told.filter(({ status }) => status === "rejected"))
          expect(each).to.have.property("reason").instanceOf(CallFailure).that.includes({ uncertain: true });
        expect(held(busy.model)).to.eql(entries.flatMap((_, number) => (number % 3 === 0 ? [] : [number])));
        expect(busy.tally.requests).to.equal(busy.calls());
        for (const each of busy.met) met.add(each);
      }),
      { numRuns: 25 },
    );
    expect([...met].toSorted()).to.eql(disturbances.toSorted());
  });

  it("asks hardly more often than without: what was refused together is asked again together", async () => {
    const [quiet, busy] = [busyAccount(1, 0), busyAccount(1)];
    for (const { permissions } of [quiet, busy]) await Promise.all(entries.map((entry) => permissions.grant(entry)));
    expect(quiet.calls()).to.equal(12);
    expect(busy.calls()).to.be.at.most(24);
  });
});
