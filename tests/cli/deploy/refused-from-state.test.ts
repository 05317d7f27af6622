import { expect } from "chai";
import { refusedFromState } from "../../../cli/deploy/refused-from-state.ts";
import { planFor } from "../../provider/no-gap/lake-updates.ts";
import { baseline } from "../../provider/no-gap/lakes.ts";

describe("the state that an update begins from", () => {
  it("lets pass what one update can do, and a stack that holds nothing yet", async () => {
    const plan = await planFor({ ...baseline, deprivation: "department" });
    const { resources } = await planFor(baseline);
    for (const deployment of [{ resources }, {}, { resources: [] }, { pending_operations: [] }, null])
      expect(refusedFromState(deployment, plan, "dev")).to.equal(null);
  });

  it("refuses what no order of calls does without a gap, and leaves the account as it is", async () => {
    const { resources } = await planFor(baseline);
    const plan = await planFor({ ...baseline, deprivation: "department", score: true });
    const refused = refusedFromState({ resources }, plan, "dev");
    expect(refused?.failed).to.match(/^adult_social_care_trusted\.deprivation: .*make two updates of it/);
    expect(refused?.changed).to.equal("nothing");
  });

  it("refuses to go on from an update that was killed, names what it was at, and how to go on", async () => {
    const pending = { type: "creating", resource: { urn: "urn:pulumi:dev::lake::aws:kms/key:Key::parking-key" } };
    const refused = refusedFromState({ resources: [], pending_operations: [pending] }, await planFor(baseline), "dev");
    expect(refused?.failed).to.include("at work on parking-key, and nobody knows whether that was done");
    expect(refused?.remedy).to.match(/^pulumi refresh --stack dev --yes --skip-preview --clear-pending-creates/);
  });
});
