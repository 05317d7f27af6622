import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readPlan } from "../../preview/read-plan.ts";
import { refuseNetwork, repository, runLakeward, runNode } from "./run-lakeward.ts";

const day = ["--as-of", "2026-11-21"];

/** The sample council, apart from the checkout. */
function council(): string {
  const directory = mkdtempSync(join(tmpdir(), "lakeward-cli-"));
  cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
  for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) cpSync(join(repository, name), join(directory, name));
  return directory;
}

describe("lakeward", () => {
  let directory: string;
  beforeEach(() => {
    directory = council();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it("explains itself", async () => {
    const { code, out } = await runLakeward(["--help"]);
    expect(code).to.equal(0);
    expect(out).to.match(/check .*policy .*generate .*Exit codes: 0 clean, 1 findings, 2 bad input/s);
  });

  it("is started by its name alone, and takes less memory for what is new than V8 would", () => {
    const say = "process.stdout.write(process.execArgv.join())";
    const { status, stdout, stderr } = spawnSync(join(repository, "cli", "lakeward.mjs"), ["--help"], {
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${say}` },
    });
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: "" });
    expect(stdout).to.match(/^--max-semi-space-size=\d+Usage: lakeward/);
  });

  const refused: readonly (readonly [what: string, args: readonly string[], error: RegExp])[] = [
    ["no command", [], /Usage: lakeward/],
    ["a command that is not there", ["chek"], /unknown command 'chek'/],
    ["a flag that is not there", ["check", "--nope"], /unknown option '--nope'/],
    [
      "a day that is not one",
      ["check", "--as-of", "2026-02-30"],
      /^--as-of: "2026-02-30" is not a day; write one such as/,
    ],
    [
      "an environment that lake.yaml has not",
      ["check", "--environment", "qa"],
      /lake\.yaml has no environment "qa"; it has dev, prod/,
    ],
    [
      "one file for two plans",
      ["check", "--directory", repository, "--out", "plan.json"],
      /^--out: a file holds one plan/,
    ],
    [
      "a plan that is not there",
      ["policy", "evaluate", "nowhere.json"],
      /^nowhere\.json: there is no such file or folder/,
    ],
    ["a document that is no plan", ["policy", "evaluate", "Pulumi.yaml"], /^Pulumi\.yaml: is not JSON/],
  ];
  for (const [what, args, error] of refused) {
    it(`answers ${what} with exit code 2, what is wrong, and no stack trace`, async () => {
      const { code, out, err } = await runLakeward(args, { directory });
      expect(code).to.equal(2);
      expect(out).to.equal("");
      expect(err)
        .to.match(error)
        .and.not.match(/^\s+at /m);
    });
  }

  describe("check", () => {
    it("plans and judges with every socket refused, and writes the same as with them", async () => {
      const args = ["check", "--environment", "dev", ...day];
      const control = await runNode(["--import", refuseNetwork, "--eval", "require('net').connect(1)"]);
      expect(control.err).to.contain("network refused: connect");
      const offline = await runLakeward([...args, "--out", "offline.json"], {
        directory,
        nodeArgs: ["--import", refuseNetwork],
      });
      const online = await runLakeward([...args, "--out", "online.json"], { directory });
      expect(offline.err).to.equal("");
      expect(offline.out).to.match(/3 departments, .*Who would see what.*Environment dev\n {2}\d+ resources planned/s);
      expect(offline).to.deep.equal(online);
      expect(readFileSync(join(directory, "offline.json"), "utf8")).to.equal(
        readFileSync(join(directory, "online.json"), "utf8"),
      );
    });

    it("writes a plan that names no place on this machine and leads to the lines of the declarations", async () => {
      await runLakeward(["check", "--environment", "dev", "--out", "plan.json", ...day], { directory });
      const text = readFileSync(join(directory, "plan.json"), "utf8");
      expect(text).not.to.contain(directory).and.not.to.contain(repository);
      const read = readPlan("plan.json", text);
      if (!read.ok) throw new Error(read.problems.join("\n"));
      expect(read.plan.scope).to.deep.equal({
        account: true,
        departments: ["adult_social_care", "parking", "streetscene"],
      });
      expect(read.plan.parameters).to.deep.include({ environment: "dev", allowedAccounts: ["111122223333"] });
      const declared = read.plan.resources.flatMap((resource) => resource.declared ?? []);
      expect(Object.keys(read.plan.sources ?? {})).to.include.members([...new Set(declared)]);
    });

    it("shows all problems of the declarations and goes no further", async () => {
      const file = join(directory, "departments/parking.yaml");
      writeFileSync(file, `${readFileSync(file, "utf8")}\ncolour: blue\nshape: round\n`);
      const { code, out, err } = await runLakeward(["check", "--markdown", "check.md", ...day], { directory });
      expect(code).to.equal(1);
      expect(err).to.equal("");
      expect(out).to.match(
        /^departments\/parking\.yaml:\d+:\d+ colour: .*\ndepartments\/parking\.yaml:\d+:\d+ shape: /,
      );
      expect(out).not.to.contain("Who would see what");
      expect(readFileSync(join(directory, "check.md"), "utf8")).to.contain("2 problems in the declarations");
    });

    it("prints the problems of the declarations as JSON when asked", async () => {
      rmSync(join(directory, "lake.yaml"));
      const { code, out } = await runLakeward(["check", "--json", ...day], { directory });
      expect(code).to.equal(1);
      expect(JSON.parse(out)).to.deep.include({ format: "lakeward.check/1", clean: false, asOf: "2026-11-21" });
    });

    it("says which environment has no stack file", async () => {
      const { out } = await runLakeward(["check", ...day], { directory });
      expect(out).to.contain("prod: there is no Pulumi.prod.yaml, so nothing was planned or judged for it.");
    });

    it("asks for a stack file when there is none at all", async () => {
      rmSync(join(directory, "Pulumi.dev.yaml"));
      const { code, err } = await runLakeward(["check", ...day], { directory });
      expect(code).to.equal(2);
      expect(err).to.match(/^Pulumi\.dev\.yaml or Pulumi\.prod\.yaml: there is no such file; it says which account/);
    });

    it("names the key of a stack file that the program refuses", async () => {
      writeFileSync(join(directory, "Pulumi.dev.yaml"), "config:\n  lakeward:account: 12\n");
      const { code, err } = await runLakeward(["check", ...day], { directory });
      expect(code).to.equal(2);
      expect(err)
        .to.match(/^environment dev: .*lakeward:region/)
        .and.not.match(/^\s+at /m);
    });
  });

  describe("policy evaluate", () => {
    const plan = (name: string) =>
      JSON.stringify({
        format: "lakeward.plan/1",
        resources: [{ urn: `urn:${name}`, type: "a:b:C", name, inputs: {} }],
      });

    it("answers one document with one, several with a line each, in the order given", async () => {
      for (const name of ["b.json", "a.json"]) writeFileSync(join(directory, name), plan(name));
      const one = await runLakeward(["policy", "evaluate", "a.json", "--json", ...day], { directory });
      expect(JSON.parse(one.out)).to.deep.include({ format: "lakeward.verdicts/1", asOf: "2026-11-21" });
      const two = await runLakeward(["policy", "evaluate", "b.json", "a.json", "--json", "--all", ...day], {
        directory,
      });
      const urns = two.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).verdicts[0].resource);
      expect(urns).to.deep.equal(["urn:b.json", "urn:a.json"]);
    });

    it("answers nothing when one of several documents is wrong", async () => {
      writeFileSync(join(directory, "a.json"), plan("a"));
      writeFileSync(join(directory, "b.json"), "{}");
      const { code, out, err } = await runLakeward(["policy", "evaluate", "a.json", "b.json", "--json"], { directory });
      expect({ code, out }).to.deep.equal({ code: 2, out: "" });
      expect(err).to.equal(
        'b.json: format: is missing; it is "lakeward.plan/1"\nb.json: resources: is missing; it is a list\n',
      );
    });
  });

  describe("generate", () => {
    it("writes what is not current, once, and says so when it only checks", async () => {
      const check = await runLakeward(["generate", "--check", "--directory", "."], { directory });
      expect(check.code).to.equal(1);
      expect(check.out).to.contain("schema/plan.schema.json: is not current; run npm run generate");
      expect((await runLakeward(["generate"], { directory })).code).to.equal(0);
      const again = await runLakeward(["generate", "--check"], { directory });
      expect(again.code).to.equal(0);
      expect(again.out).to.match(/^\d+ generated files are current\n$/);
    });
  });
});
