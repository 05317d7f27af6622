import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import pico from "picocolors";
import { compareAccess } from "../../../access/compare/compare-access.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { accessChangesReport } from "../../../reports/access-changes-report.ts";
import { asOf, sampleFiles } from "../../declaration/sample-files.ts";
import { type Pair, pairs } from "./pairs.ts";

const folder = new URL("pairs/", import.meta.url);
const plain = pico.createColors(false);

function lakeOn(files: ReadonlyMap<string, string>, day: string) {
  const result = parseDeclarations(files, day);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lake;
}

/** What a reader gets: problems with their paths, then the sentences. */
function textOf({ before = sampleFiles, after, asOf: day = asOf }: Pair): string {
  const comparison = compareAccess(lakeOn(before, day), lakeOn(after, day), day);
  const problems = comparison.problems.map(({ path, message }) => `${path}: ${message}`);
  return accessChangesReport("the base", comparison, problems, plain);
}

describe("what a change does to who sees what, as its owner reads it", () => {
  for (const pair of pairs)
    it(`when ${pair.name.replaceAll("-", " ")}`, () => {
      const golden = new URL(`${pair.name}.txt`, folder);
      if (process.env.LAKEWARD_UPDATE_PAIRS === "1") writeFileSync(golden, textOf(pair));
      expect(textOf(pair)).to.equal(existsSync(golden) ? readFileSync(golden, "utf8") : "");
    });

  it("has a text for each pair and no other", () => {
    expect(readdirSync(folder).toSorted()).to.deep.equal(pairs.map(({ name }) => `${name}.txt`).toSorted());
  });
});
