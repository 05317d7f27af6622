import { expect } from "chai";
import type { LakeFormationSnapshot, SnapshotPermission } from "../../access/snapshot.ts";
import { answerQuestions } from "../../local/access-questions.ts";
import { countDepartments } from "../../local/read-back.ts";

const owned = (department: string) => [{ TagKey: "department", TagValues: [department] }];
const group = (name: string) => ({
  DataLakePrincipalIdentifier: `arn:aws:iam::111122223333:role/lakeward/group/lake.${name}`,
});
const filterGrant = (name: string, table: string, filter: string): SnapshotPermission => ({
  Principal: group(name),
  Resource: { DataCellsFilter: { DatabaseName: "parking_trusted", TableName: table, Name: filter } },
  Permissions: ["SELECT"],
});
const filter = (table: string, name: string, columns: readonly string[]) => ({
  DatabaseName: "parking_trusted",
  TableName: table,
  Name: name,
  ColumnNames: columns,
  RowFilter: { AllRowsWildcard: {} },
});

const snapshot: LakeFormationSnapshot = {
  format: "lakeward.lake-formation/1",
  registrations: [{ ResourceArn: "arn:aws:s3:::exampleshire-dev-parking-trusted-abcdefgh" }],
  databases: [
    { Name: "parking_trusted", LFTags: owned("parking") },
    { Name: "adult_social_care_raw", LFTags: owned("adult_social_care") },
    { Name: "care_raw", LFTags: owned("care") },
    { Name: "somebody_elses", LFTags: [] },
  ],
  tables: ["penalty_charges", "permits"].map((Name) => ({
    DatabaseName: "parking_trusted",
    Name,
    Location: `s3://exampleshire-dev-parking-trusted-abcdefgh/${Name}/`,
    Columns: [{ Name: "vrm" }, { Name: "ward" }, { Name: "amount" }],
  })),
  filters: [
    filter("penalty_charges", "parking.analysts.for.parking.parking", ["vrm", "ward", "amount"]),
    filter("penalty_charges", "streetscene.analysts.for.streetscene.safety", ["ward"]),
  ],
  permissions: [
    filterGrant("parking.analysts", "penalty_charges", "parking.analysts.for.parking.parking"),
    filterGrant("streetscene.analysts", "penalty_charges", "streetscene.analysts.for.streetscene.safety"),
    {
      Principal: group("parking.engineers"),
      Resource: { Database: { Name: "parking_trusted" } },
      Permissions: ["DESCRIBE"],
    },
    {
      Principal: group("care.analysts"),
      Resource: { LFTagPolicy: { ResourceType: "TABLE", Expression: owned("care") } },
      Permissions: ["SELECT"],
    },
  ],
};

describe("what is read back from the account", () => {
  const names = {
    buckets: [
      "exampleshire-dev-parking-raw-abcdefgh",
      "exampleshire-dev-parking-open-abcdefgh",
      "exampleshire-dev-adult-social-care-raw-abcdefgh",
      "exampleshire-dev-care-raw-abcdefgh",
      "somebody-elses-bucket",
    ],
    workgroups: ["parking.analysts", "parking.-pipeline", "care.analysts", "primary"],
  };

  it("counts buckets, databases, tables, workgroups, filters and grants by the department they are tagged with", () => {
    const parking = countDepartments(snapshot, names).find(({ department }) => department === "parking");
    expect(parking).to.deep.equal({
      department: "parking",
      zones: ["raw", "open"],
      databases: 1,
      tables: 2,
      workgroups: 2,
      filters: 2,
      grants: 3,
    });
  });

  it("does not take a department's bucket for that of one whose name ends alike", () => {
    const counts = countDepartments(snapshot, names);
    expect(counts.map(({ department, zones }) => [department, zones])).to.deep.equal([
      ["adult_social_care", ["raw"]],
      ["care", ["raw"]],
      ["parking", ["raw", "open"]],
    ]);
  });

  it("leaves out what others have in the account", () => {
    expect(JSON.stringify(countDepartments(snapshot, names))).not.to.contain("somebody");
  });

  it("answers for a group of one's own, for a share, and for what the share leaves out", () => {
    expect(answerQuestions(snapshot)).to.deep.equal([
      "parking/analysts reads 3 of 3 columns of parking_trusted.penalty_charges, every row: vrm, ward, amount",
      "streetscene/analysts reads 1 of 3 columns of parking_trusted.penalty_charges, every row: ward",
      "streetscene/analysts reads nothing of parking_trusted.permits",
    ]);
  });

  it("says less when the account grants less, whatever was declared", () => {
    expect(answerQuestions({ ...snapshot, permissions: [] })).to.deep.equal([]);
  });
});
