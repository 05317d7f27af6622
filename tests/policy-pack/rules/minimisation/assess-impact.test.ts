import { expect } from "chai";
import { assessImpact } from "../../../../policy-pack/rules/minimisation/assess-impact.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf } from "../../estate-of.ts";
import { column, dataset, department } from "../../small-lake.ts";

const assessed = { id: "parking", dpia: "DPIA-88", review: "2027-03-31" };
const health = dataset({ columns: [column("need", "health", "special")] });
const judged = (purpose: object, asOf: string) =>
  assessImpact(new Estate(planOf([department("parking", [purpose], { declared: "parking" }), health]), { asOf }));

describe("MIN-10 impact is assessed, and looked at again", () => {
  it("cannot be told without the day that counts as today", () => {
    expect(judged(assessed, "")).to.have.nested.property("[0].verdict", "undecided");
    expect(judged(assessed, "2027-03-30")).to.have.nested.property("[0].verdict", "compliant");
    expect(judged({ ...assessed, dpia: "" }, "")).to.have.nested.property("[0].verdict", "violation");
  });

  it("is told at the purpose's own place", () => {
    for (const [purpose, asOf] of [
      [assessed, ""],
      [{ ...assessed, dpia: "" }, ""],
    ] as const)
      expect(judged(purpose, asOf)[0]?.declared).to.equal("parking.purposes.parking");
  });
});
