import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { expect } from "chai";
import { z } from "zod";
import { pack } from "../../policy-pack/pack.ts";
import type { SarifLog } from "../../reports/sarif/sarif-log.ts";
import { sarifProblems, sarifReport } from "../../reports/sarif/sarif-report.ts";
import { checkResult, verdictOn } from "./council-result.ts";

/** As OASIS published it, but that a relative reference, for which zod has no check, may be any text. */
const published = z.fromJSONSchema(
  JSON.parse(
    JSON.stringify(schema, (key, value) => (key === "format" && value === "uri-reference" ? undefined : value)),
  ),
);
const problem = {
  file: "departments/parking.yaml",
  line: 4,
  column: 2,
  path: "datasets.permits",
  message: "is not right",
};

function logOf(text: string): SarifLog {
  const log = JSON.parse(text);
  expect(published.safeParse(log).error?.issues ?? []).to.deep.equal([]);
  return log;
}

function resultsOf(text: string): SarifLog["runs"][number]["results"] {
  return logOf(text).runs.flatMap(({ results }) => results);
}

describe("findings as SARIF", () => {
  it("are as the published schema has them, which takes nothing else", () => {
    const log = logOf(sarifReport(checkResult(verdictOn("parking-raw"))));
    expect(published.safeParse({ ...log, version: "2.0.0" }).success).to.equal(false);
    expect(published.safeParse({ ...log, runs: [{ results: [] }] }).success).to.equal(false);
    logOf(sarifReport(checkResult()));
    logOf(sarifProblems([problem]));
  });

  it("have what code scanning asks of a rule, for each rule of the pack", () => {
    const [run] = logOf(sarifReport(checkResult())).runs;
    const rules = new Map(run?.tool.driver.rules.map((rule) => [rule.id, rule]));
    for (const { id, severity } of pack) {
      const rule = rules.get(id);
      expect(rule?.help.markdown, id).to.contain("To do:");
      expect(rule?.name.length, id).to.be.within(1, 255);
      expect(rule?.shortDescription.text.length, id).to.be.within(1, 1024);
      expect(rule?.fullDescription.text.length, id).to.be.within(1, 1024);
      expect(rule?.properties.tags.length, id).to.be.within(1, 10);
      const score = Number(rule?.properties["security-severity"]);
      const band = score > 9 ? "critical" : score >= 7 ? "high" : score >= 4 ? "medium" : "low";
      expect(band, id).to.equal(severity);
    }
  });

  it("lead to the pages of the rules where these can be read", () => {
    const rulesOf = (text: string) => logOf(text).runs[0]?.tool.driver.rules ?? [];
    const pages = "https://code.example/exampleshire/lake/blob/1a2b/docs/rules";
    const led = rulesOf(sarifReport(checkResult(), pages));
    expect(led.find(({ id }) => id === "ENC-01")?.helpUri).to.equal(`${pages}/ENC-01.md`);
    expect(led.filter(({ helpUri }) => helpUri === undefined).map(({ id }) => id)).to.deep.equal(["DECLARATION"]);
    expect(rulesOf(sarifReport(checkResult())).some(({ helpUri }) => helpUri !== undefined)).to.equal(false);
  });

  it("stand at file, line and column, and name the resource", () => {
    const [result] = resultsOf(sarifReport(checkResult(verdictOn("parking-raw"))));
    expect(result?.level).to.equal("error");
    expect(result?.locations[0]?.physicalLocation).to.deep.equal({
      artifactLocation: { uri: "departments/parking.yaml", uriBaseId: "%SRCROOT%" },
      region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 4 },
    });
    expect(result?.locations[0]?.logicalLocations?.[0]?.name).to.equal("parking-raw");
    const [rule] = [logOf(sarifReport(checkResult())).runs[0]?.tool.driver.rules[result?.ruleIndex ?? -1]];
    expect(rule?.id).to.equal("ENC-01");
  });

  it("are no more than code scanning takes, the graver ones before the others", () => {
    const many = Array.from({ length: 25_001 }, (_, index) => verdictOn(`lake-${index}`, { level: "advisory" }));
    const { runs } = JSON.parse(sarifReport(checkResult(...many, verdictOn("parking-raw"))));
    expect(runs[0].results).to.have.length(25_000);
    expect(runs[0].results[0].level).to.equal("error");
  });

  it("of what no line declares stand at the head of lake.yaml", () => {
    const [result] = resultsOf(sarifReport(checkResult(verdictOn("stray", { source: null }))));
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).to.equal("lake.yaml");
  });

  it("keep their fingerprint when lines move and in every environment, and are told once", () => {
    const printsOf = (text: string) =>
      resultsOf(text).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    const one = checkResult(verdictOn("parking-raw"));
    const moved = checkResult(
      verdictOn("parking-raw", { source: { file: "departments/parking.yaml", line: 99, column: 3 } }),
    );
    expect(printsOf(sarifReport(one))).to.deep.equal(printsOf(sarifReport(moved)));
    const prod = verdictOn("parking-raw", { level: "advisory" });
    const elsewhere = { ...prod, resource: prod.resource.replace("urn:pulumi:dev", "urn:pulumi:prod") };
    const both = sarifReport({ ...one, environments: [...checkResult(elsewhere).environments, ...one.environments] });
    expect(resultsOf(both).map(({ level }) => level)).to.deep.equal(["error"]);
    expect(new Set(printsOf(sarifReport(checkResult(verdictOn("parking-raw"), verdictOn("stray"))))).size).to.equal(2);
  });

  it("are suppressed where they are accepted, with the reason, who accepts it and until when", () => {
    const excepted = verdictOn("parking-raw", { excepted: true });
    const result = checkResult(excepted);
    const accepted = [
      {
        rule: "ENC-01",
        reason: "The old key goes with the archive.",
        approvedBy: "siro@exampleshire.gov.uk",
        until: "2027-01-20",
        resources: [excepted.resource],
      },
    ];
    const environments = result.environments.map((one) => ({ ...one, verdicts: { ...one.verdicts, accepted } }));
    const [told] = resultsOf(sarifReport({ ...result, environments }));
    expect(told?.suppressions).to.deep.equal([
      {
        kind: "external",
        status: "accepted",
        justification: "The old key goes with the archive. (siro@exampleshire.gov.uk, until 2027-01-20)",
      },
    ]);
  });

  it("of declarations that are not right stand where they are wrong", () => {
    const [result] = resultsOf(sarifProblems([problem]));
    expect(result?.message.text).to.equal("datasets.permits: is not right");
    expect(result?.locations[0]?.physicalLocation.region).to.deep.equal({
      startLine: 4,
      startColumn: 2,
      endLine: 4,
      endColumn: 3,
    });
  });
});
