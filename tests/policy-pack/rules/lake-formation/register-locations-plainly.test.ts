import { expect } from "chai";
import { registerLocationsPlainly } from "../../../../policy-pack/rules/lake-formation/register-locations-plainly.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

describe("LF-14 locations are registered plainly", () => {
  const judged = (environment: string, inputs: object) => {
    const registration = resource("lakeward:lakeformation:Registration", "registration", inputs);
    return [...registerLocationsPlainly(new Estate(planOf([registration]), { environment }))].map(
      ({ verdict }) => verdict,
    );
  };

  it("with the service-linked role or hybrid access where somebody tries something out, and with privileged access nowhere", () => {
    for (const environment of ["prod", "test", ""]) {
      expect(judged(environment, { useServiceLinkedRole: true })).to.deep.equal(["violation"]);
    }
    expect(judged("dev", { useServiceLinkedRole: true, hybridAccess: true })).to.deep.equal(["compliant"]);
    expect(judged("dev", { privilegedAccess: true })).to.deep.equal(["violation"]);
  });
});
