import { expect } from "chai";
import fc from "fast-check";
import pico from "picocolors";
import type { RuleVerdict } from "../../policy-pack/verdicts-document.ts";
import { checkDocument, problemsDocument } from "../../reports/check-document.ts";
import { checkSchema } from "../../reports/check-schema.ts";
import { findingsOf } from "../../reports/finding-group.ts";
import { markdownReport } from "../../reports/markdown-report.ts";
import { markdownText } from "../../reports/markdown-text.ts";
import { terminalReport } from "../../reports/terminal-report.ts";
import { checkResult, plan, verdictOn } from "./council-result.ts";

const found = (...verdicts: readonly RuleVerdict[]) => findingsOf(plan, { verdicts, accepted: [] });
const plain = pico.createColors(false);

describe("Findings", () => {
  it("are one line a rule and department, those of nobody under the account", () => {
    const { violated } = found(verdictOn("parking-raw"), verdictOn("stray"), verdictOn("parking-refined"));
    expect(violated.map(({ rule, department, verdicts }) => [rule, department, verdicts.length])).to.deep.equal([
      ["ENC-01", "account", 1],
      ["ENC-01", "parking", 2],
    ]);
  });

  it("keep what is undecided and what is excepted apart from what is violated", () => {
    const findings = found(
      verdictOn("parking-raw", { verdict: "undecided" }),
      verdictOn("parking-refined", { excepted: true }),
      verdictOn("stray", { verdict: "compliant" }),
    );
    expect(findings.violated).to.deep.equal([]);
    expect(findings.undecided).to.have.length(1);
    expect(findings.excepted).to.have.length(1);
  });

  it("tell what is undecided once for all departments that wait for the same", () => {
    const waits = (name: string, undecidedOn: readonly string[]) =>
      verdictOn(name, { verdict: "undecided", undecidedOn });
    const { undecided } = found(
      waits("parking-raw", ["rules[0].days"]),
      waits("stray", ["rules[3].days"]),
      waits("parking-refined", ["urn:pulumi:dev::lakeward::a:b:Zone$aws:kms/key:Key::key"]),
    );
    const told = undecided.map(({ department, verdicts }) => [department, verdicts.length]);
    expect(told).to.have.deep.members([
      ["2 departments", 2],
      ["parking", 1],
    ]);
  });

  it("come worst first: mandatory before advisory, then by severity", () => {
    const { violated } = found(
      verdictOn("stray", { rule: "A-1", severity: "low" }),
      verdictOn("stray", { rule: "B-1", level: "advisory", severity: "critical" }),
      verdictOn("stray", { rule: "C-1", severity: "critical" }),
    );
    expect(violated.map(({ rule }) => rule)).to.deep.equal(["C-1", "A-1", "B-1"]);
  });

  it("do not depend on the order of verdicts", () => {
    const verdicts = [verdictOn("parking-raw"), verdictOn("stray"), verdictOn("parking-refined", { rule: "TAG-01" })];
    const expected = terminalReport(checkResult(...verdicts), plain);
    fc.assert(
      fc.property(fc.shuffledSubarray(verdicts, { minLength: 3 }), (shuffled) => {
        expect(terminalReport(checkResult(...shuffled), plain)).to.equal(expected);
      }),
    );
  });
});

describe("The report of a check", () => {
  it("tells once what is true of several environments, and apart what is not", () => {
    const [dev] = checkResult(verdictOn("parking-raw")).environments;
    if (dev === undefined) throw new Error("nothing was checked");
    const clean = { ...dev, environment: "test", verdicts: { ...dev.verdicts, verdicts: [] } };
    const environments = [dev, { ...dev, environment: "prod" }, clean];
    const headings = (report: string): readonly string[] =>
      report.split("\n").filter((line) => /Environments? /.test(line));
    const result = { ...checkResult(), environments };
    expect(headings(terminalReport(result, plain))).to.deep.equal(["Environments dev and prod", "Environment test"]);
    expect(headings(markdownReport(result))).to.deep.equal(["### Environments dev and prod", "### Environment test"]);
  });

  const finding = [verdictOn("parking-raw"), verdictOn("parking-refined", { message: "not ours" })];

  it("for a terminal says who sees what, what is wrong, where, what to do, and what was covered", () => {
    expect(terminalReport(checkResult(...finding), plain)).to.equal(
      `Exampleshire Council: 1 department, 2 datasets, as of 2026-11-21

Who would see what
  Parking analysts will see 3 of 5 columns of Parking: permits.

Environment dev
  3 resources planned
  Violated
    ENC-01 parking (high, mandatory): the bucket is not encrypted with a key of ours (and 1 resource more)
      at departments/parking.yaml:12:3 parking-raw (Bucket) and 1 more
      to do: give the bucket a key
  10 rules: 1,200 held, 2 violated, 0 undecided; 1 type of resources judged

2 findings to mend before this can go on.
What a rule asks for, with an example: lakeward policy explain ENC-01
`,
    );
  });

  it("shows who accepts what, why and until when, on a terminal and in a pull request", () => {
    const result = checkResult(verdictOn("parking-raw", { excepted: true }));
    const entry = { rule: "ENC-01", approvedBy: "siro@exampleshire.gov.uk", until: "2027-01-20" };
    const accepted = [
      { ...entry, reason: "The old key goes in January.", resources: [verdictOn("parking-raw").resource] },
    ];
    const environments = result.environments.map((one) => ({ ...one, verdicts: { ...one.verdicts, accepted } }));
    for (const report of [
      terminalReport({ ...result, environments }, plain),
      markdownReport({ ...result, environments }),
    ])
      expect(report.replaceAll("@\u200b", "@")).to.match(
        /accepted until 2027-01-20 by siro@exampleshire\.gov\.uk: The old key goes in January/,
      );
  });

  it("says which types no rule looks at", () => {
    const result = checkResult();
    const coverage = { resources: 3, typesJudged: 1, typesNotModelled: ["aws:s3/inventory:Inventory"] };
    const environments = result.environments.map((one) => ({ ...one, verdicts: { ...one.verdicts, coverage } }));
    expect(terminalReport({ ...result, environments }, plain)).to.contain(
      "judged, and aws:s3/inventory:Inventory by none",
    );
  });

  it("names the resource where no line of a declaration is known", () => {
    const report = terminalReport(checkResult(verdictOn("stray", { source: null })), plain);
    expect(report).to.contain("at stray (Bucket)\n");
  });

  it("lists places in the order of files and lines, each once", () => {
    const at = (line: number) => ({ source: { file: "departments/parking.yaml", line, column: 3 } });
    const verdicts = [verdictOn("parking-raw", at(110)), verdictOn("parking-refined", at(12))];
    const report = terminalReport(checkResult(...verdicts, verdictOn("parking-refined", at(12))), plain);
    expect(report).to.contain(
      "at departments/parking.yaml:12:3 parking-refined (Bucket), departments/parking.yaml:110:3 parking-raw (Bucket)\n",
    );
  });

  it("speaks in the words of the declarations where a component broke the rule as well as what is made of it", () => {
    const component = verdictOn("parking", {
      resource: "urn:pulumi:dev::lakeward::lakeward:lake:Department::parking",
      message: "owner is not a role's mailbox",
      source: { file: "departments/parking.yaml", line: 40, column: 1 },
    });
    const report = terminalReport(checkResult(verdictOn("a", { message: "tags.TeamEmail is not" }), component), plain);
    expect(report)
      .to.contain(": owner is not a role's mailbox (and 1 resource more)\n")
      .and.to.contain(
        "at departments/parking.yaml:40:1 parking (Department), departments/parking.yaml:12:3 a (Bucket)\n",
      );
  });

  it("ends with what it comes to: advice alone stops nothing", () => {
    expect(terminalReport(checkResult(), plain)).to.match(/\n\nNothing stands against this\.\n$/);
    expect(terminalReport(checkResult(verdictOn("parking-raw", { level: "advisory" })), plain)).to.contain(
      "\nNothing stands against this.\nWhat a rule asks for, with an example: lakeward policy explain ENC-01\n",
    );
  });

  it("has colours only where they are wanted", () => {
    const coloured = terminalReport(checkResult(...finding), pico.createColors(true));
    expect(coloured).to.contain("\u001b[31mENC-01");
    expect(terminalReport(checkResult(...finding), plain)).not.to.contain("\u001b[");
  });

  it("for a pull request counts what is to be mended, and shows place and remedy", () => {
    const report = markdownReport(checkResult(...finding));
    expect(report).to.match(/^## Lakeward check: 2 findings to mend\n/);
    expect(report).to.contain(
      "| departments/parking.yaml:12:3 parking-raw \\(Bucket\\) and 1 more | give the bucket a key |",
    );
    expect(markdownReport(checkResult())).to.contain("nothing stands against this");
  });

  it("for a pull request does not count what is only advised", () => {
    const report = markdownReport(checkResult(verdictOn("stray", { level: "advisory" })));
    expect(report).to.contain("nothing stands against this").and.to.contain("ENC-01");
  });

  it("for a pull request stays within a comment, and says that it was cut", () => {
    const long = { ...checkResult(), sight: Array.from({ length: 5000 }, (_, index) => `Group ${index} will see é.`) };
    const report = markdownReport(long);
    expect(Buffer.byteLength(report)).to.be.below(60_000);
    expect(report).to.match(/_\d[\d,]* lines more are left out here/);
  });

  it("as JSON is what its schema describes, whether it got to plans or not", () => {
    const problem = { file: "lake.yaml", line: 1, column: 1, path: "", message: "there is no lake.yaml here" };
    expect(checkSchema.safeParse(checkDocument(checkResult(...finding))).success).to.equal(true);
    expect(checkSchema.safeParse(problemsDocument("2026-11-21", [problem])).success).to.equal(true);
    expect(checkSchema.safeParse(problemsDocument("today", [problem])).success).to.equal(false);
  });

  it("as JSON is clean without mandatory findings, and not with one", () => {
    expect(checkDocument(checkResult())).to.include({ format: "lakeward.check/1", clean: true });
    expect(checkDocument(checkResult(verdictOn("stray", { level: "advisory" })))).to.include({ clean: true });
    expect(checkDocument(checkResult(verdictOn("stray", { verdict: "undecided" })))).to.include({ clean: false });
  });
});

describe("Text of a declaration in Markdown", () => {
  const harmless: readonly (readonly [text: string, shown: string])[] = [
    ["[click](https://evil.example)", "\\[click\\]\\(https:\u200b//evil.example\\)"],
    ["<img src=x>", "&lt;img src=x&gt;"],
    ["@octo-org/owners", "@\u200bocto-org/owners"],
    ["a | b\n# c", "a \\| b \\# c"],
    ["go to www.evil.example", "go to www\u200b.evil.example"],
    ["penalty_charges", "penalty\\_charges"],
  ];
  for (const [text, shown] of harmless) {
    it(`shows ${JSON.stringify(text)} and does nothing else`, () => expect(markdownText(text)).to.equal(shown));
  }

  it("never starts a line, a cell, a tag or a mention", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(markdownText(text)).not.to.match(/\n|<|>|(?<!\\)[|`[\]]|@(?!\u200b)/);
      }),
    );
  });
});
