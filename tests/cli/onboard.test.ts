import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { parquetWriteBuffer } from "hyparquet-writer";
import { repository, runLakeward } from "./run-lakeward.ts";

const given = (name: string) => fileURLToPath(new URL(`onboard/${name}`, import.meta.url));
const update = process.env.LAKEWARD_UPDATE_GOLDEN === "1";

/** Holds the text to the one that is kept beside this file. */
function golden(name: string, text: string): void {
  if (update) writeFileSync(given(name), text);
  expect(text).to.equal(readFileSync(given(name), "utf8"));
}

const purpose = [
  "--basis",
  "public_task",
  "--power",
  "Housing Act 1985",
  "--dpia",
  "DPIA-90",
  "--review",
  "2027-03-31",
];
const day = ["--as-of", "2026-11-21"];

const permits = [
  ...["onboard", "--department", "permits", "--owner", "permits.owner@exampleshire.gov.uk", "--title", "Permits"],
  ...["--purpose", "enforcement", "--about", "driver", ...purpose, "--source", "kerbside", "--route", "upload"],
  ...[
    "--at",
    "engineers",
    "--description",
    "Penalty charges; one row a notice",
    "--keep",
    "6 years after issued_on (PK-07)",
  ],
  ...day,
];

describe("lakeward onboard", () => {
  let directory: string;
  const written = (id: string) => readFileSync(join(directory, "departments", `${id}.yaml`), "utf8");
  const run = (...args: readonly string[]) => runLakeward(args, { directory });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-onboard-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("makes a department of a CSV file that passes at once, and names none of its values", async () => {
    const { code, out, err } = await run(...permits, "--from-csv", given("parking.csv"));
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    golden("parking.out.txt", out);
    golden("parking.yaml.txt", written("permits"));
    const values = readFileSync(given("parking.csv"), "utf8").split("\n").slice(1).join(",").split(",");
    for (const value of values.filter((each) => each.length > 3 && !/^(open|paid)$/.test(each)))
      expect(`${out}${written("permits")}`).to.not.contain(value);
  });

  it("makes a department of a CREATE TABLE of SQL Server", async () => {
    const args = [
      ...[
        "onboard",
        "--department",
        "housing",
        "--owner",
        "housing.owner@exampleshire.gov.uk",
        "--purpose",
        "tenancies",
      ],
      ...["--about", "tenant", ...purpose, "--condition", "safeguarding", "--policy-document", "APD-03"],
      ...[
        "--source",
        "housing_system",
        "--route",
        "database",
        "--at",
        "sqlserver",
        "--host",
        "housing.exampleshire.local",
      ],
      ...["--database-name", "Housing", "--description", "Tenancies; one row a tenancy"],
      ...["--keep", "6 years after end_date", ...day],
    ];
    const { code, out, err } = await run(...args, "--from-sql", given("housing.sql"));
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    golden("housing.out.txt", out);
    golden("housing.yaml.txt", written("housing"));
  });

  it("adds a dataset of a Parquet file to a department, and leaves all else as it was", async () => {
    const file = join(directory, "bays.parquet");
    const columnData = [
      { name: "bay_id", data: ["B1"], type: "STRING" as const },
      { name: "ward", data: ["St Davids"], type: "STRING" as const },
      { name: "blue_badge", data: [true], type: "BOOLEAN" as const },
      { name: "surveyed_on", data: [new Date(0)], type: "TIMESTAMP" as const },
      { name: "geometry", data: [{ x: 1 }], type: "JSON" as const },
    ];
    writeFileSync(file, new Uint8Array(parquetWriteBuffer({ columnData })));
    const before = written("parking");
    const args = ["--about", "nobody", "--source", "kerbside", "--description", "Parking bays; one row a bay", ...day];
    const { code, out, err } = await run(
      "onboard",
      "--add",
      "--department",
      "parking",
      "--from-parquet",
      file,
      ...args,
    );
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    golden("bays.out.txt", out);
    const lines = new Set(before.split("\n"));
    golden(
      "bays.yaml.txt",
      written("parking")
        .split("\n")
        .filter((line) => !lines.has(line))
        .join("\n"),
    );
  });

  it("makes a department of columns that are said one by one", async () => {
    const columns = [
      "--column",
      "permit_no",
      "--column",
      "issued_on=date",
      "--column",
      "scheme=code",
      "--dataset",
      "permits",
    ];
    const { code, err } = await run(...permits, ...columns);
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    expect(written("permits")).to.match(
      /from: kerbside\n(.*\n)*.*permit_no: case_number\n.*issued_on: date\n.*scheme: code\n/,
    );
  });

  it("makes a department without a dataset", async () => {
    const { code } = await run(
      "onboard",
      "--department",
      "waste",
      "--owner",
      "waste.owner@exampleshire.gov.uk",
      ...day,
    );
    expect(code).to.equal(0);
    expect(written("waste")).to.match(
      /^# yaml.*\ndepartment: waste\nowner: waste\.owner@exampleshire\.gov\.uk\n# access: /,
    );
  });

  it("takes what people say of single columns", async () => {
    const said = ["--column", "Ref=code", "--without", "keeper_name"];
    const { code, out } = await run(...permits, ...said, "--from-csv", given("parking.csv"));
    expect(code).to.equal(0);
    expect(out).to.contain("ref: code — you said so").and.contain("keeper_name: left out — you said so");
    expect(written("permits")).to.contain("ref: code\n").and.not.contain("keeper_name");
  });

  it("tells what the loader still finds wrong, and that the file is there", async () => {
    const args = permits.map((each) => each.replace("(PK-07)", "(PK-70)"));
    const { code, out } = await run(...args, "--from-csv", given("parking.csv"));
    expect(code).to.equal(1);
    expect(out).to.match(
      /left to mend[^\n]*\ndepartments\/permits\.yaml:\d+:\d+ datasets\.parking\.keep: there is no entry PK-70/,
    );
    expect(written("permits")).to.contain("PK-70");
  });

  describe("without a terminal", () => {
    const refused: readonly (readonly [what: string, args: () => readonly string[], error: RegExp])[] = [
      [
        "all that is missing, each with its flag",
        () => ["onboard", "--from-csv", given("parking.csv")],
        /^--department is missing: .*\n--owner is missing: (.*\n)*--keep is missing: data about people ends; for example --keep/,
      ],
      [
        "a department that is there",
        () => ["onboard", "--department", "parking"],
        /^departments\/parking\.yaml: is there already and stays as it is; .*--add/,
      ],
      [
        "--add to a department that is not there",
        () => ["onboard", "--add", "--department", "waste"],
        /^departments\/waste\.yaml: is not there/,
      ],
      ["two files", () => [...permits, "--from-csv", "a", "--from-sql", "b"], /comes from one of them/],
      ["a file that is not there", () => [...permits, "--from-csv", "nowhere.csv"], /^nowhere\.csv: cannot be read/],
      ["a dataset without columns", () => permits, /^--from-csv is missing: a dataset has columns/],
      [
        "a kind that there is not",
        () => [...permits, "--column", "ref=cod"],
        /"cod" is not a kind; did you mean code\?/,
      ],
      [
        "a column that the file has not",
        () => [...permits, "--from-csv", given("parking.csv"), "--column", "reff=code"],
        /^--column: there is no column reff; did you mean Ref\?/,
      ],
      [
        "a wrong answer",
        () => [...permits, "--from-csv", given("parking.csv"), "--review", "soon"],
        /^--review: "soon" is not a day/,
      ],
      [
        "a row that is none",
        () => [...permits, "--from-csv", given("parking.csv"), "--header-row", "0"],
        /^--header-row: "0"/,
      ],
      [
        "a row of values in place of names",
        () => [...permits, "--from-csv", given("parking.csv"), "--header-row", "2"],
        /parking\.csv: row 2 is no header: column 2 looks like number plates/,
      ],
    ];
    for (const [what, args, error] of refused)
      it(`answers ${what} with exit code 2 and writes nothing`, async () => {
        const before = readdirSync(join(directory, "departments"));
        const { code, out, err } = await run(...args());
        expect({ code, out }).to.deep.equal({ code: 2, out: "" });
        expect(err).to.match(error);
        expect(err).to.not.match(/^\s+at |Ermintrude|Blenkinsop/m);
        expect(readdirSync(join(directory, "departments"))).to.deep.equal(before);
      });

    it("asks for a folder with a lake.yaml", async () => {
      rmSync(join(directory, "lake.yaml"));
      const { code, err } = await run(...permits, "--from-csv", given("parking.csv"));
      expect(code).to.equal(2);
      expect(err).to.match(/^lake\.yaml: there is none/);
      expect(existsSync(join(directory, "departments/permits.yaml"))).to.equal(false);
    });
  });
});
