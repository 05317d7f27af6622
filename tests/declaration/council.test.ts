import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { loadDeclarations } from "../../declaration/load.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { asOf } from "./sample-files.ts";

describe("the sample council", () => {
  it("is right, whole", () => {
    const result = loadDeclarations(fileURLToPath(new URL("../..", import.meta.url)), asOf);
    expect(result.ok ? [] : result.problems.map(formatProblem)).to.deep.equal([]);
  });
});
