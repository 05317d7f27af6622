import { expect } from "chai";
import { canRead } from "../../access/simulate/can-read.ts";
import type { LakeFormationSnapshot, PermissionResource, SnapshotPermission } from "../../access/snapshot.ts";

const analysts = "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts";
const table = { DatabaseName: "parking_trusted", Name: "penalty_charges" };

function grant(Resource: PermissionResource, Permissions = ["SELECT"], principal = analysts): SnapshotPermission {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource,
    Permissions,
    PermissionsWithGrantOption: [],
  };
}

function account(permissions: readonly SnapshotPermission[]): LakeFormationSnapshot {
  return {
    format: "lakeward.lake-formation/1",
    registrations: [{ ResourceArn: "arn:aws:s3:::trusted" }],
    databases: [
      {
        Name: "parking_trusted",
        LFTags: [
          { TagKey: "department", TagValues: ["parking"] },
          { TagKey: "visibility", TagValues: ["restricted"] },
        ],
      },
    ],
    tables: [
      {
        ...table,
        Location: "s3://trusted/penalty_charges/",
        Columns: [{ Name: "vrm" }, { Name: "amount" }, { Name: "ward" }],
      },
      {
        DatabaseName: "parking_trusted",
        Name: "bays",
        Location: "s3://trusted/bays/",
        Columns: [{ Name: "bay" }],
        LFTags: [{ TagKey: "visibility", TagValues: ["department"] }],
      },
    ],
    filters: [
      {
        DatabaseName: "parking_trusted",
        TableName: "penalty_charges",
        Name: "plain",
        ColumnNames: ["amount"],
        RowFilter: { AllRowsWildcard: {} },
      },
      {
        DatabaseName: "parking_trusted",
        TableName: "penalty_charges",
        Name: "north",
        ColumnNames: ["ward"],
        RowFilter: { FilterExpression: "ward = 'North'" },
      },
    ],
    permissions,
  };
}

const filter = (Name: string): PermissionResource => ({
  DataCellsFilter: { DatabaseName: "parking_trusted", TableName: "penalty_charges", Name },
});
const ask = (permissions: readonly SnapshotPermission[], of = "parking_trusted.penalty_charges") =>
  canRead(account(permissions), analysts, of);

describe("what a principal reads of a table, by an account's own permissions", () => {
  it("is nothing without a grant", () => {
    expect(ask([])).to.include({ allowed: false });
  });

  it("is the filter's columns and rows", () => {
    expect(ask([grant(filter("plain"))])).to.deep.include({ allowed: true, columns: ["amount"], rows: "all" });
    expect(ask([grant(filter("north"))])).to.deep.include({ columns: ["ward"], rows: ["ward = 'North'"] });
  });

  it("adds up: two filters show both, with the columns of each row", () => {
    const answer = ask([grant(filter("plain")), grant(filter("north"))]);
    expect(answer).to.deep.include({ columns: ["amount", "ward"], rows: "all" });
    expect(answer.cells).to.deep.equal([
      { rows: "all", columns: ["amount"] },
      { rows: "ward = 'North'", columns: ["ward"] },
    ]);
  });

  it("is everything through a grant on the table, on all tables, or with a column wildcard", () => {
    const all = ["vrm", "amount", "ward"];
    expect(ask([grant({ Table: table })]).columns).to.deep.equal(all);
    expect(
      ask([grant({ Table: { DatabaseName: "parking_trusted", Name: "ALL_TABLES", TableWildcard: {} } })]).columns,
    ).to.deep.equal(all);
    expect(ask([grant({ TableWithColumns: { ...table, ColumnWildcard: {} } })]).columns).to.deep.equal(all);
  });

  it("is what every user and role of its own account is granted too, and not those of another", () => {
    const everyone = (account: string): readonly SnapshotPermission[] => [
      grant({ Table: table }, ["SELECT"], `${account}:IAMPrincipals`),
    ];
    expect(ask(everyone("111122223333")).columns).to.deep.equal(["vrm", "amount", "ward"]);
    expect(ask(everyone("999900001111")).columns).to.deep.equal([]);
  });

  it("leaves out what an exclude-list names, and is nothing for a column list that names nothing", () => {
    expect(
      ask([grant({ TableWithColumns: { ...table, ColumnWildcard: { ExcludedColumnNames: ["VRM"] } } })]).columns,
    ).to.deep.equal(["amount", "ward"]);
    expect(ask([grant({ TableWithColumns: table })]).columns).to.deep.equal([]);
  });

  it("follows tags: a table's own over its database's, all keys, any value", () => {
    const policy = (visibility: string): PermissionResource => ({
      LFTagPolicy: {
        ResourceType: "TABLE",
        Expression: [
          { TagKey: "Department", TagValues: ["parking"] },
          { TagKey: "visibility", TagValues: [visibility, "organisation"] },
        ],
      },
    });
    expect(ask([grant(policy("department"))], "parking_trusted.bays").columns).to.deep.equal(["bay"]);
    expect(ask([grant(policy("department"))]).columns).to.deep.equal([]);
    expect(ask([grant(policy("restricted"))], "parking_trusted.bays").columns).to.deep.equal([]);
  });

  it("follows a column's own tags over its table's: a column may be opened in a closed table, and closed in an open one", () => {
    const policy = grant({
      LFTagPolicy: { ResourceType: "TABLE", Expression: [{ TagKey: "visibility", TagValues: ["department"] }] },
    });
    const tagged = (column: string, visibility: string, of: string): readonly string[] => {
      const snapshot = account([policy]);
      const LFTagsOnColumns = [{ Name: column, LFTags: [{ TagKey: "visibility", TagValues: [visibility] }] }];
      const tables = snapshot.tables.map((one) => (one.Name === of ? { ...one, LFTagsOnColumns } : one));
      return canRead({ ...snapshot, tables }, analysts, `parking_trusted.${of}`).columns;
    };
    expect(tagged("vrm", "department", "penalty_charges")).to.deep.equal(["vrm"]);
    expect(tagged("bay", "restricted", "bays")).to.deep.equal([]);
  });

  it("names the by-pass when the table is open to whoever IAM lets in", () => {
    const answer = ask([grant({ Table: table }, ["ALL"], "IAM_ALLOWED_PRINCIPALS")]);
    expect(answer.allowed).to.equal(false);
    expect(answer.bypasses.map(({ kind }) => kind)).to.deep.equal(["iam-allowed-principals"]);
  });

  it("warns of a filter that is gone, an unregistered location, a table that is not there", () => {
    expect(ask([grant(filter("gone"))]).warnings).to.deep.equal([
      "a grant names the data cells filter gone, which is not there",
    ]);
    expect(canRead({ ...account([]), registrations: [] }, analysts, "parking_trusted.bays").warnings[0]).to.match(
      /not registered/,
    );
    expect(ask([], "parking_trusted.nothing").warnings).to.deep.equal(["the table is not in the catalogue"]);
  });
});
