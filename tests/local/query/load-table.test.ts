import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { expect } from "chai";
import type { AuthorisedTable } from "../../../local/query/authorised-table.ts";
import { loadTable } from "../../../local/query/load-table.ts";
import { parquetFile } from "../../../local/rows/parquet-file.ts";

const notices: AuthorisedTable = {
  database: "parking",
  table: "notices",
  location: "s3://lake/notices/",
  columns: [
    { name: "ward", type: "string" },
    { name: "amount", type: "decimal(12,2)" },
    { name: "vrm", type: "string" },
    { name: "issued", type: "date" },
  ],
  authorised: ["ward", "amount", "vrm", "issued"],
  cells: new Map(),
  rows: null,
};

describe("a table as it is loaded for a query", () => {
  let folder: string;
  let files: readonly string[];
  let connection: DuckDBConnection;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lakeward 'query' "));
    files = await Promise.all(
      ["2026-03-30", "2026-03-31"].map(async (day, at) => {
        await mkdir(join(folder, `issued=${day}`));
        const file = join(folder, `issued=${day}`, "part.parquet");
        const columns = [
          { name: "ward", type: "string", values: ["abbey", at === 0 ? null : "castle"] },
          { name: "amount", type: "decimal(12,2)", values: [0.1, 70] },
        ];
        const plates = { name: "vrm", type: "string", values: ["QI01 AAA", "QI02 AAA"] };
        await writeFile(file, parquetFile(at === 0 ? columns : [...columns, plates]));
        return file;
      }),
    );
  });
  after(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });
  afterEach(() => connection.closeSync());

  const rowsOf = async (table: Partial<AuthorisedTable>, from = files): Promise<readonly string[]> => {
    await loadTable(connection, { ...notices, ...table }, from);
    const read = await connection.runAndReadAll("select * from parking.notices order by all");
    return [read.columnNames().join(" "), ...read.getRows().map((row) => row.map(String).join(" "))];
  };

  it("has the catalogue's columns and types, the partition key's from the folder, and nothing where a file lacks one", async () => {
    expect(await rowsOf({})).to.deep.equal([
      "ward amount vrm issued",
      "abbey 0.10 QI01 AAA 2026-03-31",
      "abbey 0.10 null 2026-03-30",
      "castle 70.00 QI02 AAA 2026-03-31",
      "null 70.00 null 2026-03-30",
    ]);
  });

  it("has the authorised columns alone, and the rows of the filter, which may go by a column that is not shown", async () => {
    expect(await rowsOf({ authorised: ["amount"], rows: "ward = 'abbey'" })).to.deep.equal(["amount", "0.10", "0.10"]);
  });

  it("has a cell only in the rows in which it is shown", async () => {
    const cells = new Map([["amount", "ward = 'castle'"]]);
    expect(await rowsOf({ authorised: ["ward", "amount"], cells })).to.deep.equal([
      "ward amount",
      "abbey null",
      "abbey null",
      "castle 70.00",
      "null null",
    ]);
  });

  it("is empty, with its columns, where there are no files", async () => {
    expect(await rowsOf({ authorised: ["ward", "issued"] }, [])).to.deep.equal(["ward issued"]);
  });

  it("is not there at all when the filter's rows are not understood", async () => {
    const error = await rowsOf({ rows: "upper(ward) = 'ABBEY'" }).catch((reason: unknown) => reason);
    expect(String(error)).to.match(/nothing is shown/);
    expect((await connection.runAndReadAll("select count(*) from duckdb_tables()")).getRows()[0]?.[0]).to.equal(0n);
  });
});
