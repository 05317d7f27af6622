import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type AskOptions, askAccess, principalAccess, tableAccess } from "../../../cli/access/ask-access.ts";
import { evaluateQuestions } from "../../../cli/access/evaluate-questions.ts";
import { BadInput } from "../../../cli/bad-input.ts";
import { accountWith, analysts, filter, grant } from "../../access/simulate/account.ts";
import { repository, runLakeward } from "../run-lakeward.ts";
import { CollectedOutput } from "./collected-output.ts";

const question = { principal: analysts, action: "SELECT", table: "parking_trusted.penalty_charges" };

describe("questions about access on the command line", () => {
  let directory: string;
  const write = async (name: string, document: unknown): Promise<string> => {
    const file = join(directory, name);
    await writeFile(file, typeof document === "string" ? document : JSON.stringify(document));
    return file;
  };
  const questions = (
    name: string,
    list: readonly unknown[],
    snapshot: unknown = accountWith([grant(filter("plain"))]),
  ) => write(name, { format: "lakeward.access-questions/1", snapshot, questions: list });
  const ask = (options: Partial<AskOptions>): CollectedOutput => {
    const output = new CollectedOutput();
    askAccess({ ...question, directory, asOf: "2026-11-21", json: false, ...options }, output);
    return output;
  };
  const problems = (work: () => void): readonly string[] => {
    try {
      work();
    } catch (error) {
      if (error instanceof BadInput) return error.problems.map((problem) => problem.replace(directory, ""));
      throw error;
    }
    return [];
  };

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "lakeward-access-"));
    await cp(join(repository, "tests", "three-departments"), directory, { recursive: true });
    for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) await cp(join(repository, name), join(directory, name));
  });

  after(() => rm(directory, { recursive: true }));

  it("are answered from a document in its order, a line each, whatever the snapshot holds", async () => {
    const odd = { ...question, principal: "__proto__", table: "constructor.toString", action: "DROP" };
    const files = [await questions("a.json", [question, odd, question]), await questions("b.json", [odd])];
    const output = new CollectedOutput();
    evaluateQuestions(files, output);
    const answers = output.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ principal, allowed }) => [principal, allowed])).to.deep.equal([
      [analysts, true],
      ["__proto__", false],
      [analysts, true],
      ["__proto__", false],
    ]);
    expect(answers[0]).to.deep.equal({
      format: "lakeward.access/1",
      ...question,
      allowed: true,
      columns: ["amount"],
      rows: "all",
      reasons: ["data cells filter plain on parking_trusted.penalty_charges: SELECT"],
      bypasses: [],
      warnings: [],
    });
    expect(output.code).to.equal(0);
  });

  it("are all refused when one document is wrong, each fault with its file and path", async () => {
    const right = await questions("right.json", [question]);
    const wrong = await questions("wrong.json", [{ ...question, action: "EAT" }], {
      format: "lakeward.lake-formation/1",
      tables: [{ Name: 3 }],
    });
    const twice = accountWith();
    const repeated = await questions("twice.json", [], { ...twice, tables: [...twice.tables, ...twice.tables] });
    const run = await runLakeward(["access", "evaluate", right, wrong, repeated, await write("text.json", "{")]);
    expect([run.code, run.out]).to.deep.equal([2, ""]);
    expect(
      run.err
        .replaceAll(directory, "")
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/\(.*\)/, "(…)")),
    ).to.deep.equal([
      "/wrong.json: snapshot.databases: is missing; it is a list",
      "/wrong.json: snapshot.tables[0].DatabaseName: is missing; it is a text",
      "/wrong.json: snapshot.tables[0].Name: is not a text",
      "/wrong.json: snapshot.tables[0].Columns: is missing; it is a list",
      '/wrong.json: questions[0].action: is not one of "SELECT", "DESCRIBE", "INSERT", "DELETE", "ALTER", "DROP", "CREATE_TABLE"',
      "/twice.json: snapshot.tables[2]: is also snapshot.tables[0]",
      "/twice.json: snapshot.tables[3]: is also snapshot.tables[1]",
      "/text.json: is not JSON (…)",
    ]);
  });

  it("are answered from the declarations, for an environment's account, with the names of people's groups", () => {
    const output = ask({ principal: "streetscene/analysts" });
    expect(output.text.split("\n")[0]).to.match(/^streetscene\/analysts reads of parking_trusted.penalty_charges: /);
    expect(ask({ principal: "streetscene/analysts", table: "adult_social_care_trusted.clients" }).text).to.match(
      /may not SELECT/,
    );
    expect(JSON.parse(ask({ principal: "parking/analysts", json: true }).text)).to.include({
      principal: analysts,
      allowed: true,
    });
  });

  it("follow the day that counts as today", () => {
    expect(ask({ principal: "streetscene/analysts", asOf: "2027-04-01" }).text).to.match(/may not SELECT/);
  });

  it("are answered from a snapshot", async () => {
    const snapshot = await write("snapshot.json", accountWith([grant(filter("north"))]));
    expect(ask({ snapshot }).text.split("\n").slice(0, 2)).to.deep.equal([
      "parking/analysts reads of parking_trusted.penalty_charges, in rows where ward = 'North': ward",
      "  because of data cells filter north on parking_trusted.penalty_charges: SELECT",
    ]);
    expect(problems(() => ask({ snapshot, environment: "dev" })).join()).to.match(/^--environment: /);
  });

  it("about everyone and everything name who and what, and no more", async () => {
    const snapshot = await write("snapshot.json", accountWith([grant(filter("plain"))]));
    const options = { directory, snapshot, json: true };
    const [table, principal] = [new CollectedOutput(), new CollectedOutput()];
    tableAccess("parking_trusted.penalty_charges", options, table);
    principalAccess("parking/analysts", options, principal);
    expect(table.text).to.equal(principal.text);
    expect(
      table.text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).principal),
    ).to.deep.equal([analysts]);
    const nobody = new CollectedOutput();
    tableAccess("parking_trusted.bays", { ...options, json: false }, nobody);
    expect(nobody.text).to.equal("nobody reads parking_trusted.bays\n");
  });

  it("that cannot be understood say what would be right", () => {
    expect(problems(() => ask({ action: "READ" }))[0]).to.match(
      /--action: "READ" is not an action; write one of SELECT/,
    );
    expect(problems(() => ask({ principal: "parking/analyst" }))[0]).to.match(/did you mean parking\/analysts\?$/);
    expect(problems(() => ask({ environment: "test" }))[0]).to.match(/no environment "test"; it has dev, prod/);
    expect(problems(() => ask({ environment: "prod" }))[0]).to.match(/^Pulumi.prod.yaml: there is no such file/);
    expect(problems(() => ask({ snapshot: join(directory, "none.json") }))).to.deep.equal([
      "/none.json: there is no such file",
    ]);
    expect(
      problems(() =>
        tableAccess(
          "parking_trusted.penalty_charge",
          { directory, json: false, asOf: "2026-11-21" },
          new CollectedOutput(),
        ),
      )[0],
    ).to.match(/is no table of the catalogue; did you mean parking_trusted.penalty_charges\?$/);
  });

  it("are asked in documents that the schemas describe", async () => {
    const names = await readdir(join(repository, "schema"));
    for (const name of ["access", "access-questions", "lake-formation"]) {
      expect(names).to.include(`${name}.schema.json`);
      const schema = JSON.parse(await readFile(join(repository, "schema", `${name}.schema.json`), "utf8"));
      expect(schema.properties.format.const).to.equal(`lakeward.${name}/1`);
    }
  });
});
