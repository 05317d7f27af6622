import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { refuseNetwork, repository, runLakeward } from "../../cli/run-lakeward.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { declaredAccess } from "./pages.ts";

describe("lakeward report access", () => {
  let directory: string;
  const report = (...args: readonly string[]) =>
    runLakeward(["report", "access", "--as-of", "2026-11-21", ...args], {
      directory,
      nodeArgs: ["--import", refuseNetwork],
    });

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "lakeward-report-"));
    await cp(join(repository, "tests", "three-departments"), directory, { recursive: true });
    for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) await cp(join(repository, name), join(directory, name));
    await writeFile(join(directory, "account.json"), JSON.stringify(declaredAccess(sampleFiles).snapshot));
  });

  after(() => rm(directory, { recursive: true }));

  it("writes one page of the declarations, the same each time, without network", async () => {
    const { code, out, err } = await report("--html", "out/page.html");
    expect({ code, err }).to.deep.equal({ code: 0, err: "" });
    expect(out).to.match(/^out\/page\.html: 3 departments, \d+ tables, \d+ principals \(0\.\d\d MB\)\n$/);
    await report("--html", "again/");
    const [first, second] = await Promise.all(
      ["out/page.html", "again/access.html"].map((file) => readFile(join(directory, file), "utf8")),
    );
    expect(first).to.equal(second);
    expect(first).to.not.contain(directory);
  });

  it("writes one of a snapshot", async () => {
    const { code, out } = await report("--snapshot", "account.json", "--html", "account.html");
    expect(code).to.equal(0);
    expect(out).to.match(/^account\.html: \d+ databases, /);
  });

  it("refuses what it cannot read, and writes nothing", async () => {
    const { code, err } = await report("--snapshot", "absent.json", "--html", "none.html");
    expect({ code, err }).to.deep.equal({ code: 2, err: "absent.json: there is no such file\n" });
    const both = await report("--snapshot", "account.json", "--environment", "dev", "--html", "none.html");
    expect(both.err).to.match(/^--environment: a snapshot is of one account already/);
    const written = await readFile(join(directory, "none.html")).catch(() => null);
    expect(written).to.equal(null);
  });
});
