import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { repository, runLakeward } from "../run-lakeward.ts";

describe("A check with workers", function () {
  this.timeout(120_000);
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-workers-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
    for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) cpSync(join(repository, name), join(directory, name));
  });
  after(() => rmSync(directory, { recursive: true }));

  it("says and writes what one thread does, to the byte", async () => {
    const files = ["plan.json", "check.md", "check.sarif"];
    const outputs = (workers: string) =>
      ["--out", "--markdown", "--sarif"].flatMap((flag, index) => [flag, `${workers}-${files[index]}`]);
    const told = async (workers: string, more: readonly string[]) => {
      const args = ["check", "--environment", "dev", "--as-of", "2026-11-21", "--workers", workers, ...more];
      const { code, out, err } = await runLakeward(args, { directory });
      const written =
        more.length > 1 ? files.map((name) => readFileSync(join(directory, `${workers}-${name}`), "utf8")) : [];
      return { code, out, err, written };
    };
    const inOne = await told("1", outputs("1"));
    expect(inOne.code).to.equal(0);
    expect(await told("2", outputs("2"))).to.deep.equal(inOne);
    expect(await told("2", ["--json"])).to.deep.equal(await told("1", ["--json"]));
  });

  for (const written of ["0", "-1", "two", "100"]) {
    it(`is refused for ${written} of them`, async () => {
      const { code, err } = await runLakeward(["check", `--workers=${written}`], { directory });
      expect({ code, err }).to.deep.equal({
        code: 2,
        err: `--workers: "${written}" is not a number of threads; 1 to 99 is\n`,
      });
    });
  }
});
