import { expect } from "chai";
import { nearest } from "../../declaration/words.ts";
import { changed, told } from "./sample-files.ts";

const keys = ["title", "owner", "for", "from", "keep", "key", "until", "description"];

describe("the word that was probably meant", () => {
  for (const [written, meant] of [
    ["titel", "title"],
    ["onwer", "owner"],
    ["fro", "for"],
    ["utnil", "until"],
    ["descritpion", "description"],
    ["kep", "keep"],
    ["desciption", "description"],
    ["Title", "title"],
  ] as const)
    it(`by ${written} is ${meant}`, () => {
      expect(nearest(written, keys)).to.equal(meant);
    });

  for (const written of ["ward", "note", "xy"])
    it(`by ${written} is none of ${keys.join(", ")}`, () => {
      expect(nearest(written, keys)).to.equal(null);
    });

  it("is offered where two letters of a key changed places", () => {
    expect(
      told(changed("departments/parking.yaml", "title: Parking Services", "titel: Parking Services")),
    ).to.deep.equal(['departments/parking.yaml:3:8 titel: "titel" is not known here; did you mean title?']);
  });
});
