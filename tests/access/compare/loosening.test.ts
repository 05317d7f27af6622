import { expect } from "chai";
import { compareAccess } from "../../../access/compare/compare-access.ts";
import type { Lake } from "../../../declaration/lake.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { type Said, saidBy, written } from "../../declaration/fuzz-departments.ts";
import { loosening } from "../../declaration/loosening.ts";
import { asOf, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";
import { gained, sight } from "../../declaration/sight.ts";

/** Everything said, without one of its parts. */
function* removals(said: Said): Generator<Said> {
  if (typeof said === "string") return;
  if (Array.isArray(said)) {
    for (const [index, part] of said.entries()) {
      yield said.toSpliced(index, 1);
      for (const rest of removals(part)) yield said.with(index, rest);
    }
    return;
  }
  for (const [key, part] of Object.entries(said)) {
    const { [key]: _, ...others } = said as Readonly<Record<string, Said>>;
    yield others;
    for (const rest of removals(part)) yield { ...said, [key]: rest };
  }
}

describe("what a line loosens by going", function () {
  this.timeout(120_000);
  const before = lakeOf(sampleFiles);
  const seen = sight(before);

  /** What is wider without anybody being told so, or null. */
  const untold = (after: Lake): readonly string[] | null => {
    const more = gained(seen, sight(after));
    if (more.length === 0) return null;
    const { changes } = compareAccess(before, after, asOf);
    const widening = changes.some(({ effect }) => effect === "widens" || effect === "may-widen");
    return widening ? null : more;
  };

  for (const { setting, because, with: strict, without } of loosening)
    it(`is told where ${setting} was: ${because}`, () => {
      const [one, other] = [lakeOf(strict()), lakeOf(without())];
      const widens = ({ changes }: ReturnType<typeof compareAccess>) =>
        changes.filter(({ effect }) => effect === "widens").map(({ sentence }) => sentence);
      expect(widens(compareAccess(one, other, asOf))).not.to.deep.equal([]);
      expect(widens(compareAccess(other, one, asOf)), "nothing widens on the way back").to.deep.equal([]);
    });

  for (const [file, text] of sampleFiles)
    it(`is refused, narrows or is told, for each setting of ${file}`, () => {
      let accepted = 0;
      const found = [...removals(saidBy(text))].flatMap((rest) => {
        const result = parseDeclarations(new Map(sampleFiles).set(file, written(rest)), asOf);
        if (!result.ok) return [];
        accepted += 1;
        const more = untold(result.lake);
        return more === null ? [] : [more];
      });
      expect(found).to.deep.equal([]);
      expect(accepted).to.be.above(0);
    });
});
