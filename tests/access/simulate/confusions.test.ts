import { expect } from "chai";
import type { LakeFormationSnapshot, SnapshotTable } from "../../../access/snapshot.ts";
import { accountWith, analysts, ask, charges, everyone, filter, grant, onTables, tag } from "./account.ts";

const all = ["vrm", "amount", "ward"];

function withColumn(snapshot: LakeFormationSnapshot, Name: string): LakeFormationSnapshot {
  const add = (table: SnapshotTable): SnapshotTable =>
    table.Name === charges.Name ? { ...table, Columns: [...table.Columns, { Name }] } : table;
  return { ...snapshot, tables: snapshot.tables.map(add) };
}

describe("what people have been confused by in Lake Formation", () => {
  it("a grant on a tag value that nothing carries shows nothing, and says so", () => {
    const answer = ask(accountWith([grant(onTables(tag("visibility", "gold")))]));
    expect(answer).to.deep.include({ allowed: false, columns: [] });
    expect(answer.warnings).to.deep.equal([
      "tag policy visibility=gold on TABLE: SELECT, which matches nothing: nothing carries visibility=gold",
    ]);
  });

  it("an exclude-list shows a later column, an include-list does not", () => {
    const list = (of: object) => accountWith([grant({ TableWithColumns: { ...charges, ...of } })]);
    const excluding = list({ ColumnWildcard: { ExcludedColumnNames: ["vrm"] } });
    const answer = ask(withColumn(excluding, "keeper"));
    expect(answer.columns).to.deep.equal(["amount", "ward", "keeper"]);
    expect(answer.warnings.join()).to.contain("columns that are added later are seen too");
    const including = list({ ColumnNames: ["amount", "ward"] });
    expect(ask(withColumn(including, "keeper"))).to.deep.include({ columns: ["amount", "ward"], warnings: [] });
    expect(ask(withColumn(accountWith([grant(filter("plain"))]), "keeper")).columns).to.deep.equal(["amount"]);
  });

  it("a named grant beside a narrow tag grant adds to it", () => {
    const snapshot = accountWith([grant(onTables(tag("visibility", "open"))), grant({ Table: charges })]);
    const LFTagsOnColumns = [{ Name: "amount", LFTags: [tag("visibility", "open")] }];
    const tables = snapshot.tables.map((table) => ({ ...table, LFTagsOnColumns }));
    const answer = ask({ ...snapshot, tables });
    expect(answer.columns).to.deep.equal(all);
    expect(answer.reasons).to.deep.equal([
      "grant on parking_trusted.penalty_charges: SELECT",
      "tag policy visibility=open on TABLE: SELECT",
    ]);
    const narrow = { ...snapshot, tables, permissions: snapshot.permissions?.slice(0, 1) ?? [] };
    expect(ask(narrow).columns).to.deep.equal(["amount"]);
  });

  it("IAM-allowed-principals left on a table show it to everyone, whatever filter stands beside", () => {
    const answer = ask(accountWith([grant(filter("plain")), everyone({ Table: charges })]));
    expect(answer).to.deep.include({ allowed: true, columns: all, rows: "all" });
    expect(answer.bypasses.map(({ kind }) => kind)).to.deep.equal(["iam-allowed-principals"]);
    expect(ask(accountWith([grant(filter("plain"))])).bypasses).to.deep.equal([]);
  });

  it("IAM-allowed-principals left on the database only open no table of it", () => {
    const snapshot = accountWith([everyone({ Database: { Name: "parking_trusted" } })]);
    expect(ask(snapshot)).to.deep.include({ allowed: false, bypasses: [] });
    expect(ask(snapshot, { action: "CREATE_TABLE", table: "parking_trusted" }).allowed).to.equal(true);
  });

  it("IAM-allowed-principals as a database's default open what is made there next", () => {
    const snapshot = accountWith([grant({ Database: { Name: "parking_trusted" } }, ["CREATE_TABLE"])]);
    const CreateTableDefaultPermissions = [
      { Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL"] },
    ];
    const databases = snapshot.databases.map((database) => ({ ...database, CreateTableDefaultPermissions }));
    const make = { action: "CREATE_TABLE", table: "parking_trusted" } as const;
    expect(ask({ ...snapshot, databases }, make).warnings.join()).to.contain("open to IAM-allowed-principals");
    expect(ask(snapshot, make).warnings.join()).not.to.contain("open to IAM-allowed-principals");
  });

  it("a filter does not hold against s3:GetObject on the table's objects", () => {
    const reading = (prefix: string, action = "s3:GetObject", ...granted: readonly string[]) => {
      const objects = [{ prefix, actions: [action], via: "analyst-policy" }];
      return ask(
        accountWith(
          granted.map((name) => grant(filter(name))),
          { principals: [{ arn: analysts, objects }] },
        ),
      );
    };
    const detail = "s3:GetObject on s3://trusted/penalty_charges/ via analyst-policy";
    const answer = reading("s3://trusted/penalty_charges/", "s3:GetObject", "plain");
    expect(answer).to.deep.include({ columns: ["amount"], bypasses: [{ kind: "direct-s3", detail }] });
    expect(reading("s3://trusted/penalty_charges/").bypasses).to.have.length(1);
    for (const prefix of ["s3://trusted", "s3://trusted/penalty_", "s3://trusted/penalty_charges/year=2026/", "*"])
      expect(reading(prefix, "s3:Get*").bypasses, prefix).to.have.length(1);
    for (const prefix of ["s3://trusted/bays/", "s3://trust", "s3://other/penalty_charges/"])
      expect(reading(prefix).bypasses, prefix).to.deep.equal([]);
    expect(reading("s3://trusted/", "s3:PutObject").bypasses).to.deep.equal([]);
  });

  describe("hybrid access", () => {
    const registrations = [{ ResourceArn: "arn:aws:s3:::trusted/", HybridAccessEnabled: true }];
    const permissions = [grant(filter("plain")), everyone({ Table: charges })];
    const objects = [{ prefix: "s3://trusted/", actions: ["s3:GetObject"] }];
    const own = { principals: [{ arn: analysts, objects }] };
    const optIn = (Resource: object) => [{ Principal: { DataLakePrincipalIdentifier: analysts }, Resource }];

    it("leaves whoever has not opted in to its own S3 rights: with them it reads everything, without nothing", () => {
      expect(ask(accountWith(permissions, { registrations, ...own }))).to.deep.include({ allowed: true, columns: all });
      const without = ask(accountWith(permissions, { registrations }));
      expect(without).to.deep.include({ allowed: false, columns: [] });
      expect(without.warnings.join()).to.contain("hybrid access mode, and the principal has not opted in");
    });

    it("holds whoever has opted in to its filter", () => {
      const optIns = [
        optIn({ Table: charges }),
        optIn({ Table: { DatabaseName: "parking_trusted", TableWildcard: {} } }),
      ];
      for (const opted of optIns)
        expect(ask(accountWith(permissions, { registrations, optIns: opted }))).to.deep.include({
          allowed: true,
          columns: ["amount"],
          bypasses: [],
        });
    });

    it("does not take an opt-in to the database for one to its tables", () => {
      const optIns = optIn({ Database: { Name: "parking_trusted" } });
      expect(ask(accountWith(permissions, { registrations, optIns })).allowed).to.equal(false);
    });
  });

  it("an unregistered location is read by one's own S3 rights or not at all", () => {
    const permissions = [grant({ Table: charges })];
    const without = ask(accountWith(permissions, { registrations: [] }));
    expect(without.allowed).to.equal(false);
    expect(without.warnings.join()).to.contain("not registered");
    const objects = [{ prefix: "s3://trusted/penalty_charges/", actions: ["s3:*"] }];
    const principals = [{ arn: analysts, objects }];
    expect(ask(accountWith(permissions, { registrations: [], principals })).columns).to.deep.equal(all);
    const { registrations: _, ...silent } = accountWith(permissions);
    expect(ask(silent).allowed).to.equal(true);
    expect(ask(silent).warnings.join()).to.contain("does not say which locations are registered");
  });
});
