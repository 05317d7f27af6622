import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { sarifReport } from "../../reports/sarif/sarif-report.ts";
import { checkResult, verdictOn } from "../reports/council-result.ts";
import { needsJq } from "./needs-jq.ts";
import { FakeRunner, type StepRun } from "./run-step.ts";

const repository = "exampleshire/lake";
const sha = "1".repeat(40);
const find = {
  REPOSITORY: repository,
  HEAD: "contributor:fix",
  HEAD_REPOSITORY: "contributor/lake",
  HEAD_SHA: sha,
};
const pull = (number: number, head: string, full_name: string): object => ({
  number,
  head: { sha: head, repo: { full_name } },
});

describe("the workflow that may write under a pull request", () => {
  let runner: FakeRunner;
  before(needsJq);
  beforeEach(() => {
    runner = new FakeRunner();
  });
  afterEach(() => runner.end());

  describe("finding the pull request", () => {
    const found = (pulls: readonly object[]): StepRun =>
      runner.run("comment.yml", "pull-request", "Find the open pull request whose head was checked", find, {
        "^GET repos/exampleshire/lake/pulls$": pulls,
      });

    it("asks by the branch it comes from, which finds those of forks too, and takes the one with that head", () => {
      const { code, outputs, calls } = found([
        pull(6, "2".repeat(40), "contributor/lake"),
        pull(7, sha, "contributor/lake"),
      ]);
      expect(code).to.equal(0);
      expect(outputs).to.deep.equal({ number: "7" });
      expect(calls[0]?.fields).to.deep.equal({ state: "open", head: "contributor:fix" });
    });

    it("takes none whose head went on, or is of another repository", () => {
      for (const pulls of [[], [pull(7, "2".repeat(40), "contributor/lake")], [pull(7, sha, "somebody/lake")]]) {
        const { code, outputs } = found(pulls);
        expect(code).to.equal(0);
        expect(outputs).to.deep.equal({});
      }
    });
  });

  describe("the comment", () => {
    const mark = "<!-- lakeward check -->";
    const comment = (there: readonly object[]): StepRun =>
      runner.run(
        "comment.yml",
        "comment",
        "Comment, or renew the comment that is there",
        { REPOSITORY: repository, NUMBER: "7", REPORT: join(runner.folder, "check.md") },
        { "^GET .*/issues/7/comments$": there, "^(POST|PATCH) ": {} },
      );
    const of = (login: string, body: string): object => ({ id: 42, user: { login }, body });

    it("is written once and renewed from then on; nobody else's is touched", () => {
      writeFileSync(join(runner.folder, "check.md"), "## Lakeward check\n");
      const first = comment([of("somebody", `${mark}\nnot ours`), of("github-actions[bot]", "another tool")]);
      expect(first.code, first.out).to.equal(0);
      expect(first.calls.at(-1)).to.deep.equal({
        method: "POST",
        path: "repos/exampleshire/lake/issues/7/comments",
        fields: { body: `${mark}\n## Lakeward check\n` },
      });
      const second = comment([of("github-actions[bot]", `${mark}\nold`)]);
      expect(second.calls.at(-1)).to.include({
        method: "PATCH",
        path: "repos/exampleshire/lake/issues/comments/42",
      });
    });

    it("never shows what a link in the artefact leads to", () => {
      writeFileSync(join(runner.folder, "token"), "secret of the runner");
      symlinkSync(join(runner.folder, "token"), join(runner.folder, "check.md"));
      const { code, calls } = comment([]);
      expect(code).to.equal(0);
      expect(calls).to.deep.equal([]);
    });
  });

  describe("the findings for code scanning", () => {
    const taken = (): StepRun =>
      runner.run("comment.yml", "code-scanning", "Take the findings, and nothing else that the file says", {
        FOUND: join(runner.folder, "check.sarif"),
        TAKEN: join(runner.folder, "lakeward.sarif"),
      });
    const handedOver = () => JSON.parse(readFileSync(join(runner.folder, "lakeward.sarif"), "utf8"));

    it("are those of the check, as it wrote them, but for the accepted ones, which would stay open there", () => {
      const excepted = verdictOn("parking-raw", { excepted: true });
      const result = checkResult(verdictOn("stray"), excepted);
      const accepted = [
        {
          rule: "ENC-01",
          reason: "Goes with the archive.",
          approvedBy: "siro",
          until: "2027-01-20",
          resources: [excepted.resource],
        },
      ];
      const environments = result.environments.map((one) => ({ ...one, verdicts: { ...one.verdicts, accepted } }));
      const written = sarifReport({ ...result, environments });
      writeFileSync(join(runner.folder, "check.sarif"), written);
      const { code, outputs, out } = taken();
      expect(code, out).to.equal(0);
      expect(outputs).to.deep.equal({ file: join(runner.folder, "lakeward.sarif") });
      const log = JSON.parse(written);
      expect(log.runs[0].results).to.have.length(2);
      log.runs[0].results = log.runs[0].results.filter(
        (one: { suppressions?: unknown }) => one.suppressions === undefined,
      );
      expect(log.runs[0].results).to.have.length(1);
      expect(handedOver()).to.deep.equal(log);
    });

    it("speak for no other tool, category or run, whatever the artefact says", () => {
      const run = (name: string): object => ({
        tool: { driver: { name, rules: [] }, extensions: [{ name: "more" }] },
        automationDetails: { id: "/language:javascript" },
        originalUriBaseIds: { "%SRCROOT%": { uri: "file:///etc/" } },
        results: [],
      });
      writeFileSync(join(runner.folder, "check.sarif"), JSON.stringify({ runs: [run("CodeQL"), run("CodeQL")] }));
      expect(taken().code).to.equal(0);
      expect(handedOver().runs).to.deep.equal([
        {
          tool: { driver: { name: "Lakeward", rules: [] } },
          automationDetails: { id: "lakeward-check/" },
          columnKind: "utf16CodeUnits",
          results: [],
        },
      ]);
    });

    it("are none where the check left none, or a link, and an error where it is no SARIF", () => {
      expect(taken()).to.deep.include({ code: 0, outputs: {} });
      for (const text of ["{", "[]", '{"runs": {}}', '{"runs": [{"results": [], "tool": 1}]}']) {
        writeFileSync(join(runner.folder, "check.sarif"), text);
        const { code, outputs } = taken();
        expect(code, text).not.to.equal(0);
        expect(outputs).to.deep.equal({});
      }
      symlinkSync("/etc/hostname", join(runner.folder, "linked.sarif"));
      const linked = runner.run(
        "comment.yml",
        "code-scanning",
        "Take the findings, and nothing else that the file says",
        { FOUND: join(runner.folder, "linked.sarif"), TAKEN: join(runner.folder, "lakeward.sarif") },
      );
      expect(linked).to.deep.include({ code: 0, outputs: {} });
    });
  });
});
