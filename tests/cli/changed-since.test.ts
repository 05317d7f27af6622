import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { changedDeclarations } from "../../cli/changed-declarations.ts";
import { repository, runLakeward } from "./run-lakeward.ts";

describe("what changed since a commit", function () {
  this.timeout(60_000);
  let directory: string;
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
      cwd: directory,
      stdio: "pipe",
    });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-since-"));
    cpSync(join(repository, "tests", "three-departments"), directory, { recursive: true });
    for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) cpSync(join(repository, name), join(directory, name));
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message", "first");
  });
  afterEach(() => rmSync(directory, { recursive: true }));
  const append = (file: string) => appendFileSync(join(directory, file), "# a comment\n");

  it("is a department's file, committed or not, changed or new, and no text for people", () => {
    append("departments/parking.yaml");
    git("commit", "--quiet", "--all", "--message", "second");
    append("departments/streetscene.yaml");
    writeFileSync(join(directory, "departments", "libraries.yaml"), "");
    writeFileSync(join(directory, "check.md"), "");
    expect(changedDeclarations(directory, "main~1")).to.deep.equal({
      kind: "departments",
      departments: ["libraries", "parking", "streetscene"],
    });
  });

  it("is nothing of what the other branch changed meanwhile", () => {
    git("switch", "--quiet", "--create", "mine");
    git("switch", "--quiet", "main");
    append("departments/parking.yaml");
    git("commit", "--quiet", "--all", "--message", "theirs");
    git("switch", "--quiet", "mine");
    expect(changedDeclarations(directory, "main")).to.deep.equal({ kind: "departments", departments: [] });
  });

  it("is everything once anything else has changed", () => {
    for (const file of ["lake.yaml", "entities.yaml", "Pulumi.dev.yaml"]) {
      append(file);
      expect(changedDeclarations(directory, "HEAD")).to.deep.equal({ kind: "everything", because: file });
      git("add", "--all");
      git("commit", "--quiet", "--message", file);
    }
  });

  it("is refused for what git does not know", () => {
    expect(() => changedDeclarations(directory, "elsewhere")).to.throw(
      /--changed-since: git knows no commit elsewhere/,
    );
  });

  it("is judged and nothing else, as `lakeward check --changed-since` says", async () => {
    append("departments/parking.yaml");
    const { out } = await runLakeward(["check", "--changed-since", "HEAD", "--json", "--out", "plan.json"], {
      directory,
    });
    const document = JSON.parse(out);
    expect(document.part).to.deep.equal({ since: "HEAD", departments: ["parking"] });
    const [{ verdicts, resources }] = document.environments;
    const urns: string[] = verdicts.verdicts.map(({ resource }: { resource: string }) => resource);
    expect(resources).to.be.greaterThan(100);
    expect(urns).not.to.be.empty;
    expect(urns.filter((urn) => !urn.includes("parking"))).to.deep.equal([]);
    const { scope } = JSON.parse(readFileSync(join(directory, "plan.json"), "utf8"));
    expect(scope).to.deep.equal({ account: false, departments: ["parking"] });
  });

  it("is nothing to plan or to judge where no declaration changed", async () => {
    const { code, out } = await runLakeward(["check", "--changed-since", "HEAD"], { directory });
    expect(code).to.equal(0);
    expect(out).to.contain("Changed since HEAD and judged: no department");
    expect(out).not.to.contain("Environment");
  });
});
