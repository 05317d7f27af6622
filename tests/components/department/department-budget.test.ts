import { expect } from "chai";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { inputsOf } from "../planned.ts";
import { planOf } from "../preview-declarations.ts";

describe("a department's budget", () => {
  it("counts what carries the department's tag, in the only unit that AWS Budgets takes, and warns the steward", async () => {
    expect(inputsOf(await planOf(sampleFiles), "Budget", "adult_social_care-budget")).to.deep.include({
      limitAmount: "900",
      limitUnit: "USD",
      costFilters: [{ name: "TagKeyValue", values: ["user:Department$adult_social_care"] }],
    });
  });
});
