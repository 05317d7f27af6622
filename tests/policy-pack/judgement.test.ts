import { expect } from "chai";
import { compliant, undecided, violation, worst } from "../../policy-pack/judgement.ts";

describe("several judgements on one resource", () => {
  const advised = violation("advice", [], { advisory: true });

  it("count as the worst: violation, undecided, then what only advises", () => {
    expect(worst([compliant(), undecided("u", [], []), violation("v", [])]).message).to.equal("v");
    expect(worst([advised, undecided("u", [], [])]).message).to.equal("u");
    expect(worst([advised, violation("v", [])]))
      .to.include({ message: "v" })
      .and.not.to.have.property("advisory");
    expect(worst([advised, compliant()])).to.include({ verdict: "violation", advisory: true });
    expect(worst([compliant(["a"]), compliant(["b"])]).properties).to.deep.equal(["a", "b"]);
  });

  it("tell all that is wrong in their rank, each once", () => {
    const both = worst([violation("one", ["a"]), violation("two", ["b"]), violation("one", ["a"])]);
    expect(both.message).to.equal("one; two");
    expect(both.properties).to.deep.equal(["a", "b"]);
  });
});
