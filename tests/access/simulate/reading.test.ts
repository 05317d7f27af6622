import { expect } from "chai";
import type { AccessAnswer } from "../../../access/simulate/answer.ts";
import type { PermissionResource, SnapshotPermission } from "../../../access/snapshot.ts";
import { accountWith, ask, charges, filter, grant, onTables, tag } from "./account.ts";

const all = ["vrm", "amount", "ward"];
const reads = (permissions: readonly SnapshotPermission[], of = "parking_trusted.penalty_charges"): AccessAnswer =>
  ask(accountWith(permissions), { table: of });

describe("what a principal reads of a table, by an account's own permissions", () => {
  it("is nothing without a grant", () => {
    expect(reads([])).to.deep.include({ allowed: false, columns: [], rows: [], reasons: [], warnings: [] });
  });

  it("is the filter's columns and rows", () => {
    expect(reads([grant(filter("plain"))])).to.deep.include({ allowed: true, columns: ["amount"], rows: "all" });
    expect(reads([grant(filter("north"))])).to.deep.include({ columns: ["ward"], rows: ["ward = 'North'"] });
  });

  it("adds up: two filters show both, with the columns of each row", () => {
    const answer = reads([grant(filter("north")), grant(filter("plain"))]);
    expect(answer).to.deep.include({ columns: ["amount", "ward"], rows: "all" });
    expect(answer.cells).to.deep.equal([
      { rows: "all", columns: ["amount"] },
      { rows: "ward = 'North'", columns: ["ward"] },
    ]);
  });

  it("has no cells where every row shows the same", () => {
    expect(reads([grant(filter("plain")), grant({ Table: charges })])).not.to.have.property("cells");
    expect(
      reads([grant(filter("north")), grant({ TableWithColumns: { ...charges, ColumnNames: ["ward"] } })]),
    ).not.to.have.property("cells");
  });

  it("says of a filter of some rows nothing that every row shows", () => {
    const filters = ["all", "some"].map((Name, at) => ({
      DatabaseName: charges.DatabaseName,
      TableName: charges.Name,
      Name,
      ColumnNames: ["amount", "ward"].slice(at),
      RowFilter: at === 0 ? { AllRowsWildcard: {} } : { FilterExpression: "ward = 'North'" },
    }));
    const answer = ask(accountWith([grant(filter("all")), grant(filter("some"))], { filters }));
    expect(answer).to.deep.include({ columns: ["amount", "ward"], rows: "all" });
    expect(answer).not.to.have.property("cells");
  });

  it("is everything through a grant on the table, on all tables, or with a column wildcard", () => {
    expect(reads([grant({ Table: charges })]).columns).to.deep.equal(all);
    const everyTable: readonly PermissionResource[] = [
      { Table: { DatabaseName: "parking_trusted", Name: "ALL_TABLES", TableWildcard: {} } },
      { Table: { DatabaseName: "parking_trusted", TableWildcard: {} } },
      { TableWithColumns: { DatabaseName: "parking_trusted", Name: "ALL_TABLES", ColumnWildcard: {} } },
    ];
    for (const resource of everyTable) expect(reads([grant(resource)]).columns).to.deep.equal(all);
    expect(reads([grant({ TableWithColumns: { ...charges, ColumnWildcard: {} } })]).columns).to.deep.equal(all);
  });

  it("is read from ALL and SUPER, and from no other right", () => {
    for (const word of ["ALL", "SUPER"])
      expect(reads([grant({ Table: charges }, [word])]).allowed, word).to.equal(true);
    for (const word of ["DESCRIBE", "INSERT", "ALTER"])
      expect(reads([grant({ Table: charges }, [word])]).allowed, word).to.equal(false);
  });

  it("is what every user and role of its own account is granted too, and not those of another", () => {
    const everyone = (account: string): readonly SnapshotPermission[] => [
      grant({ Table: charges }, ["SELECT"], `${account}:IAMPrincipals`),
    ];
    expect(reads(everyone("111122223333")).columns).to.deep.equal(all);
    expect(reads(everyone("999900001111")).columns).to.deep.equal([]);
  });

  it("leaves out what an exclude-list names, whatever its capitals, and is nothing for a list that names nothing", () => {
    expect(
      reads([grant({ TableWithColumns: { ...charges, ColumnWildcard: { ExcludedColumnNames: ["VRM"] } } })]).columns,
    ).to.deep.equal(["amount", "ward"]);
    expect(reads([grant({ TableWithColumns: charges })]).columns).to.deep.equal([]);
  });

  it("shows partition keys with any column, since they cannot be kept back", () => {
    const snapshot = accountWith([grant({ TableWithColumns: { ...charges, ColumnNames: ["amount"] } })]);
    const tables = snapshot.tables.map((table) => ({ ...table, PartitionKeys: [{ Name: "import_date" }] }));
    expect(ask({ ...snapshot, tables }).columns).to.deep.equal(["amount", "import_date"]);
    expect(ask({ ...snapshot, permissions: [], tables }).columns).to.deep.equal([]);
  });

  it("names tables and databases in any capitals", () => {
    expect(reads([grant({ Table: { DatabaseName: "Parking_Trusted", Name: "Penalty_Charges" } })]).allowed).to.equal(
      true,
    );
    expect(reads([grant({ Table: charges })], "PARKING_TRUSTED.penalty_charges").allowed).to.equal(true);
  });

  it("is what groups and a role's sessions hold", () => {
    const group = "arn:aws:iam::111122223333:saml-provider/directory:group/parking";
    const toGroup = accountWith([grant({ Table: charges }, ["SELECT"], group)]);
    const entry = { arn: "arn:aws:iam::111122223333:saml-provider/directory:user/ann", groups: [group] };
    expect(ask({ ...toGroup, principals: [entry] }, { principal: entry.arn }).columns).to.deep.equal(all);
    expect(ask(toGroup, { principal: entry.arn }).allowed).to.equal(false);
    const session = "arn:aws:sts::111122223333:assumed-role/lake.parking.analysts/ann";
    expect(ask(accountWith([grant({ Table: charges })]), { principal: session }).columns).to.deep.equal(all);
  });
});

describe("what a principal reads by tags", () => {
  const policy = (visibility: string): readonly SnapshotPermission[] => [
    grant(onTables(tag("Department", "parking"), tag("visibility", visibility, "organisation"))),
  ];

  it("follows a table's own tags over its database's, all keys, any value", () => {
    expect(reads(policy("Department"), "parking_trusted.bays").columns).to.deep.equal(["bay"]);
    expect(reads(policy("department")).columns).to.deep.equal([]);
    expect(reads(policy("restricted"), "parking_trusted.bays").columns).to.deep.equal([]);
    expect(reads(policy("restricted")).columns).to.deep.equal(all);
  });

  it("follows a column's own tags over its table's: it may be opened in a closed table, and closed in an open one", () => {
    const tagged = (column: string, visibility: string, of: string): readonly string[] | null => {
      const snapshot = accountWith([grant(onTables(tag("visibility", "department")))]);
      const LFTagsOnColumns = [{ Name: column.toUpperCase(), LFTags: [tag("visibility", visibility)] }];
      const tables = snapshot.tables.map((one) => (one.Name === of ? { ...one, LFTagsOnColumns } : one));
      return ask({ ...snapshot, tables }, { table: `parking_trusted.${of}` }).columns;
    };
    expect(tagged("vrm", "department", "penalty_charges")).to.deep.equal(["vrm"]);
    expect(tagged("bay", "restricted", "bays")).to.deep.equal([]);
  });

  it("inherits the catalogue's tags, unless the database has its own", () => {
    const snapshot = accountWith([grant(onTables(tag("zone", "trusted")))]);
    expect(ask({ ...snapshot, catalog: { LFTags: [tag("zone", "trusted")] } }).columns).to.deep.equal(all);
    const own = snapshot.databases.map((database) => ({ ...database, LFTags: [tag("zone", "raw")] }));
    expect(ask({ ...snapshot, databases: own, catalog: { LFTags: [tag("zone", "trusted")] } }).columns).to.deep.equal(
      [],
    );
  });

  it("reads saved expressions", () => {
    const saved = grant({ LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "open" } });
    const expressions = [{ Name: "open", Expression: [tag("visibility", "department")] }];
    const of = { table: "parking_trusted.bays" };
    expect(ask(accountWith([saved], { expressions }), of).columns).to.deep.equal(["bay"]);
    expect(ask(accountWith([saved]), of).warnings.join()).to.contain("the saved expression open is not there");
  });

  it("is nothing of a saved expression without a term", () => {
    const saved = grant({ LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "none" } });
    expect(ask(accountWith([saved], { expressions: [{ Name: "none", Expression: [] }] })).columns).to.deep.equal([]);
  });

  it("is nothing of a policy on databases, and of one with no term", () => {
    const onDatabases = grant(
      { LFTagPolicy: { ResourceType: "DATABASE", Expression: [tag("department", "parking")] } },
      ["ALL"],
    );
    expect(reads([onDatabases]).allowed).to.equal(false);
    expect(reads([grant(onTables())]).allowed).to.equal(false);
  });
});
