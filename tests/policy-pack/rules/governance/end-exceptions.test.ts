import { expect } from "chai";
import { endExceptions } from "../../../../policy-pack/rules/governance/end-exceptions.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

describe("the end of an accepted finding", () => {
  it("cannot be told where nobody says which day it is", () => {
    const account = resource("lakeward:lake:Account", "account", { acceptedFindings: [{ until: "2027-03-31" }] });
    const found = endExceptions(new Estate(planOf([account])));
    expect(found.map(({ verdict, undecidedOn }) => [verdict, undecidedOn])).to.deep.equal([["undecided", ["asOf"]]]);
  });
});
