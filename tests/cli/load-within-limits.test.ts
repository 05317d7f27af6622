import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { loadWithinLimits } from "../../cli/load-within-limits.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { withPurposes } from "../access/limits/with-purposes.ts";
import { asOf } from "../declaration/sample-files.ts";

describe("declarations, loaded to be built", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-limits-"));
    mkdirSync(join(directory, "departments"));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  function problemsOf(files: ReadonlyMap<string, string>): readonly string[] {
    for (const [name, text] of files) writeFileSync(join(directory, name), text);
    const loaded = loadWithinLimits(directory, asOf);
    return loaded.ok ? [] : loaded.problems.map(formatProblem);
  }

  it("are taken up to what AWS takes", () => {
    expect(problemsOf(withPurposes(99))).to.deep.equal([]);
  });

  it("are refused beyond it, at a statement of those that are too many", () => {
    expect(problemsOf(withPurposes(100))).to.deep.equal([
      "departments/parking.yaml:239:5 access[100]: parking/analysts on parking_trusted.permits: 101 where Lake Formation takes 100 and AWS raises it for nobody (data cells filters that one group may read of one table); join statements of one purpose, or give a further group some of them",
    ]);
  });
});
