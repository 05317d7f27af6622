import { expect } from "chai";
import { CallFailure } from "../../../provider/account/call-failure.ts";
import type { Patience } from "../../../provider/account/patience.ts";
import { retry } from "../../../provider/account/retry.ts";

const named = (name: string, message = "…") => Object.assign(new Error(message), { name });

describe("a call", () => {
  let now = 0;
  let lines: string[] = [];
  const patience: Patience = {
    budget: 10_000,
    firstPause: 100,
    longestPause: 1_000,
    clock: {
      now: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
      },
    },
    random: () => 1,
    cancelled: new AbortController().signal,
  };

  /** Fails with these errors in turn, then succeeds. */
  async function tried(
    operation: string,
    ...errors: readonly Error[]
  ): Promise<{ readonly result: unknown; readonly attempts: number }> {
    now = 0;
    let attempts = 0;
    const attempt = async () => {
      const error = errors[Math.min(attempts, errors.length)];
      attempts += 1;
      if (error !== undefined) throw error;
      return "done";
    };
    lines = [];
    const log = (line: string) => lines.push(line);
    const result = await retry(operation, attempt, patience, { requests: 0, retries: 0 }, log).catch(
      (failure: unknown) => failure,
    );
    return { result, attempts };
  }

  it("that meets another writer is made again", async () => {
    expect(await tried("UpdateLFTag", named("ConcurrentModificationException"), named("ThrottlingException"))).to.eql({
      result: "done",
      attempts: 3,
    });
  });

  it("that changes a table somebody else has changed since is not sent again as it is", async () => {
    expect((await tried("UpdateTable", named("ConcurrentModificationException"))).attempts).to.equal(1);
  });

  it("is counted and told in the debug log, without what it is about", async () => {
    await tried("UpdateLFTag", named("ThrottlingException", "slow down, arn:aws:iam::111122223333:role/deploy"));
    expect(lines).to.eql(["UpdateLFTag: again in 100 ms after ThrottlingException; 1 requests, 1 repetitions so far"]);
  });

  it("that AWS refuses is not made again, and certainly had no effect", async () => {
    const { result, attempts } = await tried("UpdateLFTag", named("AccessDeniedException"));
    expect(attempts).to.equal(1);
    expect(result).to.be.instanceOf(CallFailure).and.include({ code: "AccessDeniedException", uncertain: false });
  });

  it("that was cut off and then refused may have had its effect", async () => {
    const { result } = await tried("CreateLFTag", named("TimeoutError"), named("InvalidInputException"));
    expect(result).to.include({ code: "InvalidInputException", uncertain: true });
  });

  it("waits longer for a role that IAM has not spread yet than for a table that is not there", async () => {
    const forever = (error: Error) => Array.from({ length: 1_000 }, () => error);
    await tried("BatchGrantPermissions", ...forever(named("InvalidInputException", "Invalid principal, arn:…")));
    const forRole = now;
    await tried("CreateDataCellsFilter", ...forever(named("EntityNotFoundException")));
    expect(forRole).to.be.within(8_000, 10_000);
    await tried("GetDataCellsFilter", named("EntityNotFoundException"));
    expect(now).to.equal(0);
  });

  it("that names what was made a moment ago is made again until that is found, and a reading is not", async () => {
    const missing = named("EntityNotFoundException");
    for (const operation of [
      "BatchGrantPermissions",
      "CreateLakeFormationOptIn",
      "CreateLFTagExpression",
      "CreateTable",
    ])
      expect(await tried(operation, missing, missing), operation).to.eql({ result: "done", attempts: 3 });
    for (const operation of ["GetTable", "DescribeResource", "BatchRevokePermissions", "DeleteTable"])
      expect((await tried(operation, missing)).attempts, operation).to.equal(1);
  });

  it("waits for a location or an administrator of a moment ago, and only where something is made", async () => {
    const unspread: readonly (readonly [string, Error])[] = [
      ["BatchGrantPermissions", named("InvalidInputException", "Please register the S3 path first.")],
      ["BatchGrantPermissions", named("InvalidInputException", "Invalid principal, arn:…")],
      [
        "CreateLFTag",
        named("AccessDeniedException", "Insufficient Lake Formation permission(s): Required Create LF-Tag"),
      ],
      [
        "CreateLakeFormationOptIn",
        named(
          "AccessDeniedException",
          "Resource does not exist or requester is not authorized to access requested permissions.",
        ),
      ],
    ];
    for (const [operation, error] of unspread)
      expect(await tried(operation, error, error), operation).to.eql({ result: "done", attempts: 3 });
    for (const [, error] of unspread)
      expect((await tried("BatchRevokePermissions", error)).attempts, error.message).to.equal(1);
  });

  it("that a balancer answers in the service's place is made again, though it may have had its effect", async () => {
    for (const status of ["429", "500", "502", "503", "504"])
      expect(await tried("UpdateLFTag", named(status)), status).to.eql({ result: "done", attempts: 2 });
    const { result } = await tried("CreateLFTag", named("504"), named("InvalidInputException"));
    expect(result).to.include({ uncertain: true });
    expect((await tried("CreateLFTag", named("429"), named("InvalidInputException"))).result).to.include({
      uncertain: false,
    });
  });

  it("is not begun after the engine has cancelled", async () => {
    const cancelled = AbortSignal.abort();
    let attempts = 0;
    const attempt = async () => {
      attempts += 1;
    };
    const patient = { ...patience, cancelled };
    const result = await retry("UpdateLFTag", attempt, patient, { requests: 0, retries: 0 }, () => undefined).catch(
      (failure: unknown) => failure,
    );
    expect(result).to.include({ code: "Cancelled", uncertain: false });
    expect(attempts).to.equal(0);
  });
});
