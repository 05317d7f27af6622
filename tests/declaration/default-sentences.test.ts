import { expect } from "chai";
import { defaultSentences } from "../../declaration/schema/default-sentences.ts";
import { grammars, knownKeys } from "../../declaration/schema/known-keys.ts";

describe("the sentences that say what holds when nothing is said", () => {
  for (const file of ["department", "lake", "entities", "exceptions"] as const)
    it(`are one for each key of the ${file} file that may be left out, and for no other`, () => {
      const optional = knownKeys(grammars[file])
        .filter(({ isOptional }) => isOptional)
        .map(({ path }) => path);
      expect(Object.keys(defaultSentences[file])).to.have.members(optional);
    });
});
