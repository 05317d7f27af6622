import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { repository, runLakeward } from "./run-lakeward.ts";

describe("lakeward upgrade", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-upgrade-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("says that there is nothing to do, and does nothing", async () => {
    const lake = readFileSync(join(directory, "lake.yaml"), "utf8");
    for (const args of [["upgrade"], ["upgrade", "--dry-run"]])
      expect(await runLakeward(args, { directory })).to.deep.equal({
        code: 0,
        out: "all files are of version 1\n",
        err: "",
      });
    expect(readFileSync(join(directory, "lake.yaml"), "utf8")).to.equal(lake);
  });

  it("refuses a version that it does not know, with its place", async () => {
    const file = join(directory, "lake.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("lakeward: 1", "lakeward: 7"));
    const { code, err } = await runLakeward(["upgrade"], { directory });
    expect(code).to.equal(2);
    expect(err).to.equal("lake.yaml:2:11 lakeward: 7 is newer than what is known here (1); install a newer lakeward\n");
  });
});
