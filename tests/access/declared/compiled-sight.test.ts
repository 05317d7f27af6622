import { expect } from "chai";
import fc from "fast-check";
import type { DeclaredPlace } from "../../../access/declared/administrators.ts";
import { declaredSnapshot } from "../../../access/declared/declared-snapshot.ts";
import { simulate } from "../../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../../access/snapshot.ts";
import type { Lake } from "../../../declaration/lake.ts";
import { roleArn } from "../../../declaration/names.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { librariesFile } from "../../components/preview-declarations.ts";
import { departments, smallLake, written } from "../../declaration/fuzz-departments.ts";
import { asOf, changed, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";
import { declaredSight } from "./declared-sight.ts";

const place: DeclaredPlace = {
  organisation: "exampleshire",
  environment: "dev",
  account: "111122223333",
  region: "eu-west-2",
  deployRole: "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy",
};

/** What groups see by the simulator, as `declaredSight` words it. */
function simulatedSight(lake: Lake, snapshot: LakeFormationSnapshot): ReadonlySet<string> {
  const simulation = simulate(snapshot);
  const seen = new Set<string>();
  for (const { id, groups } of lake.departments) {
    for (const group of groups) {
      for (const { table, columns, rows, cells } of simulation.principal(roleArn(place, id, "group", group.id))) {
        const parts =
          cells ?? (rows === "all" ? ["all"] : (rows ?? [])).map((row) => ({ rows: row, columns: columns ?? [] }));
        for (const part of parts)
          for (const column of part.columns) seen.add(`${id}/${group.id} ${table} ${column} where ${part.rows}`);
      }
    }
  }
  return seen;
}

/** Without what is said of some rows where it holds of all. */
function plainest(sight: ReadonlySet<string>): readonly string[] {
  return [...sight]
    .filter((seen) => seen.endsWith(" where all") || !sight.has(seen.replace(/ where .*/, " where all")))
    .toSorted();
}

function expectExactly(lake: Lake, day = asOf): void {
  const declared = plainest(declaredSight(lake, day));
  expect(plainest(simulatedSight(lake, declaredSnapshot(lake, day, place)))).to.deep.equal(declared);
}

/** The sample's lake with statements, columns, dates and keys of two taken away or moved at random. */
function disturbed(lake: Lake, next: () => number): Lake {
  const some = <T>(items: readonly T[]): readonly T[] => items.filter(() => next() % 4 > 0);
  const day = (): string => ["2026-11-20", "2026-11-21", "2027-03-31"][next() % 3] ?? asOf;
  return {
    ...lake,
    departments: lake.departments.map((department) => ({
      ...department,
      status: next() % 12 === 0 ? "retiring" : department.status,
      purposes: department.purposes.map((purpose) => ({
        ...purpose,
        uses: some(purpose.uses).map((use) => ({ ...use, including: some(use.including) })),
      })),
      datasets: department.datasets.map((dataset) => ({
        ...dataset,
        columns: dataset.columns.map((column) => ({ ...column, purposes: some(column.purposes) })),
      })),
      access: some(department.access).map((statement) => ({
        ...statement,
        including: some(statement.including),
        until: statement.until === null ? null : day(),
        agreement: next() % 8 === 0 ? null : statement.agreement,
      })),
    })),
  };
}

describe("who sees what, compiled and simulated", () => {
  const sample = lakeOf(sampleFiles);

  it("is exactly what the sample declares", () => {
    expect(declaredSight(sample, asOf).size).to.be.above(100);
    expectExactly(sample);
  });

  it("is exactly what is declared, and never more, in any department", () => {
    let accepted = 0;
    fc.assert(
      fc.property(departments, (said) => {
        const files = new Map([
          ["lake.yaml", smallLake],
          ["departments/fuzzed.yaml", written(said)],
        ]);
        const loaded = parseDeclarations(files, asOf);
        if (!loaded.ok) return;
        accepted += 1;
        expectExactly(loaded.lake);
      }),
      { numRuns: 150 },
    );
    expect(accepted).to.be.above(20);
  });

  it("is exactly what is declared, and never more, when statements, keys of two, columns or dates change", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        expectExactly(disturbed(sample, () => numbers.next().value ?? 0));
      }),
      { numRuns: 60 },
    );
  });

  it("stays what it was for everyone else when a department is added", () => {
    const more = lakeOf(new Map([...sampleFiles, librariesFile]));
    const before = simulatedSight(sample, declaredSnapshot(sample, asOf, place));
    const after = simulatedSight(more, declaredSnapshot(more, asOf, place));
    expect([...after].filter((seen) => !seen.startsWith("libraries/"))).to.have.members([...before]);
  });

  it("stays what it was when a column that says something of people is added, until it is named", () => {
    const [file, line] = ["departments/parking.yaml", "      vrm: vehicle_registration\n"];
    const more = lakeOf(changed(file, line, `${line}      driver: person_name\n      driver_born: date_of_birth\n`));
    expect(plainest(simulatedSight(more, declaredSnapshot(more, asOf, place)))).to.deep.equal(
      plainest(simulatedSight(sample, declaredSnapshot(sample, asOf, place))),
    );
  });

  it("stays what it was when somebody adds a table, or a column to a table about people, in the account", () => {
    const snapshot = declaredSnapshot(sample, asOf, place);
    const before = simulatedSight(sample, snapshot);
    const open = new Set(snapshot.tables.flatMap(({ LFTags = [], Name }) => (LFTags.length > 0 ? [Name] : [])));
    const later = {
      ...snapshot,
      tables: [
        ...snapshot.tables.map((table) =>
          open.has(table.Name) ? table : { ...table, Columns: [...table.Columns, { Name: "later" }] },
        ),
        ...snapshot.databases.map(({ Name, LocationUri = "" }) => ({
          DatabaseName: Name,
          Name: "later",
          Location: `${LocationUri}later/`,
          Columns: [{ Name: "anything" }],
        })),
      ],
    };
    expect([...simulatedSight(sample, later)]).to.have.members([...before]);
  });
});
