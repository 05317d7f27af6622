import { expect } from "chai";
import fc from "fast-check";
import type { AccessComparison } from "../../../access/compare/access-change.ts";
import { compareAccess } from "../../../access/compare/compare-access.ts";
import { compileAccess } from "../../../access/compile.ts";
import type { Lake, TableZone } from "../../../declaration/lake.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { changedSaid, changes, departments, saidBy, smallLake, written } from "../../declaration/fuzz-departments.ts";
import { rewritten } from "../../declaration/rewritten.ts";
import { asOf, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";
import { pairs } from "./pairs.ts";

type Cells = ReadonlyMap<string, string>;

/** Every cell that groups and everyone see, with its terms, straight from the compiled access. */
function cellsOf(lake: Lake): Cells {
  const { filtered, opened } = compileAccess(lake, asOf);
  const cells = new Map<string, string>();
  const columnsOf = (giver: string, id: string, zone: TableZone) => {
    const dataset = lake.departments.find((each) => each.id === giver)?.datasets.find((each) => each.id === id);
    return (dataset?.columns ?? []).map(({ name, kind, reveals, zones }) => ({
      name,
      shown: zones[zone],
      terms: JSON.stringify([zones[zone]?.treatment, kind, reveals, dataset?.about.length === 0]),
    }));
  };
  // A condition says something else when a column that it reads is treated otherwise.
  const rows = (giver: string, id: string, zone: TableZone, statement: string) => {
    const department = lake.departments.find((each) => each.id === giver);
    const where = department?.access
      .find(({ path }) => path === statement)
      ?.sees.find((seen) => seen.dataset === id)?.where;
    const read = columnsOf(giver, id, zone).filter(({ name }) => where?.columns.includes(name));
    return JSON.stringify([where?.expression, read.map(({ shown }) => shown)]);
  };
  for (const { giver, dataset, zone, receiver, purpose, columns, statement, until, share } of filtered)
    for (const { name, terms } of columnsOf(giver, dataset, zone).filter(({ name }) => columns.includes(name)))
      cells.set(
        JSON.stringify([`${receiver.department}/${receiver.group}`, giver, dataset, zone, purpose.id, name]),
        JSON.stringify([terms, rows(giver, dataset, zone, statement), until, share?.agreement]),
      );
  for (const { giver, dataset, zone, visibility } of opened)
    for (const { name, terms } of columnsOf(giver, dataset, zone).filter(({ shown }) => shown?.type))
      cells.set(JSON.stringify([visibility, giver, dataset, zone, null, name]), terms);
  return cells;
}

/** The cells that the changes of a kind are about; those of partners and the public are not the lake's to give. */
function told({ changes }: AccessComparison, about: readonly string[]): readonly string[] {
  return changes
    .filter((change) => about.includes(change.about))
    .flatMap(({ cells }) => cells)
    .filter(({ receiver }) => receiver.kind !== "partner" && receiver.kind !== "public")
    .flatMap(({ receiver, giver, dataset, zone, purpose, columns }) => {
      const who = receiver.kind === "group" ? `${receiver.department}/${receiver.group}` : receiver.kind;
      return columns.map(({ name }) => JSON.stringify([who, giver, dataset, zone, purpose?.id ?? null, name]));
    })
    .toSorted();
}

function expectCovered(before: Lake, after: Lake): void {
  const comparison = compareAccess(before, after, asOf);
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const differing = [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
  expect(told(comparison, ["gain", "loss", "terms"]), "each once").to.deep.equal(differing.toSorted());
  expect(told(comparison, ["gain"])).to.deep.equal([...now.keys()].filter((key) => !old.has(key)).toSorted());
  expect(told(comparison, ["loss"])).to.deep.equal([...old.keys()].filter((key) => !now.has(key)).toSorted());
  const back = compareAccess(after, before, asOf);
  expect(told(back, ["loss"]), "what was gained is lost on the way back").to.deep.equal(told(comparison, ["gain"]));
  expect(told(back, ["gain"])).to.deep.equal(told(comparison, ["loss"]));
}

const small = (department: string) =>
  new Map([
    ["lake.yaml", smallLake],
    ["departments/fuzzed.yaml", department],
  ]);

describe("a comparison of two lakes", () => {
  it("of a lake with itself says nothing", () => {
    const sample = lakeOf(sampleFiles);
    expect(compareAccess(sample, sample, asOf)).to.deep.equal({ asOf, changes: [], ending: [], problems: [] });
    fc.assert(
      fc.property(departments, (department) => {
        const result = parseDeclarations(small(written(department)), asOf);
        fc.pre(result.ok);
        const { changes, problems } = compareAccess(result.lake, result.lake, asOf);
        expect([changes, problems]).to.deep.equal([[], []]);
      }),
      { numRuns: 20 },
    );
  });

  it("covers each cell that differs by one sentence, and no other cell", () => {
    // A renamed column is the same cell by another name, which the cells here do not know.
    const renaming = new Set(["a-column-is-called-otherwise"]);
    for (const { name, before = sampleFiles, after, asOf: day } of pairs)
      if (day === undefined && !renaming.has(name)) expectCovered(lakeOf(before), lakeOf(after));
    let compared = 0;
    fc.assert(
      fc.property(departments, changes, departments, fc.boolean(), (department, edits, other, isOther) => {
        const before = parseDeclarations(small(written(department)), asOf);
        const edited = isOther ? other : edits.reduce(changedSaid, saidBy(written(department)));
        const after = parseDeclarations(small(written(edited)), asOf);
        fc.pre(before.ok && after.ok);
        compared += 1;
        expectCovered(before.lake, after.lake);
      }),
      { numRuns: 40, maxSkipsPerRun: 1000 },
    );
    expect(compared).to.be.at.least(40);
  });

  it("says the same in whatever order files, keys and statements stand", () => {
    const text = ({ changes, ending }: AccessComparison) => [...changes, ...ending].map(({ sentence }) => sentence);
    fc.assert(
      fc.property(
        fc.nat(pairs.length - 1),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (index, numbers) => {
          const { before = sampleFiles, after } = pairs[index] ?? { after: sampleFiles };
          const next = () => numbers.next().value;
          const otherwise = (files: ReadonlyMap<string, string>) =>
            lakeOf(new Map([...files].toReversed().map(([file, said]) => [file, rewritten(said, next)])));
          const expected = compareAccess(lakeOf(before), lakeOf(after), asOf);
          expect(text(compareAccess(otherwise(before), otherwise(after), asOf))).to.deep.equal(text(expected));
        },
      ),
      { numRuns: 12 },
    );
  });

  it("puts what widens first, and of that the most sensitive", () => {
    const worst = ["widens", "may-widen", "changes", "narrows"];
    for (const { before = sampleFiles, after, asOf: day = asOf } of pairs) {
      const lakes = [before, after].map((files) => parseDeclarations(files, day));
      const [one, other] = lakes.flatMap((result) => (result.ok ? [result.lake] : []));
      if (one === undefined || other === undefined) throw new Error("a pair does not load");
      const found = compareAccess(one, other, day).changes.map(
        ({ effect, rank }) => worst.indexOf(effect) * 100 + rank,
      );
      expect(found).to.deep.equal(found.toSorted((a, b) => a - b));
    }
  });
});
