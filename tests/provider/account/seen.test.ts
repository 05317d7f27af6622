import { expect } from "chai";
import { type Aws, access, type Connections } from "../../../provider/account/aws.ts";
import { icebergTable } from "../../../provider/iceberg/iceberg-table.ts";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { DisturbedLakeFormation } from "../../../provider/lake-formation/model/faults/disturbed-lake-formation.ts";
import type { LakeFormationFault } from "../../../provider/lake-formation/model/faults/fault.ts";
import { openAccessRevoked } from "../../../provider/lake-formation/open-access-revoked.ts";
import { tagAssignment } from "../../../provider/lake-formation/tag-assignment.ts";
import { AccountInMemory, account, analysts, deployer } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";

const on = { table: { database: "parking_trusted", name: "permits" } };
const tags = { database: "parking_trusted", table: "permits", tags: { visibility: "restricted" } };
const late = (operation: string, count = 3): LakeFormationFault => ({ kind: "stale", operation, count, behind: 1 });

/** Reads of which the first so many do not know the last change yet. */
describe("an account whose lists lag behind", () => {
  let there: AccountInMemory;
  let now: number;

  beforeEach(() => {
    there = new AccountInMemory();
    furnish(there);
    now = 0;
  });

  it("is asked again whether a grant is gone", async () => {
    const aws = lagging([]);
    const state = await grant.create({ principal: analysts, on, permissions: ["SELECT"] }, aws);
    now = 0;
    await grant.delete(state, lagging([late("ListPermissions")]));
    expect(there.model.visibleColumns(analysts, "parking_trusted", "permits")).to.eql([]);
    expect(now).to.be.within(1, 15_000);
  });

  it("is asked again whether the tags stand", async () => {
    expect(await tagAssignment.create(tags, lagging([late("GetResourceLFTags")]))).to.eql(tags);
  });

  it("is asked again whether open access is gone, and what is gone is not an error", async () => {
    const state = await openAccessRevoked.create({ database: "legacy" }, lagging([late("ListPermissions", 30)]));
    expect(state.openAgain).to.equal(undefined);
  });

  it("is asked again whether a table is as it was made", async () => {
    const wanted = {
      database: "parking_trusted",
      table: "visits",
      location: "s3://trusted/visits/",
      columns: [{ name: "at", type: "date" }],
    };
    const state = await icebergTable.create(wanted, lagging([], 3));
    const more = { ...wanted, columns: [...wanted.columns, { name: "ward", type: "string" }] };
    expect((await icebergTable.update(state, more, lagging([], 0))).fieldIds).to.eql({ at: 1, ward: 2 });
  });

  it("is not waited for longer than a quarter of a minute", async () => {
    const state = await grant.create({ principal: analysts, on, permissions: ["SELECT"] }, lagging([]));
    now = 0;
    const attempt = await grant.delete(state, lagging([late("ListPermissions", 1_000_000)])).catch((error) => error);
    expect(attempt).to.include({ code: "StillHeld" });
    expect(now).to.be.within(10_000, 15_000);
  });

  /** The account through these faults; the first reads of a table miss it. Time passes only by waiting. */
  function lagging(faults: readonly LakeFormationFault[], missing = 0): Aws {
    const disturbed = new DisturbedLakeFormation(there.model, () => 0);
    disturbed.set(faults);
    let missed = 0;
    const lakeFormation = async (operation: string, request: object) => disturbed.call(operation, request, deployer);
    const glue: Connections["glue"] = async (operation, request) => {
      missed += operation === "GetTable" ? 1 : 0;
      if (operation === "GetTable" && missed <= missing)
        throw Object.assign(new Error("not found"), { name: "EntityNotFoundException" });
      return there.glue.call(operation, request) as never;
    };
    const connections = { lakeFormation: lakeFormation as never, glue, account: async () => account };
    const wait = async (milliseconds: number) => {
      now += milliseconds;
    };
    const patience = {
      budget: 60_000,
      firstPause: 100,
      longestPause: 1_000,
      clock: { now: () => now, wait },
      random: () => 0.99,
      cancelled: new AbortController().signal,
    };
    return access(connections, patience, { requests: 0, retries: 0 }, () => undefined);
  }
});
