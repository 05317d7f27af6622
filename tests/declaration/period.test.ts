import { expect } from "chai";
import { periodInWords } from "../../declaration/phrases/period.ts";
import { changed, lakeOf, told } from "./sample-files.ts";

const parking = "departments/parking.yaml";

describe("a number of days, months or years", () => {
  for (const written of ["1 year", "1 years", "12 months", "365 days"])
    it(`may be written ${written}`, () => {
      expect(told(changed(parking, "keep: 6 years after closed_on", `keep: ${written} after closed_on`))).to.deep.equal(
        [],
      );
    });

  it("means the same with s and without", () => {
    const keep = (written: string) =>
      lakeOf(changed(parking, "keep: 6 years after closed_on", `keep: ${written} after closed_on`))
        .departments.find(({ id }) => id === "parking")
        ?.datasets.find(({ id }) => id === "penalty_charges")?.keep;
    expect(keep("1 year")).to.deep.equal(keep("1 years"));
    expect(keep("1 year")?.period).to.deep.equal({ count: 1, unit: "years" });
  });

  it("may be one day where days are wanted", () => {
    expect(lakeOf(changed("lake.yaml", "results: 7 days", "results: 1 day")).limits.resultsDays).to.equal(1);
  });

  it("is told as people say it", () => {
    expect(periodInWords({ count: 1, unit: "years" })).to.equal("1 year");
    expect(periodInWords({ count: 14, unit: "months" })).to.equal("14 months");
    expect(
      told(changed(parking, "keep: 2 years after expires_on (PK-09)", "keep: 7 years after expires_on (PK-09)")),
    ).to.deep.equal([
      "departments/parking.yaml:28:11 datasets.permits.keep: 7 years is longer than PK-09 (2 years, Local schedule)",
    ]);
  });

  it("is written one way in what is told of freshness", () => {
    const fresh = lakeOf(changed("departments/adult_social_care.yaml", "fresh: 2 days", "fresh: 1 days"))
      .departments.find(({ id }) => id === "adult_social_care")
      ?.datasets.find(({ id }) => id === "packages")?.expect.fresh;
    expect(fresh).to.equal("1 day");
  });
});
