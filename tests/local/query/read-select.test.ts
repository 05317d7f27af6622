import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { expect } from "chai";
import { QueryRefused } from "../../../local/query/query-refused.ts";
import { readResult } from "../../../local/query/query-result.ts";
import { readSelect } from "../../../local/query/read-select.ts";
import { rowCondition } from "../../../local/query/row-condition.ts";

describe("a query of the local lake", () => {
  let connection: DuckDBConnection;
  beforeEach(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });
  afterEach(() => connection.closeSync());

  const tablesOf = async (sql: string) =>
    (await readSelect(connection, sql)).tables.map(({ database, table }) => `${database}.${table}`);
  const why = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.catch((reason: unknown) => reason);
    return error instanceof QueryRefused ? error.message : `not refused: ${JSON.stringify(error)}`;
  };

  it("names its tables wherever they stand, each once and whatever the case of letters", async () => {
    expect(
      await tablesOf("select * from a.b join C.D using (x), (select 1 from e.f) where y in (select z from A.B)"),
    ).to.have.members(["a.b", "c.d", "e.f"]);
    expect(
      await tablesOf("with recursive n as (select 1 from a.b union select * from n) select (select 1 from c.d) from n"),
    ).to.have.members(["a.b", "c.d"]);
    expect(await tablesOf("describe a.b")).to.deep.equal(["a.b"]);
    expect(await tablesOf("select 1 union all select 2 from a.b order by (select 1 from c.d)")).to.have.members([
      "a.b",
      "c.d",
    ]);
    expect(await tablesOf("values (1), (2)")).to.deep.equal([]);
  });

  it("may make rows of its own words, and of nothing else", async () => {
    expect(await tablesOf("select * from range(3), unnest([1, 2]), a.b")).to.deep.equal(["a.b"]);
    for (const from of ["read_parquet('x')", "duckdb_tables()", "query('select 1')", "glob('*')"])
      expect(await why(readSelect(connection, `select * from ${from}`)), from).to.match(/^\w+\(\) is not answered/);
  });

  it("has no way to files, settings or another database once it runs", async () => {
    await connection.run("create table seen as select 1 as one");
    expect((await readResult(connection, "select * from seen")).rows).to.deep.equal([[1]]);
    for (const sql of [
      "select * from read_csv('/etc/hostname')",
      "copy seen to '/tmp/lakeward-leak.csv'",
      "attach '/tmp/lakeward-leak.db'",
      "install httpfs",
      "load httpfs",
      "set enable_external_access = true",
      "reset enable_external_access",
    ]) {
      const error = await connection.run(sql).catch((reason: unknown) => reason);
      expect(String(error), sql).to.match(/disabled|locked|cannot be changed|Cannot/i);
    }
  });

  it("is read up to a number of rows, and says whether there are more", async () => {
    const all = await readResult(connection, "select * from range(3)", 3);
    expect([all.rows.length, all.complete]).to.deep.equal([3, true]);
    const some = await (await DuckDBInstance.create(":memory:")).connect();
    const first = await readResult(
      some,
      "select range as n, range::decimal(9,2) d, null as e, date '2026-03-31' f from range(9)",
      2,
    );
    expect(first).to.deep.equal({
      columns: ["n", "d", "e", "f"],
      rows: [
        [0, 0, null, "2026-03-31"],
        [1, 1, null, "2026-03-31"],
      ],
      complete: false,
    });
    some.closeSync();
  });

  it("takes what our declarations come to as a filter's rows", async () => {
    const columns = ["restricted", "ward", "n", "order"];
    for (const expression of [
      "restricted = false",
      "ward IN ('abbey', 'King''s Cross') AND (n <= -2.5 OR n IS NULL)",
      `"order" <> 'x'`,
      "(restricted = false) OR (ward = 'abbey')",
      "NOT ward = 'abbey' AND n BETWEEN 1 AND 2",
    ])
      expect(await rowCondition(connection, expression, columns)).to.equal(`((${expression}))`);
  });

  it("shows nothing by a filter's rows that it does not know for certain", async () => {
    for (const expression of [
      "n = (select 1)",
      "n = 1) UNION SELECT (2",
      "n = 1) GROUP BY (n",
      "n = 1; select 2",
      "n = 1 --",
      "getenv('HOME') = 'x'",
      "ward LIKE 'a%'",
      "other = 1",
      "t.n = 1",
      "n =",
      "",
    ])
      expect(await why(rowCondition(connection, expression, ["n", "ward"])), expression).to.match(
        /^the filter's rows are ".*; nothing is shown$/,
      );
  });
});
