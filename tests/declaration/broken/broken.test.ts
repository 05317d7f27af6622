import { expect } from "chai";
import { changed, told } from "../sample-files.ts";
import { letterMistakes } from "./letter-mistakes.ts";
import { syntaxMistakes } from "./syntax-mistakes.ts";
import { valueMistakes } from "./value-mistakes.ts";

const groups = { "a mistake in YAML": syntaxMistakes, "a value": valueMistakes, "a letter": letterMistakes };

for (const [group, mistakes] of Object.entries(groups))
  describe(`${group} of a declaration that is not right`, () => {
    for (const { mistake, file, written, instead, told: expected } of mistakes)
      it(`is told: ${mistake}`, () => {
        expect(told(changed(file, written, instead))).to.deep.equal(expected);
      });

    it("is told once: no two are called the same", () => {
      expect(new Set(mistakes.map(({ mistake }) => mistake)).size).to.equal(mistakes.length);
    });
  });
