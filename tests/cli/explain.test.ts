import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { refuseNetwork, repository, runLakeward } from "./run-lakeward.ts";

const day = ["--as-of", "2026-11-21"];
const golden = new URL("explain-parking.txt", import.meta.url);

describe("lakeward explain", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-explain-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("says what parking's file will build, with every default, without account or network", async () => {
    const { code, out, err } = await runLakeward(["explain", "departments/parking.yaml", ...day], {
      directory,
      nodeArgs: ["--import", refuseNetwork],
    });
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    if (process.env.LAKEWARD_UPDATE_LOCK !== undefined) writeFileSync(golden, out);
    expect(out).to.equal(readFileSync(golden, "utf8"));
    expect((await runLakeward(["explain", "parking", ...day], { directory })).out).to.equal(out);
  });

  it("says what other departments show to one that gives nothing itself", async () => {
    const { out } = await runLakeward(["explain", "streetscene", ...day], { directory });
    expect(out).to.match(/Tables\n {2}nothing\n/);
    expect(out).to.match(/What its groups see of other departments\n {2}Streetscene analysts will see 6 of 10 columns/);
  });

  it("does not call a default what the file says", async () => {
    const file = join(directory, "departments/parking.yaml");
    const before = (await runLakeward(["explain", "parking", ...day], { directory })).out;
    writeFileSync(file, readFileSync(file, "utf8").replace("title: Parking", "budget: 450\ntitle: Parking"));
    const after = (await runLakeward(["explain", "parking", ...day], { directory })).out;
    expect(before).to.contain("budget, by default: limits.budget of lake.yaml");
    expect(after).to.contain("  budget: 450\n").and.not.contain("budget, by default");
    expect(after).to.contain("more than 450 (");
  });

  it("tells the problems of the declarations, and then explains nothing", async () => {
    const file = join(directory, "departments/parking.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("title:", "titl:"));
    const { code, out } = await runLakeward(["explain", "parking", ...day], { directory });
    expect(code).to.equal(1);
    expect(out).to.equal('departments/parking.yaml:3:7 titl: "titl" is not known here; did you mean title?\n');
  });

  it("refuses what is no department of the lake", async () => {
    expect((await runLakeward(["explain", "parkin", ...day], { directory })).err).to.equal(
      "parkin: is no department of departments; did you mean parking?\n",
    );
    expect((await runLakeward(["explain", "elsewhere/parking.yaml", ...day], { directory })).code).to.equal(2);
  });
});
