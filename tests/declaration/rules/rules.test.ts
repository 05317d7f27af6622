import { expect } from "chai";
import { changed, sampleFiles, told, withChange } from "../sample-files.ts";
import { datasetMistakes } from "./dataset-mistakes.ts";
import { lakeMistakes } from "./lake-mistakes.ts";
import { statementMistakes } from "./statement-mistakes.ts";

describe("a rule of the declarations", () => {
  for (const { mistake, changes, told: expected } of [...lakeMistakes, ...datasetMistakes, ...statementMistakes])
    it(`refuses ${mistake}`, () => {
      const files = changes.reduce(
        (all, { file, written, instead }) => withChange(all, file, written, instead),
        sampleFiles,
      );
      expect(told(files)).to.deep.equal(expected);
    });

  it("does not refuse a file because a review has passed since it was written", () => {
    expect(told(changed("departments/parking.yaml", "review: 2027-03-31", "review: 2026-10-31"))).to.deep.equal([]);
  });
});
