import { expect } from "chai";
import * as fc from "fast-check";
import { atLeast } from "../../../local/toolchain/version.ts";

describe("comparing versions", () => {
  it("compares numbers, not letters", () => {
    expect(atLeast("3.259.0", "3.99.0")).to.equal(true);
    expect(atLeast("3.68.0", "3.259.0")).to.equal(false);
  });

  it("reads the forms in which programs say theirs", () => {
    expect(atLeast("v3.270.1", "3.259.0")).to.equal(true);
    expect(atLeast("go1.26.8", "1.25.11")).to.equal(true);
    expect(atLeast("go1.25", "1.25.11")).to.equal(false);
    expect(atLeast("v3.259.0-alpha.1+dirty", "3.259.0")).to.equal(true);
    expect(atLeast("", "1.0")).to.equal(false);
  });

  it("says of two versions that at least one is as new as the other, and of both only when they are equal", () => {
    const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [first, second] = [one.join("."), other.join(".")];
        expect(atLeast(first, second) || atLeast(second, first)).to.equal(true);
        expect(atLeast(first, second) && atLeast(second, first)).to.equal(first === second);
      }),
    );
  });
});
