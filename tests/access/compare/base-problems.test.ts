import { expect } from "chai";
import { compareAccess } from "../../../access/compare/compare-access.ts";
import { changed, lakeOf, sampleFiles, withChange } from "../../declaration/sample-files.ts";

const parking = "departments/parking.yaml";
const renamedColumn = changed(parking, "      amount: money", "      fine: { is: money, was: amount, called: amount }");
const problems = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, day = "2026-11-21") =>
  compareAccess(lakeOf(before), lakeOf(after), day).problems.map(({ path, message }) => `${path}: ${message}`);

describe("what only the base shows to be wrong", () => {
  it("is nothing when an earlier name is one that the base has, and still nothing in the next change", () => {
    expect(problems(sampleFiles, renamedColumn)).to.deep.equal([]);
    expect(problems(renamedColumn, renamedColumn)).to.deep.equal([]);
    expect(problems(renamedColumn, withChange(renamedColumn, parking, "was: amount, ", ""))).to.deep.equal([]);
  });

  it("is an earlier name that nothing had: of a column, and of a dataset", () => {
    const column = changed(parking, "      ward: area", "      ward: { is: area, was: parish }");
    expect(problems(sampleFiles, column)).to.deep.equal([
      "parking.datasets.penalty_charges.columns.ward.was: penalty_charges had no column parish before this change; leave was out",
    ]);
    const dataset = changed(
      parking,
      "    from: kerbside/permits_*.csv",
      "    was: passes\n    from: kerbside/permits_*.csv",
    );
    expect(problems(sampleFiles, dataset)).to.deep.equal([
      "parking.datasets.permits.was: there was no dataset passes before this change; leave was out",
    ]);
  });

  it("is a column taken out without a word about its data, unless it was never in the lake or is counted anew", () => {
    expect(problems(sampleFiles, changed(parking, "      scheme: area\n", ""))).to.deep.equal([
      "parking.datasets.permits.columns: scheme is taken out; say retired: [scheme] if its data is to go, or was: scheme at the column that it became",
    ]);
    const counted = changed(parking, "count_by: [ward, contravention,", "count_by: [ward,");
    expect(problems(sampleFiles, counted)).to.deep.equal([]);
  });

  it("is more given for a purpose whose review is overdue, but not when less is given or nothing", () => {
    const more = changed(parking, "including: [vrm, postcode]", "including: [pcn_no, vrm, postcode]");
    const day = "2027-03-31";
    expect(problems(sampleFiles, more, day)).to.deep.equal([]);
    const longer = (files: ReadonlyMap<string, string>) =>
      withChange(files, parking, "for: parking, until: 2027-03-31", "for: parking, until: 2027-09-30");
    const [old, now] = [longer(sampleFiles), longer(more)];
    expect(problems(old, now, "2027-04-01")).to.deep.equal([
      "parking.access[0]: the review of parking/parking was due on 2027-03-31; look at basis and assessment again and say the next review before more is given for it",
    ]);
    expect(problems(now, old, "2027-04-01")).to.deep.equal([]);
  });

  it("is anything new from a department that is frozen, not from one that is frozen by the change itself", () => {
    const more = changed(parking, "including: [vrm, postcode]", "including: [pcn_no, vrm, postcode]");
    const frozen = (files: ReadonlyMap<string, string>) =>
      withChange(files, parking, "title: Parking Services", "status: frozen");
    expect(problems(frozen(sampleFiles), frozen(more))).to.deep.equal([
      "parking.access[0]: parking is frozen, and gives nothing new; say status: active first",
    ]);
    expect(problems(frozen(more), frozen(sampleFiles))).to.deep.equal([]);
  });
});
