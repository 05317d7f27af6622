import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { deploymentMarkdown } from "../../cli/deploy/deployment-markdown.ts";
import { nothingYet } from "../../cli/deploy/nothing-yet.ts";
import { needsJq } from "./needs-jq.ts";
import { FakeRunner, type StepRun } from "./run-step.ts";

const repository = "exampleshire/lake";

describe("the workflows that sign in to an account", () => {
  let runner: FakeRunner;
  before(needsJq);
  beforeEach(() => {
    runner = new FakeRunner();
  });
  afterEach(() => runner.end());

  /** A program that remembers how it was called, prints a text and ends with a code. */
  const plays = (name: string, printed: string, code: number, extra = ""): void => {
    writeFileSync(join(runner.folder, "printed"), printed);
    runner.program(
      name,
      `#!/bin/bash\necho "$@" >> "$RUNNER_TEMP/called"\ncat "$RUNNER_TEMP/printed"\n${extra}\nexit ${code}\n`,
    );
  };
  const called = (): string => readFileSync(join(runner.folder, "called"), "utf8");

  describe("the preview", () => {
    const preview = (said: readonly string[], code: number): StepRun => {
      writeFileSync(join(runner.folder, "said.md"), deploymentMarkdown("dev", code === 0, said));
      plays("node", "", code, `cp "$RUNNER_TEMP/said.md" "$RUNNER_TEMP/preview.md"`);
      return runner.run("deploy-environment.yml", "preview", "What would change", { ENVIRONMENT: "dev" });
    };

    it("asks for the deployment only when there is something to change, and shows what", () => {
      const some = preview(["Would make: 3", nothingYet("dev")], 0);
      expect(some).to.deep.include({ code: 0, outputs: { change: "true" } });
      expect(some.summary).to.include("    Would make: 3");
      expect(called()).to.match(/^cli\/lakeward\.mjs deploy --environment dev --markdown \S+preview\.md\n$/);
      const none = preview(["Would leave as it is: 543"], 0);
      expect(none).to.deep.include({ code: 0, outputs: {} });
    });

    it("ends the run where the update is refused, and shows why", () => {
      const refused = preview(["Failed: the check found what must not be deployed"], 1);
      expect(refused).to.deep.include({ code: 1, outputs: {} });
      expect(refused.summary).to.include("Failed: the check found");
    });
  });

  describe("the deployment", () => {
    const now = (head: string): StepRun =>
      runner.run(
        "deploy-environment.yml",
        "deploy",
        "Only what main declares now",
        { REPOSITORY: repository, BRANCH: "main", SHA: "1".repeat(40) },
        { "^GET repos/exampleshire/lake/commits/main$": { sha: head } },
      );

    it("goes on with what main is at, and stops when a newer commit is there by the time it is approved", () => {
      expect(now("1".repeat(40)).code).to.equal(0);
      const late = now("2".repeat(40));
      expect(late.code).to.equal(1);
      expect(late.out).to.include("nothing was changed");
    });

    it("puts the command in the shell's place, so that it hears when the run is cancelled", () => {
      plays("node", "deployed\n", 0);
      const { code, out } = runner.run("deploy-environment.yml", "deploy", "Deploy", { ENVIRONMENT: "prod" });
      expect(code).to.equal(0);
      expect(out).to.equal("deployed\n");
      expect(called()).to.match(/^cli\/lakeward\.mjs deploy --environment prod --yes --markdown \S+deploy\.md\n$/);
      expect(readFileSync(join(runner.folder, "step.sh"), "utf8")).to.match(/^exec node /);
    });
  });

  describe("the comparison with an account", () => {
    const compare = (drift: readonly object[], code: number): StepRun => {
      plays("npm", JSON.stringify({ drift }), code);
      return runner.run("drift.yml", "compare", "Compare the account with the declarations", { ENVIRONMENT: "prod" });
    };
    const told = (): string => readFileSync(join(runner.folder, "drift-prod.md"), "utf8");
    const somebody = "arn:aws:iam::444455556666:user/jane.doe";
    const difference = (kind: string): object => ({ kind, subject: somebody, says: `${somebody} holds SELECT` });

    it("counts the differences by kind and names nobody, in the file, the log or the summary", () => {
      const { code, out, summary } = compare(
        ["undeclared-grant", "administrator", "undeclared-grant"].map(difference),
        1,
      );
      expect(code, out).to.equal(0);
      expect(told()).to.equal("- **prod**: 1 administrator, 2 undeclared-grant\n");
      expect(summary).to.equal(told());
      expect(out).to.equal("");
    });

    it("leaves an empty file where there is none", () => {
      const { code, summary } = compare([], 0);
      expect(code).to.equal(0);
      expect(told()).to.equal("");
      expect(summary).to.equal("");
    });

    it("fails where the account could not be read, and says nothing of it", () => {
      expect(compare([], 2).code).to.equal(2);
      expect(existsSync(join(runner.folder, "drift-prod.md"))).to.equal(false);
    });
  });

  describe("the issue", () => {
    const mark = "<!-- lakeward drift -->";
    const issue = (found: Readonly<Record<string, string>>, there: readonly object[]): StepRun => {
      mkdirSync(join(runner.folder, "drift"), { recursive: true });
      for (const [environment, text] of Object.entries(found))
        writeFileSync(join(runner.folder, "drift", `drift-${environment}.md`), text);
      return runner.run(
        "drift.yml",
        "issue",
        "Open the issue, renew or close the one that is there",
        { REPOSITORY: repository, FOUND: join(runner.folder, "drift") },
        { "^GET .*/issues\\?state=open": there, "^(POST|PATCH) ": {} },
      );
    };
    const ours = { number: 9, user: { login: "github-actions[bot]" }, body: `${mark}\nold` };
    const others = [
      { number: 3, user: { login: "somebody" }, body: `${mark}\nnot ours` },
      { number: 4, user: { login: "github-actions[bot]" }, body: null },
    ];
    const differing = { dev: "", prod: "- **prod**: 1 administrator\n" };

    it("is opened when an account differs, and renewed while it does", () => {
      const first = issue(differing, others);
      expect(first.code, first.out).to.equal(0);
      expect(first.calls.at(-1)).to.deep.include({ method: "POST", path: "repos/exampleshire/lake/issues" });
      expect(first.calls.at(-1)?.fields.body).to.match(
        /^<!-- lakeward drift -->\n.*\n- \*\*prod\*\*: 1 administrator\n/s,
      );
      const second = issue(differing, [...others, ours]);
      expect(second.calls.at(-1)).to.deep.include({ method: "PATCH", path: "repos/exampleshire/lake/issues/9" });
      expect(second.calls.at(-1)?.fields).to.have.keys("body");
    });

    it("is closed when none does any more; where there is none, none is opened", () => {
      const none = { dev: "", prod: "" };
      expect(issue(none, [...others, ours]).calls.at(-1)).to.deep.equal({
        method: "PATCH",
        path: "repos/exampleshire/lake/issues/9",
        fields: { state: "closed" },
      });
      expect(issue(none, others).calls.map(({ method }) => method)).to.deep.equal(["GET"]);
    });
  });
});
