import { expect } from "chai";
import type { AccessAction } from "../../../access/simulate/answer.ts";
import { simulate } from "../../../access/simulate/simulate.ts";
import type { SnapshotPermission } from "../../../access/snapshot.ts";
import {
  account,
  accountWith,
  analysts,
  ask,
  charges,
  everyone,
  filter,
  grant,
  officers,
  onTables,
  tag,
} from "./account.ts";

const may = (permissions: readonly SnapshotPermission[], action: AccessAction, table?: string): boolean =>
  ask(accountWith(permissions), { action, ...(table === undefined ? {} : { table }) }).allowed;
const settings = (of: "DataLakeAdmins" | "ReadOnlyAdmins") => ({
  settings: { [of]: [{ DataLakePrincipalIdentifier: analysts }] },
});

describe("what a principal may do besides reading", () => {
  it("is what it is granted, and ALL is everything", () => {
    for (const action of ["INSERT", "DELETE", "ALTER", "DROP"] as const) {
      expect(may([grant({ Table: charges }, [action])], action), action).to.equal(true);
      expect(may([grant({ Table: charges }, ["ALL"])], action), action).to.equal(true);
      expect(may([grant({ Table: charges }, ["SELECT", "DESCRIBE"])], action), action).to.equal(false);
    }
  });

  it("is describing what it holds anything on", () => {
    for (const held of [
      grant(filter("plain")),
      grant({ Table: charges }, ["INSERT"]),
      grant(onTables(tag("department", "parking"))),
    ])
      expect(may([held], "DESCRIBE")).to.equal(true);
    expect(may([], "DESCRIBE")).to.equal(false);
    expect(may([grant({ Database: { Name: "parking_trusted" } }, ["ALL"])], "DESCRIBE")).to.equal(false);
  });

  it("answers other actions than SELECT without columns and rows", () => {
    expect(ask(accountWith(), { action: "INSERT" })).to.deep.include({ columns: null, rows: null });
  });

  it("on a database is what is given on it, by name or by tag, and not on its tables", () => {
    const database = { Database: { Name: "Parking_Trusted" } };
    const byTag = { LFTagPolicy: { ResourceType: "DATABASE" as const, Expression: [tag("department", "PARKING")] } };
    for (const on of [database, byTag]) {
      expect(may([grant(on, ["ALTER"])], "ALTER", "parking_trusted")).to.equal(true);
      expect(may([grant(on, ["ALTER"])], "DROP", "parking_trusted")).to.equal(false);
      expect(may([grant(on, ["ALTER"])], "DESCRIBE", "parking_trusted")).to.equal(true);
      expect(may([grant(on, ["ALL"])], "DROP", "parking_trusted")).to.equal(true);
      expect(may([grant(on, ["ALL"])], "DROP")).to.equal(false);
    }
    expect(may([grant(database, ["ALL"])], "SELECT", "parking_trusted")).to.equal(false);
  });

  it("loses write rights where a tag policy matches some columns only: DESCRIBE is left, and of ALL also SELECT", () => {
    const partly = (words: readonly string[], action: AccessAction): boolean => {
      const snapshot = accountWith([grant(onTables(tag("visibility", "open")), [...words])]);
      const LFTagsOnColumns = [{ Name: "amount", LFTags: [tag("visibility", "open")] }];
      const tables = snapshot.tables.map((table) => ({ ...table, LFTagsOnColumns }));
      return ask({ ...snapshot, tables }, { action }).allowed;
    };
    for (const action of ["INSERT", "DELETE", "ALTER", "DROP"] as const) {
      expect(partly([action], action), action).to.equal(false);
      expect(partly([action], "DESCRIBE"), action).to.equal(true);
      expect(partly([action], "SELECT"), action).to.equal(false);
      expect(partly(["ALL"], action), action).to.equal(false);
    }
    expect(partly(["ALL"], "SELECT")).to.equal(true);
    expect(may([grant(onTables(tag("visibility", "restricted")), ["INSERT"])], "INSERT")).to.equal(true);
  });

  it("loses write rights beside a list of columns, which is counted, and says that it is not certain", () => {
    const list = grant({ TableWithColumns: { ...charges, ColumnNames: ["amount"] } });
    const answer = ask(accountWith([grant({ Table: charges }, ["INSERT"]), list]), { action: "INSERT" });
    expect(answer.allowed).to.equal(false);
    expect(answer.warnings.join()).to.contain("depends on which was granted first");
    expect(ask(accountWith([grant({ Table: charges }, ["INSERT"]), list])).columns).to.deep.equal(["amount"]);
    expect(may([grant({ Table: charges }, ["INSERT", "SELECT"]), list], "INSERT")).to.equal(true);
    expect(
      may(
        [grant({ Table: charges }, ["INSERT"]), { ...list, Principal: { DataLakePrincipalIdentifier: officers } }],
        "INSERT",
      ),
    ).to.equal(true);
  });

  it("needs lakeformation:GetDataAccess for data and Glue for anything", () => {
    const of = (entry: object, action: AccessAction) =>
      ask(
        accountWith([grant({ Table: charges }, ["SELECT", "INSERT", "DROP"])], {
          principals: [{ arn: analysts, ...entry }],
        }),
        { action },
      );
    for (const action of ["SELECT", "INSERT"] as const) {
      expect(of({ lakeFormationDataAccess: false }, action).allowed).to.equal(false);
      expect(of({ glue: "none" }, action).allowed).to.equal(false);
      expect(of({ glue: "read" }, action).allowed).to.equal(true);
    }
    expect(of({ lakeFormationDataAccess: false }, "DROP").allowed).to.equal(true);
    expect(of({ glue: "none" }, "DESCRIBE").allowed).to.equal(false);
  });
});

describe("what a principal holds without a grant", () => {
  it("as an administrator is describing everything and granting itself the rest", () => {
    const snapshot = accountWith([], settings("DataLakeAdmins"));
    const kinds = (action: AccessAction) => ask(snapshot, { action }).bypasses.map(({ kind }) => kind);
    expect(ask(snapshot, { action: "DESCRIBE" }).allowed).to.equal(true);
    expect(ask(snapshot, { action: "DESCRIBE", table: "parking_trusted" }).allowed).to.equal(true);
    expect(ask(snapshot)).to.deep.include({ allowed: false, columns: [] });
    expect([kinds("SELECT"), kinds("DROP")]).to.deep.equal([["administrator"], ["administrator"]]);
  });

  it("as a read-only administrator is describing everything", () => {
    const snapshot = accountWith([], settings("ReadOnlyAdmins"));
    expect(ask(snapshot, { action: "DESCRIBE" }).allowed).to.equal(true);
    expect(ask(snapshot)).to.deep.include({ allowed: false, bypasses: [] });
  });

  it("as creator of a table is everything on it, and seeing its database", () => {
    const snapshot = accountWith();
    const CreatedBy = "arn:aws:sts::111122223333:assumed-role/lake.parking.analysts/session";
    const tables = snapshot.tables.map((table) => (table.Name === "bays" ? { ...table, CreatedBy } : table));
    const made = { ...snapshot, tables, principals: [{ arn: analysts }] };
    expect(ask(made, { table: "parking_trusted.bays", action: "DROP" }).allowed).to.equal(true);
    expect(ask(made, { table: "parking_trusted", action: "DESCRIBE" }).allowed).to.equal(true);
    expect(ask(made).allowed).to.equal(false);
  });

  it("as creator of a database is everything on it, and nothing on tables that others make there", () => {
    const snapshot = accountWith();
    const databases = snapshot.databases.map((database) => ({ ...database, CreatedBy: analysts }));
    expect(ask({ ...snapshot, databases }, { table: "parking_trusted", action: "DROP" }).allowed).to.equal(true);
    expect(ask({ ...snapshot, databases }).allowed).to.equal(false);
  });
});

describe("where a principal may make a table", () => {
  const finance = { ResourceArn: "arn:aws:s3:::finance" };
  const products = { ResourceArn: "arn:aws:s3:::products" };
  const registrations = [{ ResourceArn: "arn:aws:s3:::trusted" }, finance, products];
  const granted = [
    grant({ Database: { Name: "parking_trusted" } }, ["CREATE_TABLE"]),
    grant({ Database: { Name: "elsewhere" } }, ["CREATE_TABLE"]),
    grant({ DataLocation: products }, ["DATA_LOCATION_ACCESS"]),
  ];
  const snapshot = accountWith(granted, { registrations });
  const databases = [...snapshot.databases, { Name: "elsewhere" }];
  const make = (table: string, location?: string, more = {}) =>
    ask(
      { ...snapshot, databases, ...more },
      { action: "CREATE_TABLE", table, ...(location === undefined ? {} : { location }) },
    );

  it("is decided case by case as AWS's guide has it", () => {
    expect(make("elsewhere", "s3://finance/sales/").allowed, "no data location permission").to.equal(false);
    expect(make("elsewhere", "s3://products/").allowed, "data location permission").to.equal(true);
    expect(make("elsewhere", "s3://products/new/").allowed, "on what it lies in").to.equal(true);
    expect(make("elsewhere", "s3://hr/plans/").allowed, "not registered").to.equal(true);
    expect(make("parking_trusted", "s3://trusted/incidents/").allowed, "in the database's location").to.equal(true);
    expect(make("parking_trusted.incidents", "s3://trusted/incidents/").allowed, "a table to be").to.equal(true);
    expect(make("parking_trusted").allowed, "where the database puts it").to.equal(true);
  });

  it("is nowhere without CREATE_TABLE, an administrator's locations notwithstanding", () => {
    const admins = settings("DataLakeAdmins");
    expect(make("elsewhere", "s3://finance/sales/", admins).allowed).to.equal(true);
    expect(make("elsewhere", "s3://finance/sales/", { ...admins, permissions: [] }).allowed).to.equal(false);
  });

  it("counts hybrid access as registered", () => {
    const hybrid = { registrations: [{ ...finance, HybridAccessEnabled: true }] };
    expect(make("elsewhere", "s3://finance/sales/", hybrid).allowed).to.equal(false);
  });

  it("holds for moving a table too", () => {
    const alter = grant({ Table: charges }, ["ALTER"]);
    const move = (location: string) =>
      ask(accountWith([...granted, alter], { registrations }), { action: "ALTER", location }).allowed;
    expect([move("s3://products/x/"), move("s3://finance/x/"), move("s3://hr/x/")]).to.deep.equal([true, false, true]);
  });
});

describe("a grant that AWS would refuse", () => {
  const refused: readonly (readonly [string, SnapshotPermission, RegExp])[] = [
    [
      "a table's right on columns",
      grant({ TableWithColumns: { ...charges, ColumnNames: ["amount"] } }, ["SELECT", "INSERT"]),
      /INSERT is not given on columns/,
    ],
    [
      "a write right on a filter",
      grant(filter("plain"), ["SELECT", "DELETE"]),
      /DELETE is not given on a data cells filter/,
    ],
    [
      "a database's right on a table",
      grant({ Table: charges }, ["ALL", "CREATE_TABLE"]),
      /CREATE_TABLE is not given on a table/,
    ],
    ["a filter that is not there", grant(filter("gone")), /filter gone, which it names, is not there/],
    [
      "a tag that is not defined",
      grant(onTables(tag("visibility", "restricted"), tag("colour", "red"))),
      /colour=red is not defined/,
    ],
    [
      "columns both ways",
      grant({ TableWithColumns: { ...charges, ColumnNames: ["amount"], ColumnWildcard: {} } }),
      /either to be seen or to be left out/,
    ],
    [
      "the grant option with an exclude-list",
      {
        ...grant({ TableWithColumns: { ...charges, ColumnWildcard: { ExcludedColumnNames: ["vrm"] } } }),
        PermissionsWithGrantOption: ["SELECT"],
      },
      /with the grant option/,
    ],
    [
      "handing on what is not held",
      { ...grant({ Table: charges }), PermissionsWithGrantOption: ["INSERT"] },
      /INSERT cannot be handed on/,
    ],
    [
      "a resource of two kinds",
      grant({ Table: charges, Database: { Name: "parking_trusted" } }),
      /exactly one resource/,
    ],
    [
      "IAM-allowed-principals on all tables",
      everyone({ Table: { DatabaseName: "parking_trusted", TableWildcard: {} } }),
      /one table at a time/,
    ],
  ];

  for (const [what, permission, why] of refused) {
    it(`counts for nothing and is reported: ${what}`, () => {
      const snapshot = accountWith([permission], {
        tags: [tag("visibility", "restricted"), tag("department", "parking")],
      });
      const answer = ask(snapshot);
      expect(answer).to.deep.include({ allowed: false, columns: [] });
      expect(answer.warnings.join()).to.match(why);
      expect(simulate(snapshot).refused.join()).to.match(why);
    });
  }

  it("is not an include-list with the grant option", () => {
    const list = grant({ TableWithColumns: { ...charges, ColumnNames: ["amount"] } });
    expect(ask(accountWith([{ ...list, PermissionsWithGrantOption: ["SELECT"] }])).columns).to.deep.equal(["amount"]);
  });

  it("includes a right on a location that is not registered", () => {
    const location = grant({ DataLocation: { ResourceArn: "arn:aws:s3:::elsewhere" } }, ["DATA_LOCATION_ACCESS"]);
    expect(simulate(accountWith([location])).refused.join()).to.match(/the location is not registered/);
  });

  it("is not made of one that depends on attributes: it cannot be judged, and says so", () => {
    const byAttribute = {
      ...grant({ Table: charges }, ["SELECT"], `${account}:IAMPrincipals`),
      Condition: { Expression: "x" },
    };
    expect(ask(accountWith([byAttribute]))).to.deep.include({ allowed: false });
    expect(ask(accountWith([byAttribute])).warnings.join()).to.match(/attributes that the snapshot does not hold/);
  });
});

describe("another account", () => {
  const theirs = "arn:aws:iam::444455556666:role/analyst";
  const organisation = "arn:aws:organizations::111122223333:organization/o-abcdefghijkl";

  it("gives on to its own principals what the snapshot does not tell", () => {
    for (const grantee of ["444455556666", organisation]) {
      const answer = ask(accountWith([grant({ Table: charges }, ["SELECT"], grantee)]), { principal: theirs });
      expect(answer.allowed).to.equal(false);
      expect(answer.warnings.join()).to.contain(
        `(to ${grantee}): to whom it is given on there is not in this snapshot`,
      );
    }
    expect(
      ask(accountWith([grant({ Table: charges }, ["SELECT"], "444455556666")]), { principal: "444455556666" }).allowed,
    ).to.equal(true);
  });

  it("is named itself where a grant names its role, and is none of IAM-allowed-principals", () => {
    expect(ask(accountWith([grant({ Table: charges }, ["SELECT"], theirs)]), { principal: theirs }).allowed).to.equal(
      true,
    );
    expect(ask(accountWith([everyone({ Table: charges })]), { principal: theirs }).allowed).to.equal(false);
  });
});

describe("questions about everyone and everything", () => {
  const snapshot = accountWith(
    [
      grant(filter("plain")),
      grant(onTables(tag("visibility", "department")), ["SELECT"], officers),
      grant({ Table: charges }, ["DESCRIBE"], "arn:aws:iam::111122223333:role/catalogue"),
    ],
    {
      settings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: "arn:aws:iam::111122223333:role/deploy" }] },
      principals: [
        { arn: "arn:aws:iam::111122223333:role/pipeline", objects: [{ prefix: "s3://trusted/", actions: ["s3:*"] }] },
      ],
    },
  );

  it("name whoever reads a table or gets past its permissions", () => {
    const names = (table: string) =>
      simulate(snapshot)
        .table(table)
        .map(({ principal }) => principal.replace(/.*[./]/, ""));
    expect(names("parking_trusted.penalty_charges")).to.deep.equal(["deploy", "analysts", "pipeline"]);
    expect(names("PARKING_TRUSTED.bays")).to.deep.equal(["deploy", "officers", "pipeline"]);
    expect(names("parking_trusted.gone")).to.deep.equal([]);
  });

  it("name whoever reaches every bucket", () => {
    const wide = "arn:aws:iam::111122223333:role/wide";
    const principals = [{ arn: wide, objects: [{ prefix: "*", actions: ["s3:*"] }] }];
    const simulation = simulate(accountWith([], { principals }));
    expect(simulation.table("parking_trusted.bays").map(({ principal }) => principal)).to.deep.equal([wide]);
    expect(simulation.principal(wide)).to.have.length(2);
  });

  it("name the tables that a principal reads or gets at", () => {
    const names = (principal: string) =>
      simulate(snapshot)
        .principal(principal)
        .map(({ table }) => table);
    const both = ["parking_trusted.bays", "parking_trusted.penalty_charges"];
    expect(names(analysts)).to.deep.equal(["parking_trusted.penalty_charges"]);
    expect(names(officers)).to.deep.equal(["parking_trusted.bays"]);
    expect(names("arn:aws:iam::111122223333:role/pipeline")).to.deep.equal(both);
    expect(names("arn:aws:iam::111122223333:role/deploy")).to.deep.equal(both);
    expect(names("arn:aws:iam::111122223333:role/catalogue")).to.deep.equal([]);
  });
});
