import { expect } from "chai";
import pico from "picocolors";
import type { AccessChange, AccessComparison, Effect } from "../../access/compare/access-change.ts";
import { accessChangesMarkdown } from "../../reports/access-changes-markdown.ts";
import { accessChangesReport } from "../../reports/access-changes-report.ts";
import { checkDocument } from "../../reports/check-document.ts";
import { checkSchema } from "../../reports/check-schema.ts";
import { markdownReport } from "../../reports/markdown-report.ts";
import { terminalReport } from "../../reports/terminal-report.ts";
import { checkResult } from "./council-result.ts";

const plain = pico.createColors(false);

const change = (effect: Effect, sentence: string): AccessChange => ({
  effect,
  about: "gain",
  sentence,
  rank: 0,
  category: null,
  departments: ["parking"],
  path: "parking.access[0]",
  cells: [],
});
const ending = {
  until: "2026-12-01",
  state: "ending" as const,
  sentence: "Officers see permits only until 1 December 2026.",
  path: "parking.access[1]",
};
const comparison: AccessComparison = {
  asOf: "2026-11-21",
  changes: [change("widens", "Analysts gain <b>vrm</b>."), change("narrows", "Officers lose keeper.")],
  ending: [ending],
  problems: [],
};

describe("The report of what a change does", () => {
  it("puts what widens first, and says how much there is of each", () => {
    expect(accessChangesReport("main", comparison, ["departments/parking.yaml:3:1 was: …"], plain)).to.equal(
      `Compared with main, as of 2026-11-21: 2 changes (1 widens, 1 narrows)

To mend
  departments/parking.yaml:3:1 was: …

Seen by more, or for longer
  Analysts gain <b>vrm</b>.

Seen by fewer, or for a shorter time
  Officers lose keeper.

Ended, or ends within 30 days
  Officers see permits only until 1 December 2026.
`,
    );
  });

  it("says what stood before where a commit is named by its place in the history", () => {
    expect(accessChangesMarkdown("HEAD^1", comparison, [])).to.include(
      "Compared with what stood before \\(HEAD^1\\): 2 changes (1 widens, 1 narrows).",
    );
  });

  it("for a pull request shows text and does nothing else", () => {
    const lines = accessChangesMarkdown("a|b", comparison, []);
    expect(lines).to.include("- Analysts gain &lt;b&gt;vrm&lt;/b&gt;.");
    expect(lines).to.include("Compared with a\\|b: 2 changes (1 widens, 1 narrows).");
  });

  const result = {
    ...checkResult(),
    ending: [ending],
    compared: { compared: true as const, base: "main", comparison },
  };

  it("stands in the check before who sees what, and what ends stands there once", () => {
    for (const report of [terminalReport(result, plain), markdownReport(result)]) {
      expect(report.indexOf("Seen by more")).to.be.above(0).and.below(report.indexOf("Who would see what"));
      expect(report.split("only until 1 December 2026")).to.have.length(2);
    }
  });

  it("is left out without a base, and says why where the base is not right", () => {
    expect(markdownReport(checkResult())).not.to.contain("Compared");
    const compared = { compared: false as const, base: "main", because: "its declarations are not right" };
    for (const report of [terminalReport({ ...result, compared }, plain), markdownReport({ ...result, compared })])
      expect(report).to.match(/Not compared with main(\*\*)?: its declarations are not right/);
  });

  it("is in the document of the check as the schema describes it", () => {
    const compared = { compared: false as const, base: "main", because: "it is not right" };
    for (const each of [result, checkResult(), { ...result, compared }])
      expect(checkSchema.safeParse(checkDocument(each)).success).to.equal(true);
    expect(checkDocument(result)).to.have.nested.property("access.format", "lakeward.access-changes/1");
    expect(checkDocument({ ...result, compared })).to.include({ access: null, notCompared: "it is not right" });
  });
});
