import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { repository, runLakeward } from "./run-lakeward.ts";

describe("lakeward fmt", () => {
  let directory: string;
  const parking = "departments/parking.yaml";
  const read = (file: string) => readFileSync(join(directory, file), "utf8");
  const untidy = () => {
    const tidy = read(parking);
    writeFileSync(join(directory, parking), tidy.replace(/^(title: .*\n)(owner: .*\n)/m, "$2$1"));
    return tidy;
  };
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-fmt-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
    await runLakeward(["fmt"], { directory });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("writes what is not formatted, and nothing else", async () => {
    const tidy = untidy();
    expect(await runLakeward(["fmt"], { directory })).to.deep.equal({
      code: 0,
      out: `${parking}: formatted\n`,
      err: "",
    });
    expect(read(parking)).to.equal(tidy);
    expect(await runLakeward(["fmt"], { directory })).to.deep.equal({
      code: 0,
      out: "4 files are formatted\n",
      err: "",
    });
    expect(readdirSync(join(directory, "departments"))).to.have.length(3);
  });

  it("adds the line by which editors find the schema, and leaves one that leads elsewhere", async () => {
    const tidy = read(parking);
    writeFileSync(join(directory, parking), tidy.replace(/^#.*\n/, ""));
    expect((await runLakeward(["fmt", "--check"], { directory })).out).to.equal(
      `${parking}: is not formatted; run lakeward fmt\n`,
    );
    await runLakeward(["fmt", parking], { directory });
    expect(read(parking)).to.equal(tidy.replace("../../../schema/", "../schema/"));
    expect(read("lake.yaml")).to.match(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/lake\.schema\.json\n/);
  });

  it("--check writes nothing and ends with 1 when there is something to do", async () => {
    untidy();
    const before = read(parking);
    const { code, out } = await runLakeward(["fmt", "--check"], { directory });
    expect({ code, out }).to.deep.equal({ code: 1, out: `${parking}: is not formatted; run lakeward fmt\n` });
    expect(read(parking)).to.equal(before);
    expect((await runLakeward(["fmt", "--check", "lake.yaml"], { directory })).code).to.equal(0);
  });

  it("writes no file when one cannot be read, and says where", async () => {
    untidy();
    const before = read(parking);
    writeFileSync(join(directory, "departments/streetscene.yaml"), "title: @x\n");
    const { code, err } = await runLakeward(["fmt"], { directory });
    expect(code).to.equal(2);
    expect(err).to.equal('departments/streetscene.yaml:1:8 @x must stand in quotes: title: "@x"\n');
    expect(read(parking)).to.equal(before);
  });

  it("refuses what is no ordinary file", async () => {
    symlinkSync("parking.yaml", join(directory, "departments/link.yaml"));
    expect((await runLakeward(["fmt", "departments/link.yaml"], { directory })).err).to.match(
      /is not an ordinary file/,
    );
    expect((await runLakeward(["fmt", "nowhere.yaml"], { directory })).err).to.equal(
      "nowhere.yaml: there is no such file\n",
    );
  });
});
