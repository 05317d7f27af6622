import { expect } from "chai";
import * as fc from "fast-check";
import { addressOf, routeOf } from "../../../reports/access-page/browser/route.ts";

describe("addresses within the access page", () => {
  it("lead to what they were made of, whatever it is called", () => {
    const view = fc.constantFrom("department" as const, "table" as const, "who" as const);
    fc.assert(
      fc.property(view, fc.string({ unit: "grapheme", minLength: 1 }), (view, id) => {
        expect(routeOf(addressOf({ view, id }))).to.deep.equal({ view, id });
      }),
    );
    for (const view of ["overview", "all"] as const) expect(routeOf(addressOf({ view }))).to.deep.equal({ view });
  });

  it("lead to the overview when they are none", () => {
    for (const address of ["", "#", "#/table/", "#/table/%", "#/other/x", "#main"])
      expect(routeOf(address)).to.deep.equal({ view: "overview" });
  });
});
