import { expect } from "chai";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import type { Lake } from "../../../declaration/lake.ts";
import { tableFiles } from "../../../local/rows/table-files.ts";
import { type MadeUpTable, madeUpTables } from "../../../local/rows/table-rows.ts";
import type { Value } from "../../../local/rows/value.ts";
import { changed, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";

const deployment = { organisation: "exampleshire", environment: "dev", account: "111122223333", region: "eu-west-2" };
const care = "departments/adult_social_care.yaml";
const lake = lakeOf(sampleFiles);
const tables = [...madeUpTables(lake, "seed", 120)];

const tableOf = (all: readonly MadeUpTable[], name: string): MadeUpTable => {
  const found = all.find(({ department, dataset, zone }) => `${department}_${zone}.${dataset}` === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};
const valuesOf = (name: string, column: string, all = tables): readonly Value[] =>
  tableOf(all, name).columns.find((each) => each.name === column)?.values ?? [];
const bytesOf = (of: Lake, seed: string): string =>
  JSON.stringify(
    [...tableFiles(of, deployment, { seed, rows: 120 })].map(({ files }) =>
      files.map(({ key, bytes }) => [key, Buffer.from(bytes).toString("base64")]),
    ),
  );

const fits: Readonly<Record<string, (value: Value) => boolean>> = {
  string: (value) => typeof value === "string",
  boolean: (value) => typeof value === "boolean",
  int: Number.isInteger,
  bigint: Number.isInteger,
  double: (value) => typeof value === "number",
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  timestamp: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(String(value)),
};

describe("made-up tables", () => {
  it("are every table of every zone, each with at least 100 rows", () => {
    const declared = lake.departments.flatMap(({ id, datasets }) =>
      datasets.flatMap((dataset) => dataset.zones.map((zone) => `${id}_${zone}.${dataset.id}`)),
    );
    expect(tables.map(({ department, zone, dataset }) => `${department}_${zone}.${dataset}`)).to.deep.equal(declared);
    for (const { department, dataset, zone, columns } of tables) {
      for (const { name, values } of columns)
        expect(values.length, `${department}_${zone}.${dataset}.${name}`).to.be.at.least(100);
    }
  });

  it("hold values of their columns' types", () => {
    for (const { department, dataset, zone, columns } of tables) {
      for (const { name, type, values } of columns) {
        const isOne = fits[type] ?? ((value: Value) => typeof value === "number" && Number.isFinite(value));
        const wrong = values.find((value) => value !== null && !isOne(value));
        expect(wrong, `${department}_${zone}.${dataset}.${name}: ${type}`).to.equal(undefined);
      }
    }
  });

  it("hold the allowed values, those within the range, and every key once", () => {
    expect(
      [...new Set(valuesOf("parking_trusted.penalty_charges", "status"))].filter(Boolean).toSorted(),
    ).to.deep.equal(["appealed", "cancelled", "open", "paid"]);
    for (const cost of valuesOf("adult_social_care_raw.packages", "weekly_cost"))
      if (cost !== null) expect(cost).to.be.within(0, 9000);
    for (const key of ["adult_social_care_raw.clients client_id", "adult_social_care_trusted.clients client_id"]) {
      const [table = "", column = ""] = key.split(" ");
      const values = valuesOf(table, column);
      expect(new Set(values).size, key).to.equal(values.length);
      expect(values, key).not.to.include(null);
    }
    expect(valuesOf("adult_social_care_raw.clients", "opened_on"), "required").not.to.include(null);
    expect(valuesOf("adult_social_care_raw.clients", "closed_on"), "not required").to.include(null);
  });

  it("find partners by `of` in every zone, pseudonyms too", () => {
    for (const zone of ["raw", "refined", "trusted"]) {
      const clients = new Set(valuesOf(`adult_social_care_${zone}.clients`, "client_id"));
      for (const dataset of ["packages", "placements"]) {
        const strangers = valuesOf(`adult_social_care_${zone}.${dataset}`, "client_id").filter(
          (id) => !clients.has(id),
        );
        expect(strangers, `${zone}.${dataset}`).to.deep.equal([]);
      }
    }
    const refined = new Set(valuesOf("adult_social_care_refined.clients", "client_id"));
    expect(valuesOf("adult_social_care_trusted.clients", "client_id").some((id) => refined.has(id))).to.equal(false);
  });

  it("keep pseudonyms of two departments apart, unless a linkage joins them", () => {
    const uprn = (name: string) => new Set(valuesOf(name, "uprn"));
    expect([...uprn("parking_raw.permits")].some((each) => uprn("adult_social_care_raw.clients").has(each))).to.equal(
      true,
    );
    expect(
      [...uprn("parking_trusted.permits")]
        .filter(Boolean)
        .some((each) => uprn("adult_social_care_trusted.clients").has(each)),
    ).to.equal(false);
  });

  it("look in each zone as its treatments would leave them", () => {
    const trusted = (column: string) =>
      valuesOf("adult_social_care_trusted.clients", column).filter((each) => each !== null);
    for (const value of trusted("client_id")) expect(value).to.match(/^[0-9a-f]{64}$/);
    for (const value of trusted("postcode")) expect(value).to.match(/^ZZ\d\d$/);
    for (const value of trusted("date_of_birth")) expect(value).to.match(/^(\d+ to \d+|90 and over)$/);
    for (const note of valuesOf("adult_social_care_refined.clients", "notes"))
      if (note !== null) expect(note).to.match(/^Made-up note \d+: \[redacted\]$/);
    expect(tableOf(tables, "adult_social_care_trusted.clients").columns.map(({ name }) => name)).not.to.include(
      "notes",
    );
  });

  it("count with rounded numbers of which none is small, each combination once", () => {
    const { columns } = tableOf(tables, "parking_open.penalty_charges_by_ward");
    const rows =
      columns[0]?.values.map((_, row) =>
        columns
          .slice(0, 3)
          .map(({ values }) => values[row])
          .join(" "),
      ) ?? [];
    expect(new Set(rows).size).to.equal(rows.length);
    for (const count of valuesOf("parking_open.penalty_charges_by_ward", "count")) {
      expect(count).to.be.at.least(lake.limits.smallestCount);
      expect(Number(count) % lake.limits.roundedTo).to.equal(0);
    }
    for (const month of valuesOf("parking_open.penalty_charges_by_ward", "issued_on_month"))
      expect(month).to.match(/^20\d\d-(0[1-9]|1[0-2])$/);
  });

  it("are the same bytes for the same seed, and others for another", () => {
    expect(bytesOf(lakeOf(sampleFiles), "one")).to.equal(bytesOf(lake, "one"));
    expect(bytesOf(lake, "two")).not.to.equal(bytesOf(lake, "one"));
  });

  it("keep a column's values when another column comes", () => {
    const more = lakeOf(
      changed(care, "      planned: datetime\n", "      planned: datetime\n      carer_no: number\n"),
    );
    const after = [...madeUpTables(more, "seed", 120)];
    for (const { name, values } of tableOf(tables, "adult_social_care_raw.visits").columns)
      expect(valuesOf("adult_social_care_raw.visits", name, after), name).to.deep.equal(values);
  });

  it("fit whatever type, values and range a column says", () => {
    const types = [
      "string",
      "boolean",
      "int",
      "bigint",
      "double",
      "date",
      "timestamp",
      "decimal(9,2)",
      "decimal(30,6)",
    ];
    const numbers = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 500 }));
    fc.assert(
      fc.property(
        fc.constantFrom("text", "number", "money", "date"),
        fc.constantFrom(...types),
        numbers,
        (is, type, [low, span]) => {
          const ranged = /int|double|decimal/.test(type) ? `, range: ${low} to ${low + span}` : "";
          const written = `      planned: { is: ${is}, type: "${type}"${ranged} }\n`;
          const all = [...madeUpTables(lakeOf(changed(care, "      planned: datetime\n", written)), "seed", 100)];
          const values = valuesOf("adult_social_care_trusted.visits", "planned", all).filter((value) => value !== null);
          const isOne = fits[type] ?? ((value: Value) => typeof value === "number");
          expect(values).to.satisfy((each: readonly Value[]) => each.every(isOne));
          if (ranged !== "") for (const value of values) expect(value).to.be.within(low, low + span);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are Parquet files that others read: of raw a folder for each day of arrival, else `data/`", async () => {
    const files = [...tableFiles(lake, deployment, { seed: "seed", rows: 120 })];
    const [raw] = files.filter(({ bucket, prefix }) => bucket.includes("care-raw") && prefix === "packages/");
    expect(raw?.files.map(({ key }) => key.replace(/made-up-[0-9a-f]{16}/, "made-up"))).to.deep.equal([
      "packages/_arrived_on=2026-09-28/made-up.parquet",
      "packages/_arrived_on=2026-09-29/made-up.parquet",
      "packages/_arrived_on=2026-09-30/made-up.parquet",
    ]);
    const [trusted] = files.filter(({ bucket, prefix }) => bucket.includes("care-trusted") && prefix === "packages/");
    expect(trusted?.files.map(({ key }) => key)).to.match(/^packages\/data\/made-up-/);
    const bytes = trusted?.files[0]?.bytes ?? new Uint8Array();
    const rows = await parquetReadObjects({ file: bytes.slice().buffer });
    expect(rows.length).to.equal(120);
    const cost = valuesOf("adult_social_care_trusted.packages", "weekly_cost");
    const pounds = rows.map(({ weekly_cost }) => (weekly_cost === null ? null : Number(weekly_cost.toFixed(2))));
    expect(pounds).to.deep.equal(cost);
    expect(rows[0]?.started_on).to.be.instanceOf(Date);
  });

  it("take time in proportion to the rows", () => {
    const time = (rows: number): number => {
      const began = performance.now();
      for (const table of madeUpTables(lake, "seed", rows)) if (table.columns.length === 0) return 0;
      return performance.now() - began;
    };
    const best = (rows: number): number => Math.min(...[1, 2].map(() => time(rows)));
    time(300);
    const [few, many] = [best(300), best(2400)];
    // Eight times as many: in proportion 8, by the square 64; the machine may be busy.
    expect(many / few, `${few.toFixed(0)} ms, then ${many.toFixed(0)} ms for eight times as many`).to.be.below(24);
  });
});
