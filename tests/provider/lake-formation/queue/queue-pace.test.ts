import type { BatchPermissionsRequestEntry } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import type { Call } from "../../../../provider/account/call.ts";
import type { LakeFormationOperations } from "../../../../provider/account/lake-formation-operations.ts";
import { type PermissionEntry, PermissionQueue } from "../../../../provider/lake-formation/queue/permission-queue.ts";
import { shippedLimits } from "../../../../provider/lake-formation/queue/queue-limits.ts";

/** Lets everything run that waits for no clock. */
const settle = () => new Promise<void>((done) => setImmediate(done));

/** A clock that stands still until it is told. */
function stillClock() {
  let now = 1_000_000;
  const waiting: { readonly at: number; readonly done: () => void }[] = [];
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: (milliseconds: number) => {
      waits.push(milliseconds);
      return new Promise<void>((done) => waiting.push({ at: now + milliseconds, done }));
    },
    async pass(milliseconds: number) {
      const end = now + milliseconds;
      for (;;) {
        const next = waiting.toSorted((one, other) => one.at - other.at).find(({ at }) => at <= end);
        if (next === undefined) break;
        now = next.at;
        waiting.splice(waiting.indexOf(next), 1);
        next.done();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

interface Request {
  readonly operation: string;
  readonly entries: readonly BatchPermissionsRequestEntry[];
  /** Answers it, refusing these of its entries for a while. */
  readonly answer: (busy?: readonly number[]) => Promise<void>;
}

function account(budget = 60_000) {
  const clock = stillClock();
  const requests: Request[] = [];
  const log: string[] = [];
  const call = ((operation: string, { Entries = [] }: { Entries?: readonly BatchPermissionsRequestEntry[] }) =>
    new Promise((done) => {
      const answer = (busy: readonly number[] = []) => {
        const busyNow = { ErrorCode: "ConcurrentModificationException", ErrorMessage: "busy" };
        done({ Failures: busy.map((number) => ({ RequestEntry: Entries[number], Error: busyNow })) });
        return settle();
      };
      requests.push({ operation, entries: Entries, answer });
    })) as unknown as Call<LakeFormationOperations>;
  const cancelled = new AbortController().signal;
  // The longest pause that jitter allows is always taken.
  const patience = { budget, firstPause: 100, longestPause: 1_000, clock, random: () => 0.999_999_9, cancelled };
  const queue = new PermissionQueue(call, patience, { requests: 0, retries: 0 }, (message) => log.push(message));
  const grant = (number: number, more: Partial<PermissionEntry> = {}): Promise<string> =>
    queue.grant({ principal: `role/r${number}`, resource: { Catalog: {} }, permissions: ["DESCRIBE"], ...more }).then(
      () => "taken",
      (failure: Error) => failure.message,
    );
  return { clock, requests, log, queue, grant };
}

const many = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);
const { gathering, entriesPerRequest, requestsInFlight } = shippedLimits;

describe("the pace of the queue of permissions", () => {
  it("waits for others after the last entry came, not after the first", async () => {
    const { clock, requests, grant } = account();
    void grant(1);
    await clock.pass(gathering - 1);
    void grant(2);
    await clock.pass(gathering - 1);
    expect(requests).to.have.length(0);
    await clock.pass(1);
    expect(requests.map(({ entries }) => entries.length)).to.eql([2]);
  });

  it("sends a full request at once, and waits with the rest", async () => {
    const { clock, requests, grant } = account();
    for (const number of many(entriesPerRequest + 1)) void grant(number);
    await settle();
    expect(requests.map(({ entries }) => entries.length)).to.eql([entriesPerRequest]);
    await clock.pass(gathering);
    expect(requests.map(({ entries }) => entries.length)).to.eql([entriesPerRequest, 1]);
  });

  it("has only so many requests under way, and begins the next when one is answered", async () => {
    const { clock, requests, grant } = account();
    for (const number of many(entriesPerRequest * (requestsInFlight + 2))) void grant(number);
    await clock.pass(gathering);
    expect(requests).to.have.length(requestsInFlight);
    await requests[0]?.answer();
    expect(requests).to.have.length(requestsInFlight + 1);
    await requests[2]?.answer();
    expect(requests).to.have.length(requestsInFlight + 2);
  });

  it("sends grants before revokes when there is room for one", async () => {
    const { clock, requests, queue, grant } = account();
    for (const number of many(entriesPerRequest * requestsInFlight)) void grant(number);
    void queue.revoke({ principal: "role/leaver", resource: { Catalog: {} }, permissions: ["DESCRIBE"] });
    void grant(99);
    await clock.pass(gathering);
    await requests[0]?.answer();
    expect(requests.at(-1)?.operation).to.equal("BatchGrantPermissions");
    await requests[1]?.answer();
    expect(requests.at(-1)?.operation).to.equal("BatchRevokePermissions");
  });

  it("pauses twice as long each time, up to the longest", async () => {
    const { clock, requests, grant } = account();
    void grant(1);
    await clock.pass(gathering);
    const pauses: number[] = [];
    for (const time of many(5)) {
      clock.waits.length = 0;
      await requests[time]?.answer([0]);
      pauses.push(clock.waits[0] ?? 0);
      await clock.pass(1_000 + gathering);
    }
    expect(pauses).to.eql([99, 199, 399, 799, 999]);
  });

  it("lets what is refused together pause as long as whichever was tried most often", async () => {
    const { clock, requests, grant } = account();
    void grant(1);
    await clock.pass(gathering);
    await requests[0]?.answer([0]);
    await clock.pass(99 + gathering);
    await requests[1]?.answer([0]);
    await clock.pass(199);
    void grant(2);
    await clock.pass(gathering);
    expect(requests[2]?.entries).to.have.length(2);
    clock.waits.length = 0;
    await requests[2]?.answer([0, 1]);
    expect(clock.waits[0]).to.equal(399);
  });

  it("gives up only when the next try would come after the budget, in the account's words", async () => {
    const { clock, requests, grant } = account(340);
    const given = grant(1);
    await clock.pass(gathering);
    await requests[0]?.answer([0]);
    await clock.pass(100 + gathering);
    expect(requests).to.have.length(2);
    await requests[1]?.answer([0]);
    expect(await given).to.match(/busy/);
    await clock.pass(10_000);
    expect(requests).to.have.length(2);
  });

  it("says what was sent and what is tried again, and why", async () => {
    const { clock, requests, log, grant } = account();
    void grant(1);
    void grant(2);
    await clock.pass(gathering);
    await requests[0]?.answer([0]);
    expect(log).to.eql([
      "BatchGrantPermissions: 2 entries, 1 failed; 1 requests, 0 repetitions so far",
      "BatchGrantPermissions: 1 entries again in 99 ms after ConcurrentModificationException",
    ]);
  });

  it("speaks of the grant option only where there is one", async () => {
    const { clock, requests, grant } = account();
    void grant(1);
    void grant(2, { grantOption: [] });
    void grant(3, { grantOption: ["DESCRIBE"] });
    await clock.pass(gathering);
    expect(requests[0]?.entries.map((entry) => entry.PermissionsWithGrantOption)).to.eql([
      undefined,
      undefined,
      ["DESCRIBE"],
    ]);
  });
});
