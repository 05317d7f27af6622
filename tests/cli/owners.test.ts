import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Run, repository, runLakeward } from "./run-lakeward.ts";

describe("lakeward owners", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "lakeward-owners-"));
    cpSync(join(repository, "tests", "three-departments"), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const owners = (...more: readonly string[]): Promise<Run> => runLakeward(["owners", ...more], { directory: folder });
  const file = (): string => readFileSync(join(folder, ".github", "CODEOWNERS"), "utf8");
  const change = (name: string, from: string, to: string): void => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    expect(text).to.include(from);
    writeFileSync(path, text.replace(from, to));
  };
  const recorders = "@exampleshire/information-governance";

  it("lets the team of a department's owner review its file, or who records decisions made elsewhere", async () => {
    const { code, out } = await owners();
    expect({ code, out }).to.deep.equal({ code: 0, out: ".github/CODEOWNERS: written\n" });
    expect(file().split("\n")).to.include.members([
      `/departments/parking.yaml @exampleshire/parking-owners ${recorders}`,
      `/departments/streetscene.yaml @exampleshire/streetscene-owners ${recorders}`,
    ]);
    expect((await owners("--check")).code).to.equal(0);
  });

  it("is not current any more when another team decides, until it is written again; other lines are kept", async () => {
    await owners();
    writeFileSync(
      join(folder, ".github", "CODEOWNERS"),
      `* @exampleshire/platform\n\n${file()}/docs/ @exampleshire/docs\n`,
    );
    expect((await owners("--check")).code).to.equal(0);
    change(
      "departments/parking.yaml",
      "owner: parking.owner@exampleshire.gov.uk",
      "owner: { mail: parking.owner@exampleshire.gov.uk, approvers: exampleshire/kerb }",
    );
    expect(await owners("--check")).to.deep.include({
      code: 1,
      out: ".github/CODEOWNERS: is not current; run lakeward owners\n",
    });
    await owners();
    expect(file()).to.match(/^\* @exampleshire\/platform\n\n# begin lakeward\n/);
    expect(file()).to.include(`/departments/parking.yaml @exampleshire/kerb ${recorders}\n`);
    expect(file()).to.match(/# end lakeward\n\/docs\/ @exampleshire\/docs\n$/);
  });

  it("refuses what is no team, which GitHub would pass over in silence", async () => {
    change("lake.yaml", "exampleshire/{department}-owners", "the owners of {department}");
    const { code, err } = await owners();
    expect(code).to.equal(2);
    expect(err).to.include('"the owners of parking" is no team or account of GitHub; write one such as exampleshire/');
  });

  it("is current for the sample council", async () => {
    expect((await runLakeward(["owners", "--check"])).out).to.equal(".github/CODEOWNERS: is current\n");
  });
});
