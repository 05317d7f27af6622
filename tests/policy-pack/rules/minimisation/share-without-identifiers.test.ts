import { expect } from "chai";
import { verdictOn } from "../../estate-of.ts";
import { share } from "../../small-lake.ts";

describe("MIN-22 shares carry no identifiers", () => {
  it("waits for the property that says of which dataset a share is, or for the dataset that is elsewhere", () => {
    const waits = (unknown: readonly string[]) => verdictOn("MIN-22", "share", [share({}, { unknown })]).undecidedOn;
    expect(waits(["department"])).to.deep.equal(["department"]);
    expect(waits([])).to.deep.equal(["dataset"]);
  });
});
