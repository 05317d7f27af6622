import { expect } from "chai";
import type { Plan } from "../../../preview/plan.ts";
import { changed, sampleFiles, withChange } from "../../declaration/sample-files.ts";
import { inputsOf } from "../planned.ts";
import { librariesFile, planOf } from "../preview-declarations.ts";

describe("the marking on what holds data", () => {
  it("is the strictest of the datasets that lie there", async () => {
    const plan = await planOf(sampleFiles);
    // Special categories mark clients and more; what is counted or about nobody is official.
    for (const holder of ["raw", "refined", "trusted"]) {
      expect(marking(plan, "Bucket", `adult_social_care-${holder}`), holder).to.equal("official_sensitive");
      expect(marking(plan, "CatalogDatabase", `adult_social_care-${holder}-database`), holder).to.equal(
        "official_sensitive",
      );
    }
    expect(marking(plan, "Bucket", "adult_social_care-landing")).to.equal("official_sensitive");
    expect(marking(plan, "Key", "adult_social_care-data-key")).to.equal("official_sensitive");
    expect(marking(plan, "Bucket", "adult_social_care-open")).to.equal("official");
    expect(marking(plan, "Bucket", "parking-trusted")).to.equal("official");
  });

  it("goes with what a group keeps of another department's data", async () => {
    const files = withChange(
      sampleFiles,
      "departments/parking.yaml",
      "    from: kerbside/pcn_*.csv\n",
      "    from: kerbside/pcn_*.csv\n    marking: official_sensitive\n",
    );
    for (const [declared, expected] of [
      [sampleFiles, "official"],
      [files, "official_sensitive"],
    ] as const) {
      const plan = await planOf(declared);
      for (const [kind, name] of [
        ["Bucket", "streetscene-scratch"],
        ["Bucket", "streetscene-results"],
        ["Key", "streetscene-results-key"],
        ["CatalogDatabase", "streetscene-scratch-analysts-database"],
      ] as const)
        expect(marking(plan, kind, name), name).to.equal(expected);
    }
  });

  it("reads `shared` where no dataset lies, and is changed by no other department's opening to the organisation", async () => {
    const opened = librariesFile[1]
      .replace("description: Loans", "marking: official_sensitive\n    description: Loans")
      .replace("{ who: analysts, sees: loans, for: lending, until: 2027-03-31 }", "{ who: organisation, sees: loans }")
      .replace("    keep: 2 years after arrival (PK-09)\n", "    about: nobody\n")
      .replace("loan_no: case_number", "loan_no: number")
      .replace(/purposes:\n.*\n/, "");
    const before = await planOf(sampleFiles);
    const after = await planOf(new Map([...sampleFiles, [librariesFile[0], opened]]));
    expect(marking(after, "Bucket", "libraries-trusted")).to.equal("official_sensitive");
    expect(marking(after, "Bucket", "account-audit")).to.equal("shared");
    for (const name of ["parking-results", "streetscene-scratch"])
      expect(marking(after, "Bucket", name), name).to.equal(marking(before, "Bucket", name));
  });

  it("follows the dataset when it is said by hand", async () => {
    const plan = await planOf(
      changed(
        "departments/parking.yaml",
        "    from: kerbside/permits_*.csv\n",
        "    from: kerbside/permits_*.csv\n    marking: official_sensitive\n",
      ),
    );
    expect(marking(plan, "Bucket", "parking-trusted")).to.equal("official_sensitive");
    expect(marking(plan, "Bucket", "parking-open")).to.equal("official");
  });
});

function marking(plan: Plan, kind: string, name: string): string | undefined {
  return (inputsOf(plan, kind, name).tags as Readonly<Record<string, string>>).Confidentiality;
}
