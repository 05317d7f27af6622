import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { csvRows, jsonRows, tableOfRows } from "../../cli/row-text.ts";
import { runLakeward } from "./run-lakeward.ts";

const rows = {
  columns: ["ward", "amount", "camera", "note"],
  rows: [
    ["Abbey, north", 7.5, true, null],
    ['the "old" one', 1200, null, ""],
    [null, null, false, "x".repeat(40)],
  ],
};

describe("lakeward query", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "lakeward-query-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const asked = (...args: readonly string[]) =>
    runLakeward(["query", "--as", "parking/analysts", "--sql", "select 1", "--directory", folder, ...args]);

  it("says how to bring up the local lake where there is none", async () => {
    const { code, out, err } = await asked();
    expect([code, out]).to.deep.equal([2, ""]);
    expect(err).to.equal("the local lake is not running; npm start, in the checkout, brings it up and fills it\n");
  });

  it("asks no other account", async () => {
    const { code, err } = await asked("--environment", "prod");
    expect(code).to.equal(2);
    expect(err).to.match(/^--environment: prod is not answered here, only local; .*Athena/);
  });

  it("refuses a number of rows that is none, and two forms at once", async () => {
    expect((await asked("--rows", "0")).err).to.equal(
      '--rows: "0" is not a number of rows; write one from 1 on, or --all\n',
    );
    expect((await asked("--json", "--csv")).err).to.equal("--json and --csv: say one of them\n");
  });

  it("says what to install where the package came without its engine", async () => {
    const nodeArgs = ["--import", new URL("without-duckdb.mjs", import.meta.url).href];
    const { code, err } = await runLakeward(["query", "--as", "parking/analysts", "--sql", "select 1"], { nodeArgs });
    expect(code).to.equal(2);
    expect(err).to.match(/^lakeward query needs @duckdb\/node-api, which is not installed; npm install --save-dev /);
  });

  it("shows rows in a table, numbers to the right and long text cut", () => {
    expect(tableOfRows(rows)).to.equal(
      [
        "ward           amount  camera  note",
        "-------------  ------  ------  --------------------------------",
        "Abbey, north      7.5  true",
        'the "old" one    1200',
        `                       false   ${"x".repeat(31)}…`,
        "",
      ].join("\n"),
    );
  });

  it("prints CSV and JSON whole", () => {
    expect(csvRows(rows)).to.equal(
      `ward,amount,camera,note\n"Abbey, north",7.5,true,\n"the ""old"" one",1200,,""\n,,false,${"x".repeat(40)}\n`,
    );
    expect(jsonRows(rows).split("\n")[1]).to.equal(
      '{"ward":"the \\"old\\" one","amount":1200,"camera":null,"note":""}',
    );
  });
});
