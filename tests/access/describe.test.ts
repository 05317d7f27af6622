import { expect } from "chai";
import { describeAccess } from "../../access/describe.ts";
import { lakeOf, sampleFiles } from "../declaration/sample-files.ts";

describe("access, in sentences that an owner reads", () => {
  const lines = describeAccess(lakeOf(sampleFiles), "2026-11-21");
  const about = (who: string, what: string): string | undefined =>
    lines.find((line) => line.startsWith(who) && line.includes(what));

  it("says how many columns, how treated, for what, under which law, until when, and what is not shown", () => {
    expect(about("Parking Services analysts", "penalty charges")).to.equal(
      "Parking Services analysts will see 8 of 10 columns of penalty charges (trusted copy): vrm as a pseudonym; " +
        "postcode as a district. For parking (public task, Traffic Management Act 2004; DPIA-88), until 31 March 2027. " +
        "Not shown: pcn_no. Not in this copy: keeper.",
    );
  });

  it("says which columns name a person", () => {
    expect(about("Parking Services officers", "penalty charges")).to.include(
      "(refined copy): vrm and keeper unchanged. Names a person: vrm and keeper.",
    );
  });

  it("says under which agreement another department sees, and that nothing says who it is", () => {
    const line = about("Streetscene analysts", "penalty charges");
    expect(line).to.include("6 of 10 columns");
    expect(line).to.include("none of which says who it is");
    expect(line).to.include("under ISA-12, until 31 March 2027");
  });

  it("says which columns are special, and which rows", () => {
    const line = about("Adult Social Care analysts", "clients");
    expect(line).to.include("rows where restricted = false");
    expect(line).to.include("Special category: ethnicity and primary_need.");
  });

  it("says what statements do not give yet, each reason once", () => {
    expect(lines.filter((line) => line.startsWith("For the public"))).to.deep.equal([
      "For the public, prepared in the open zone and not published by this version: Adult Social Care: deprivation; " +
        "Adult Social Care: packages by service; Parking Services: penalty charges by ward.",
    ]);
  });
});
