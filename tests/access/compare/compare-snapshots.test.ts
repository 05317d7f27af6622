import { expect } from "chai";
import fc from "fast-check";
import type { Effect } from "../../../access/compare/access-change.ts";
import { compareSnapshots } from "../../../access/compare/compare-snapshots.ts";
import { simulate } from "../../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../../access/snapshot.ts";
import { accountWith, charges, everyone, filter, grant } from "../simulate/account.ts";
import { accounts } from "../simulate/random-accounts.ts";

const told = (before: LakeFormationSnapshot, after: LakeFormationSnapshot): readonly (readonly [Effect, string])[] =>
  compareSnapshots(before, after, "2026-11-21").changes.map(({ effect, sentence }) => [effect, sentence]);
const none = accountWith();
const plain = accountWith([grant(filter("plain"))]);

describe("two snapshots of an account, compared", () => {
  it("tell who reads a column now, and who no longer does", () => {
    const columns = "1 column of parking_trusted.penalty_charges: amount.";
    expect(told(none, plain)).to.deep.equal([["widens", `The role lake.parking.analysts gains ${columns}`]]);
    expect(told(plain, none)).to.deep.equal([["narrows", `The role lake.parking.analysts loses ${columns}`]]);
    expect(told(plain, plain)).to.deep.equal([]);
  });

  it("tell that what was seen of some rows is seen of all", () => {
    const north = accountWith([grant(filter("north"))]);
    const all = accountWith([grant({ TableWithColumns: { ...charges, ColumnNames: ["ward"] } })]);
    const words = "rows where ward = 'North'";
    expect(told(none, north)).to.deep.equal([
      [
        "widens",
        `The role lake.parking.analysts gains 1 column of parking_trusted.penalty_charges: ward, only ${words}.`,
      ],
    ]);
    expect(told(north, all)).to.deep.equal([
      [
        "widens",
        `The role lake.parking.analysts will see parking_trusted.penalty_charges in more rows: all rows instead of ${words}.`,
      ],
    ]);
    expect(told(all, north).map(([effect]) => effect)).to.deep.equal(["narrows"]);
  });

  it("tell of ways past the permissions before all else", () => {
    const open = accountWith([grant(filter("plain")), everyone({ Table: charges })], {
      principals: [{ arn: "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts" }],
    });
    const [first] = told(plain, open);
    expect(first?.[0]).to.equal("widens");
    expect(first?.[1]).to.match(
      /^The role lake\.parking\.analysts can read parking_trusted\.penalty_charges past its permissions: by a right that everyone/,
    );
  });

  it("tell each column that is read on one side only, and the same on the way back", () => {
    // Whom one snapshot does not mention may read all the same what it opens to everyone.
    const read = (snapshot: LakeFormationSnapshot, ...all: readonly LakeFormationSnapshot[]): ReadonlySet<string> => {
      const { principal } = simulate(snapshot);
      return new Set(
        [...new Set(all.flatMap((each) => simulate(each).principals))].flatMap((who) =>
          principal(who).flatMap(({ table, columns }) => (columns ?? []).map((column) => `${who} ${table} ${column}`)),
        ),
      );
    };
    const count = (found: ReturnType<typeof told>, word: string): number =>
      found.reduce((sum, [, sentence]) => sum + Number(new RegExp(` ${word} (\\d+) `).exec(sentence)?.[1] ?? 0), 0);
    fc.assert(
      fc.property(accounts, accounts, (before, after) => {
        const [old, now] = [read(before, before, after), read(after, before, after)];
        const [there, back] = [told(before, after), told(after, before)];
        expect(count(there, "gains")).to.equal([...now].filter((cell) => !old.has(cell)).length);
        expect(count(there, "loses")).to.equal([...old].filter((cell) => !now.has(cell)).length);
        expect(count(back, "loses")).to.equal(count(there, "gains"));
        expect(told(before, before)).to.deep.equal([]);
      }),
      { numRuns: 60 },
    );
  });
});
