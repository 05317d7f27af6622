import { expect } from "chai";
import { declaredSnapshot } from "../../../access/declared/declared-snapshot.ts";
import type { LakeFormationSnapshot } from "../../../access/snapshot.ts";
import { planOf } from "../../components/preview-declarations.ts";
import { asOf, changed, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";
import { snapshotOfPlan } from "./snapshot-of-plan.ts";

const deployRole = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";
const place = {
  organisation: "exampleshire",
  environment: "dev",
  account: "111122223333",
  region: "eu-west-2",
  deployRole,
};

/** Lists that are sets, sorted; what stands only in the snapshot's head is left out. */
function comparable(snapshot: LakeFormationSnapshot): unknown {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.map(sorted).toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, each]) => [key, key === "Columns" ? each : sorted(each)]),
    );
  };
  const { settings, registrations, tags, databases, tables, permissions, filters, principals } = snapshot;
  const { DataLakeAdmins, ReadOnlyAdmins } = settings ?? {};
  return sorted({
    DataLakeAdmins,
    ReadOnlyAdmins,
    registrations,
    tags,
    databases,
    tables,
    permissions,
    filters,
    principals,
  });
}

async function expectSame(files: ReadonlyMap<string, string>): Promise<void> {
  const declared = comparable(declaredSnapshot(lakeOf(files), asOf, place));
  const planned = comparable(snapshotOfPlan(await planOf(files), deployRole));
  expect(declared).to.deep.equal(planned);
}

describe("the declarations as an account will hold them", function () {
  this.timeout(60_000);

  it("are what the program's resources come to", async () => {
    await expectSame(sampleFiles);
  });

  it("are so when a statement has ended", async () => {
    await expectSame(changed("departments/parking.yaml", "until: 2027-03-31", "until: 2026-11-20"));
  });
});
