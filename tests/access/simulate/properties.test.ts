import { expect } from "chai";
import fc from "fast-check";
import { type AccessAnswer, accessActions } from "../../../access/simulate/answer.ts";
import { simulate } from "../../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../../access/snapshot.ts";
import { accounts, allTables, anyGrant, people } from "./random-accounts.ts";

function answers(snapshot: LakeFormationSnapshot): readonly AccessAnswer[] {
  const simulation = simulate(snapshot);
  return people.flatMap((principal) =>
    [...allTables, "one", "two"].flatMap((table) =>
      accessActions.map((action) => simulation.ask({ principal, action, table, location: "s3://bucket/one/new/" })),
    ),
  );
}

/** `principal table row column` of everything that is seen: what is seen in every row is seen in those of an expression. */
function sight(snapshot: LakeFormationSnapshot): ReadonlySet<string> {
  const simulation = simulate(snapshot);
  const seen = new Set<string>();
  for (const principal of people) {
    for (const table of allTables) {
      const { columns, rows, cells } = simulation.ask({ principal, action: "SELECT", table });
      const parts =
        cells ?? (rows === "all" ? ["all"] : (rows ?? [])).map((row) => ({ rows: row, columns: columns ?? [] }));
      for (const part of parts)
        for (const column of part.columns)
          for (const row of part.rows === "all" ? ["all", "x = 1"] : [part.rows])
            seen.add(`${principal} ${table} ${row} ${column}`);
    }
  }
  return seen;
}

/** Every list that is a set in another order. */
function shuffled<T>(value: T, seed: number): T {
  let state = seed;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part))
      return part
        .map((each) => ({ each: visit(each), at: next() }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ each }) => each);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, each]) => [
        key,
        key === "Columns" || key === "PartitionKeys" ? each : visit(each),
      ]),
    );
  };
  return visit(value) as T;
}

describe("access in any account", () => {
  it("grows by a grant and never shrinks, settings and opt-ins as they are", () => {
    fc.assert(
      fc.property(accounts, anyGrant, (snapshot, one) => {
        const before = sight(snapshot);
        const after = sight({ ...snapshot, permissions: [...(snapshot.permissions ?? []), one] });
        expect([...before].filter((seen) => !after.has(seen))).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });

  it("does not depend on the order of anything", () => {
    fc.assert(
      fc.property(accounts, fc.nat(1_000_000), (snapshot, seed) => {
        expect(answers(shuffled(snapshot, seed))).to.deep.equal(answers(snapshot));
      }),
      { numRuns: 150 },
    );
  });

  it("is found from the table and from the principal as it is when asked for one by one", () => {
    fc.assert(
      fc.property(accounts, (snapshot) => {
        const simulation = simulate(snapshot);
        const one = (principal: string, table: string) => simulation.ask({ principal, action: "SELECT", table });
        const isSomething = ({ allowed, bypasses }: AccessAnswer) => allowed || bypasses.length > 0;
        for (const table of simulation.tables) {
          const asked = simulation.principals.map((principal) => one(principal, table)).filter(isSomething);
          expect(simulation.table(table)).to.deep.equal(asked);
        }
        for (const principal of simulation.principals) {
          const asked = simulation.tables.map((table) => one(principal, table)).filter(isSomething);
          expect(simulation.principal(principal)).to.deep.equal(asked);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("says why whenever something is allowed, and shows columns and rows only then", () => {
    fc.assert(
      fc.property(accounts, (snapshot) => {
        for (const { action, allowed, reasons, columns, rows } of answers(snapshot)) {
          if (allowed) expect(reasons).not.to.deep.equal([]);
          if (action !== "SELECT") expect([columns, rows]).to.deep.equal([null, null]);
          else expect([columns?.length === 0, rows?.length === 0]).to.deep.equal([!allowed, !allowed]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
