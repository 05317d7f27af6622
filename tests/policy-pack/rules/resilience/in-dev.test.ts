import { expect } from "chai";
import { keepWarehouseSnapshots } from "../../../../policy-pack/rules/resilience/keep-warehouse-snapshots.ts";
import { protectWhatHoldsData } from "../../../../policy-pack/rules/resilience/protect-what-holds-data.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

const lake = planOf([
  resource("aws:s3/bucket:Bucket", "raw", { forceDestroy: true }),
  resource("aws:redshift/cluster:Cluster", "warehouse", {
    automatedSnapshotRetentionPeriod: 7,
    skipFinalSnapshot: true,
  }),
]);
const verdictsIn = (environment: string, rule: typeof protectWhatHoldsData) =>
  rule(new Estate(lake, { environment })).map(({ verdict }) => verdict);

describe("what is made to be taken down again in dev", () => {
  it("needs no protection there, and has it everywhere else", () => {
    expect(verdictsIn("dev", protectWhatHoldsData)).to.deep.equal([]);
    expect(verdictsIn("test", protectWhatHoldsData)).to.deep.equal(["violation", "violation"]);
  });

  it("leaves no last snapshot there, and does so everywhere else", () => {
    expect(verdictsIn("dev", keepWarehouseSnapshots)).to.deep.equal(["compliant"]);
    expect(verdictsIn("test", keepWarehouseSnapshots)).to.deep.equal(["violation"]);
  });
});
