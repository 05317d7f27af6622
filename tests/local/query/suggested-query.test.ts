import { expect } from "chai";
import type { LakeFormationSnapshot } from "../../../access/snapshot.ts";
import { suggestedQuery } from "../../../local/query/suggested-query.ts";

const granted = (role: string, Resource: object) => ({
  Principal: { DataLakePrincipalIdentifier: `arn:aws:iam::111122223333:role/lakeward/${role}` },
  Resource,
  Permissions: ["SELECT"],
});
const filter = (TableName: string) => ({
  DataCellsFilter: { DatabaseName: "parking_trusted", TableName, Name: "any" },
});
const account = (...permissions: NonNullable<LakeFormationSnapshot["permissions"]>): LakeFormationSnapshot => ({
  format: "lakeward.lake-formation/1",
  databases: [],
  tables: [],
  permissions,
});

describe("the query that a filled lake suggests", () => {
  it("is one that a group of the account gets an answer to, the same every time", () => {
    const all = [
      granted("group/lake.parking.officers", filter("permits")),
      granted("group/lake.parking.analysts", filter("permits")),
    ];
    const suggested = 'npm exec -- lakeward query --as parking/analysts --sql "select * from parking_trusted.permits"';
    expect(suggestedQuery(account(...all))).to.equal(suggested);
    expect(suggestedQuery(account(...all.toReversed()))).to.equal(suggested);
  });

  it("is none where no group reads anything by a filter", () => {
    const pipeline = granted("pipeline/lake.parking.-pipeline", filter("permits"));
    const scratch = granted("group/lake.parking.analysts", { Database: { Name: "parking_scratch_analysts" } });
    expect(suggestedQuery(account(pipeline, scratch))).to.equal(null);
  });
});
