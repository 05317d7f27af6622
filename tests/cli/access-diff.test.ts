import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { accessChangesSchema } from "../../reports/access-changes-schema.ts";
import { repository, runLakeward } from "./run-lakeward.ts";

const day = ["--as-of", "2026-11-21"];
const gain =
  "  Parking Services analysts gain 1 further column of penalty charges (trusted copy), 9 in all: 1 pseudonymised (pcn_no). " +
  "For parking (public task, Traffic Management Act 2004; impact assessment DPIA-88), until 31 March 2027.\n";

describe("lakeward access diff", function () {
  this.timeout(60_000);
  let directory: string;
  const at = (file: string): string => join(directory, file);
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", ...args], {
      cwd: directory,
      encoding: "utf8",
    });
  const change = (file: string, written: string, instead: string): void =>
    writeFileSync(at(file), readFileSync(at(file), "utf8").replace(written, instead));

  /** A repository with the three departments in a folder of it, and a second commit in which analysts see one column more. */
  before(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-diff-"));
    git("init", "--quiet", "--initial-branch", "main");
    mkdirSync(at("lake"));
    cpSync(join(repository, "tests", "three-departments"), at("lake"), { recursive: true });
    git("add", ".");
    git("commit", "--quiet", "--message", "The three departments");
    git("tag", "first");
    change("lake/departments/parking.yaml", "including: [vrm, postcode]", "including: [pcn_no, vrm, postcode]");
    git("commit", "--quiet", "--all", "--message", "Show analysts the number of the notice");
  });
  after(() => rmSync(directory, { recursive: true }));

  const diff = (...args: readonly string[]) =>
    runLakeward(["access", "diff", ...args, "--directory", "lake", ...day], { directory });

  it("compares commits, and touches nothing of the work tree", async () => {
    const { code, out, err } = await diff("first", "main");
    expect([code, err]).to.deep.equal([0, ""]);
    expect(out).to.equal(
      `Compared with first, as of 2026-11-21: 1 change (1 widens)\n\nSeen by more, or for longer\n${gain}`,
    );
    expect(git("status", "--porcelain")).to.equal("");
  });

  it("compares a commit with the files as they are, and a folder with a commit", async () => {
    const same = "Compared with main, as of 2026-11-21: nobody sees more, less or otherwise\n";
    expect(await diff("main")).to.deep.equal({ code: 0, out: same, err: "" });
    const { out } = await diff(join(repository, "tests", "three-departments"), "HEAD");
    expect(out).to.contain("Compared with three-departments,").and.to.contain(gain);
  });

  it("prints a document that its schema describes, the same each time", async () => {
    const { out } = await diff("first", "main", "--json");
    const document = accessChangesSchema.parse(JSON.parse(out));
    expect(
      document.changes.map(({ effect, about, category, departments }) => [effect, about, category, departments]),
    ).to.deep.equal([["widens", "gain", "pseudonymised", ["parking"]]]);
    expect(document.changes[0]?.cells).to.deep.equal([
      {
        receiver: "parking/analysts",
        dataset: "parking/penalty_charges",
        zone: "trusted",
        purpose: "parking/parking",
        columns: [{ name: "pcn_no", category: "pseudonymised", treatment: "hash" }],
      },
    ]);
    expect((await diff("first", "main", "--json")).out).to.equal(out);
  });

  it("ends with 1 for a widening only where that is asked for", async () => {
    expect((await diff("first", "main", "--fail-on-widening")).code).to.equal(1);
    expect((await diff("main", "first", "--fail-on-widening")).code).to.equal(0);
  });

  it("refuses what is neither a folder nor a commit, and a side that is not right, with its places", async () => {
    const nothing = await diff("nowhere");
    expect([nothing.code, nothing.out]).to.deep.equal([2, ""]);
    expect(nothing.err).to.equal(
      "nowhere: is no folder with a lake.yaml, and git knows no commit of that name here; where only the newest commit was fetched, fetch more\n",
    );
    const option = await runLakeward(["access", "diff", "--directory", "lake", "--", "--upload-pack=x"], { directory });
    expect([option.code, option.err.split(":")[0]]).to.deep.equal([2, "--upload-pack=x"]);
    change("lake/departments/parking.yaml", "vrm: vehicle_registration", "vrm: vehicle");
    const wrong = await diff("first");
    git("checkout", "--quiet", "--", ".");
    expect(wrong.code).to.equal(2);
    expect(wrong.err).to.match(/^lake: departments\/parking\.yaml:\d+:\d+ .*"vehicle" is not a kind/);
  });

  it("compares two snapshots of an account, and a snapshot with nothing else", async () => {
    const filter = { DatabaseName: "parking_trusted", TableName: "permits", Name: "plain", ColumnNames: ["scheme"] };
    const analysts = "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts";
    const account = (permissions: readonly unknown[]) => ({
      format: "lakeward.lake-formation/1",
      databases: [{ Name: "parking_trusted" }],
      tables: [{ DatabaseName: "parking_trusted", Name: "permits", Columns: [{ Name: "vrm" }, { Name: "scheme" }] }],
      filters: [filter],
      permissions,
    });
    const { ColumnNames: _, ...named } = filter;
    const grant = {
      Principal: { DataLakePrincipalIdentifier: analysts },
      Resource: { DataCellsFilter: named },
      Permissions: ["SELECT"],
    };
    writeFileSync(at("monday.json"), JSON.stringify(account([])));
    writeFileSync(at("friday.json"), JSON.stringify(account([grant])));
    const { code, out, err } = await diff("monday.json", "friday.json");
    expect([code, err]).to.deep.equal([0, ""]);
    expect(out).to.contain("  The role lake.parking.analysts gains 1 column of parking_trusted.permits: scheme.\n");
    const mixed = await diff("monday.json", "main");
    expect([mixed.code, mixed.err]).to.deep.equal([
      2,
      "monday.json: is a snapshot, and main is none; compare two of either\n",
    ]);
  });

  it("refuses in the check, at its place, what only the base shows to be wrong", async () => {
    change("lake/departments/parking.yaml", "      amount: money", "      amount: { is: money, was: sum }");
    const { code, out } = await runLakeward(["check", "--directory", "lake", "--base", "main", ...day], { directory });
    git("checkout", "--quiet", "--", ".");
    expect(code).to.equal(1);
    expect(out).to.match(
      /^departments\/parking\.yaml:\d+:\d+ datasets\.penalty_charges\.columns\.amount\.was: penalty_charges had no column sum/,
    );
  });

  it("tells, where the base is not right, that there is no comparison, and checks all the same", async () => {
    for (const name of ["Pulumi.dev.yaml", "Pulumi.yaml"]) cpSync(join(repository, name), at(`lake/${name}`));
    change("lake/departments/parking.yaml", "vrm: vehicle_registration", "vrm: vehicle");
    git("commit", "--quiet", "--all", "--message", "Break it");
    git("revert", "--no-edit", "HEAD");
    const { code, out } = await runLakeward(
      ["check", "--environment", "dev", "--directory", "lake", "--base", "HEAD^1", ...day],
      { directory },
    );
    expect(code, out).not.to.equal(2);
    expect(out).to.match(/\nNot compared with what stood before \(HEAD\^1\): .*"vehicle" is not a kind/);
  });
});
