import { expect } from "chai";
import { parseDeclarations } from "../../declaration/parse.ts";
import { asOf, lakeOf, sampleFiles } from "./sample-files.ts";
import { gained, sight } from "./sight.ts";

describe("a line lost from a declaration", () => {
  const before = sight(lakeOf(sampleFiles));

  for (const file of ["departments/parking.yaml", "departments/streetscene.yaml"])
    it(`of ${file} is refused, or shows nobody more`, () => {
      const lines = (sampleFiles.get(file) ?? "").split("\n");
      const wider = lines.flatMap((line, index) => {
        const result = parseDeclarations(new Map(sampleFiles).set(file, lines.toSpliced(index, 1).join("\n")), asOf);
        const more = result.ok ? gained(before, sight(result.lake)) : [];
        return more.length > 0 ? [{ line, more }] : [];
      });
      expect(wider).to.deep.equal([]);
    });
});
