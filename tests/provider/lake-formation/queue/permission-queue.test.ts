import type { BatchPermissionsRequestEntry } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import fc from "fast-check";
import type { Call } from "../../../../provider/account/call.ts";
import type { LakeFormationOperations } from "../../../../provider/account/lake-formation-operations.ts";
import type { Patience } from "../../../../provider/account/patience.ts";
import { PermissionQueue } from "../../../../provider/lake-formation/queue/permission-queue.ts";

/** How the account treats an entry: takes it, refuses it, also without saying which, is busy so many times first, or refuses whatever request it is in. */
type Fate = "taken" | "refused" | "nameless" | 1 | 2 | 99 | "poison";

const principalOf = (number: number) => `arn:aws:iam::111122223333:role/r${number}`;

function trial(fates: readonly Fate[], patience: Partial<Patience> = {}) {
  const batches: number[] = [];
  const busy = new Map(fates.map((fate, number) => [principalOf(number), typeof fate === "number" ? fate : 0]));
  const fateOf = ({ Principal }: BatchPermissionsRequestEntry) =>
    fates[fates.findIndex((_, number) => principalOf(number) === Principal?.DataLakePrincipalIdentifier)];
  const error = (entry: BatchPermissionsRequestEntry): string | undefined => {
    const principal = entry.Principal?.DataLakePrincipalIdentifier ?? "";
    const left = busy.get(principal) ?? 0;
    if (left > 0) {
      busy.set(principal, left - 1);
      return "ConcurrentModificationException";
    }
    return ["refused", "nameless"].includes(String(fateOf(entry))) ? "AccessDeniedException" : undefined;
  };
  const call = (async (_operation: string, { Entries = [] }: { Entries?: readonly BatchPermissionsRequestEntry[] }) => {
    batches.push(Entries.length);
    await new Promise((done) => setImmediate(done));
    if (Entries.some((entry) => fateOf(entry) === "poison"))
      throw Object.assign(new Error("no"), { name: "InvalidInputException" });
    return {
      Failures: Entries.flatMap((entry) => {
        const ErrorCode = error(entry);
        return ErrorCode === undefined
          ? []
          : [
              {
                ...(fateOf(entry) !== "nameless" && { RequestEntry: entry }),
                Error: { ErrorCode, ErrorMessage: `for ${entry.Principal?.DataLakePrincipalIdentifier}` },
              },
            ];
      }),
    };
  }) as unknown as Call<LakeFormationOperations>;
  const tally = { requests: 0, retries: 0 };
  const patient: Patience = {
    budget: 60_000,
    firstPause: 0,
    longestPause: 0,
    clock: { now: () => 0, wait: () => new Promise((done) => setImmediate(done)) },
    random: () => 0,
    cancelled: new AbortController().signal,
    ...patience,
  };
  const queue = new PermissionQueue(call, patient, tally, () => undefined);
  const results = () =>
    Promise.all(
      fates.map((_, number) =>
        queue.grant({ principal: principalOf(number), resource: { Catalog: {} }, permissions: ["DESCRIBE"] }).then(
          () => "taken",
          (failure: Error) => failure.message,
        ),
      ),
    );
  return { batches, tally, results };
}

describe("the queue of permissions", () => {
  it("gives every requester its own result, in lists of at most 20", async () => {
    const fate = fc.constantFrom<Fate>("taken", "taken", "taken", "refused", 1, 2);
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 120 }), async (fates) => {
        const { batches, results, tally } = trial(fates);
        const given = await results();
        expect(given).to.eql(
          fates.map((each, number) => (each === "refused" ? `for ${principalOf(number)}` : "taken")),
        );
        expect(Math.max(...batches)).to.be.at.most(20);
        expect(tally.requests).to.equal(batches.length);
      }),
      { numRuns: 60 },
    );
  });

  it("asks in as few requests as there must be", async () => {
    for (const n of [1, 19, 20, 21, 60, 61, 200]) {
      const { batches, results } = trial(Array.from({ length: n }, () => "taken" as const));
      await results();
      expect(batches, `${n} entries`).to.have.length(Math.ceil(n / 20));
    }
  });

  it("does not let one entry that spoils its request spoil the others", async () => {
    const { results } = trial(Array.from({ length: 40 }, (_, number) => (number === 7 ? "poison" : "taken")));
    const given = await results();
    expect(given.filter((each) => each === "taken")).to.have.length(39);
    expect(given[7]).to.equal("no");
  });

  it("takes nothing for done when a failure does not say whose it is", async () => {
    const { results } = trial(["taken", "nameless", "refused"]);
    expect(await results()).to.eql([`for ${principalOf(1)}`, `for ${principalOf(1)}`, `for ${principalOf(2)}`]);
  });

  it("gives up when the account is busy longer than the budget, and says why", async () => {
    const { batches, results, tally } = trial([99, 1], {
      budget: 250,
      clock: { now: () => batches.length * 100, wait: () => new Promise((done) => setImmediate(done)) },
    });
    expect(await results()).to.eql([`for ${principalOf(0)}`, "taken"]);
    expect(tally.retries).to.equal(3);
  });

  it("begins nothing after the engine has cancelled", async () => {
    const cancelling = new AbortController();
    cancelling.abort();
    const { batches, results } = trial(["taken", "taken"], { cancelled: cancelling.signal });
    expect(await results()).to.eql(["cancelled before it was called", "cancelled before it was called"]);
    expect(batches).to.eql([]);
  });
});
