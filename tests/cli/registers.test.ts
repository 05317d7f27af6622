import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { refuseNetwork, repository, runLakeward } from "./run-lakeward.ts";

const day = ["--as-of", "2026-11-21"];

describe("lakeward registers", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-registers-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("writes each register three times and a list of them, the same each time, without network", async () => {
    const run = (out: string) =>
      runLakeward(["registers", "--out", out, ...day], { directory, nodeArgs: ["--import", refuseNetwork] });
    const { code, out, err } = await run("first");
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    expect(out).to.match(
      /^Registers, written to first\n.* {2}processing {3}Record of processing activities: 5 rows\n/s,
    );
    expect(out).to.match(/To act on\n {2}nothing\n$/);
    await run("second");
    const files = readdirSync(join(directory, "first")).sort();
    expect(files.filter((file) => /^processing\./.test(file))).to.deep.equal([
      "processing.csv",
      "processing.json",
      "processing.md",
    ]);
    expect(files).to.include("README.md");
    for (const file of files)
      expect(readFileSync(join(directory, "second", file), "utf8")).to.equal(
        readFileSync(join(directory, "first", file), "utf8"),
      );
  });

  it("writes nothing without a folder, and says what somebody has to act on", async () => {
    const before = readdirSync(directory);
    const { code, out } = await runLakeward(["registers", "--as-of", "2027-02-01"], { directory });
    expect(code).to.equal(0);
    expect(out).to.contain("(DPIA-41): was to be reviewed by 2027-01-31, which is past.\n");
    expect(readdirSync(directory)).to.deep.equal(before);
  });

  it("ends with 1 when somebody has to act and the check is asked for", async () => {
    expect((await runLakeward(["registers", "--check", ...day], { directory })).code).to.equal(0);
    expect((await runLakeward(["registers", "--check", "--as-of", "2027-02-01"], { directory })).code).to.equal(1);
  });

  it("takes the one environment with live data, and asks where there is none or several", async () => {
    const { code, err } = await runLakeward(["registers", "--environment", "test", ...day], { directory });
    expect({ code, err }).to.deep.equal({
      code: 2,
      err: '--environment: lake.yaml has no environment "test"; it has dev, prod\n',
    });
    const file = join(directory, "lake.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("data: made_up", "data: live"));
    expect((await runLakeward(["registers", ...day], { directory })).err).to.equal(
      "--environment: several environments hold live data; name one of dev, prod\n",
    );
    writeFileSync(file, text.replace("data: live, ", ""));
    expect((await runLakeward(["registers", ...day], { directory })).err).to.equal(
      "--environment: no environment holds live data; name one of dev, prod\n",
    );
    expect((await runLakeward(["registers", "--environment", "dev", ...day], { directory })).code).to.equal(0);
  });

  it("tells the problems of the declarations, and then writes nothing", async () => {
    const file = join(directory, "departments/parking.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("title:", "titl:"));
    const { code, out } = await runLakeward(["registers", "--out", "out", ...day], { directory });
    expect({ code, out }).to.deep.equal({
      code: 1,
      out: 'departments/parking.yaml:3:7 titl: "titl" is not known here; did you mean title?\n',
    });
    expect(readdirSync(directory)).not.to.include("out");
  });
});
