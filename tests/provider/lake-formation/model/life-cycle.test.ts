import { expect } from "chai";
import {
  account,
  admin,
  allTables,
  analyst,
  change,
  charges,
  council,
  database,
  deploy,
  everyone,
  filterNamed,
  furnishedCouncil,
  officer,
  refusal,
  rows,
} from "./council.ts";

const open = [{ Principal: { DataLakePrincipalIdentifier: everyone }, Permissions: ["ALL"] }];
const openSettings = {
  DataLakeSettings: {
    DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }],
    CreateDatabaseDefaultPermissions: open,
    CreateTableDefaultPermissions: open,
  },
};
const libraries = { Database: { Name: "libraries" } };
const loans = { Table: { DatabaseName: "libraries", Name: "loans" } };

describe("creations and drops of Glue in the model of Lake Formation", () => {
  it("open what is new to everyone where the settings say so", () => {
    const { model, glue } = council();
    model.call("PutDataLakeSettings", openSettings, admin);
    glue.databases.set("libraries", { name: "libraries" });
    glue.tables.set("libraries/loans", { name: "loans", columns: ["id"], partitionKeys: [] });
    model.databaseCreated("libraries");
    model.tableCreated("libraries", "loans", deploy);
    expect(rows(model, { Resource: libraries }, everyone).map((row) => row.Permissions)).to.deep.equal([["ALL"]]);
    expect(rows(model, { Resource: loans }, everyone).map((row) => row.Permissions)).to.deep.equal([["ALL"]]);
    expect(model.visibleColumns(analyst, "libraries", "loans")).to.deep.equal(["id"]);
    model.call("RevokePermissions", change(everyone, loans, ["ALL"]), admin);
    expect(model.visibleColumns(analyst, "libraries", "loans")).to.deep.equal([]);
  });

  it("leave what is new closed where the settings are empty", () => {
    const { model } = council();
    expect(rows(model, {}, everyone).filter((row) => !("Catalog" in row.Resource))).to.deep.equal([]);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
  });

  for (const [own, seen] of [
    [[], []],
    [open, ["id"]],
  ] as const) {
    it(`heed the database's own default for tables, ${own.length === 0 ? "closed" : "open"}, before the account's`, () => {
      const { model, glue } = council();
      if (own.length === 0) model.call("PutDataLakeSettings", openSettings, admin);
      glue.databases.set("libraries", { name: "libraries", createTableDefaultPermissions: own });
      glue.tables.set("libraries/loans", { name: "loans", columns: ["id"], partitionKeys: [] });
      model.databaseCreated("libraries");
      model.tableCreated("libraries", "loans", deploy);
      expect(model.visibleColumns(analyst, "libraries", "loans")).to.deep.equal(seen);
    });
  }

  it("give the creator everything with the grant option, until it is taken back", () => {
    const { model } = council();
    expect(model.visibleColumns(deploy, "parking", "charges")).to.have.length(4);
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), deploy);
    expect(rows(model, { Resource: database }, deploy).map((row) => row.Permissions)).to.deep.equal([
      ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"],
    ]);
    model.call("RevokePermissions", change(deploy, charges, ["ALL"]), admin);
    expect(model.visibleColumns(deploy, "parking", "charges")).to.deep.equal([]);
    expect(refusal(model, "GrantPermissions", change(officer, charges, ["SELECT"]), deploy).code).to.equal(
      "AccessDeniedException",
    );
  });

  it("do not give the database's creator what others create in it", () => {
    const { model } = council();
    model.tableDropped("parking", "charges");
    model.tableCreated("parking", "charges", officer);
    expect(model.visibleColumns(deploy, "parking", "charges")).to.deep.equal([]);
  });

  it("end grants, filters and tags of a dropped table, and nothing else", () => {
    const { model } = furnishedCouncil();
    model.call("AddLFTagsToResource", { Resource: charges, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, database, ["DESCRIBE"]), admin);
    model.call("GrantPermissions", change(officer, filterNamed("by_ward"), ["SELECT"]), admin);
    model.tableDropped("parking", "charges");
    model.tableCreated("parking", "charges", deploy);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    expect(rows(model, {}, analyst).map((row) => row.Permissions)).to.deep.equal([["DESCRIBE"]]);
    expect(rows(model, {}, officer)).to.deep.equal([]);
    expect(model.call("ListDataCellsFilter", {}, admin)).to.deep.equal({ DataCellsFilters: [] });
    expect(model.call("GetResourceLFTags", { Resource: charges }, admin)).to.deep.include({ LFTagsOnTable: [] });
  });

  it("leave other databases and other tables as they are", () => {
    const { model, glue } = furnishedCouncil();
    glue.databases.set("libraries", { name: "libraries" });
    glue.tables.set("libraries/charges", { name: "charges", columns: ["id"], partitionKeys: [] });
    glue.tables.set("libraries/loans", { name: "loans", columns: ["id"], partitionKeys: [] });
    for (const table of ["charges", "loans"]) {
      const place = { TableCatalogId: account, DatabaseName: "libraries", TableName: table };
      model.call("CreateDataCellsFilter", { TableData: { ...place, Name: "ids", ColumnNames: ["id"] } }, admin);
      const Resource = { Table: { DatabaseName: "libraries", Name: table } };
      model.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
      model.call(
        "GrantPermissions",
        change(analyst, { DataCellsFilter: { ...place, Name: "ids" } }, ["SELECT"]),
        admin,
      );
    }
    model.databaseDropped("parking");
    model.tableDropped("libraries", "loans");
    expect(model.visibleColumns(analyst, "libraries", "charges")).to.deep.equal(["id"]);
    const { filters, tagged } = model.snapshot();
    expect(filters.map(({ database: where, table }) => `${where}/${table}`)).to.deep.equal(["libraries/charges"]);
    expect(tagged.map(({ table }) => table)).to.deep.equal(["charges"]);
    model.databaseDropped("libraries");
    expect(model.snapshot().filters).to.deep.equal([]);
    expect(model.snapshot().tagged).to.deep.equal([]);
  });

  it("end filters and tags of a dropped database on tables that nobody was granted", () => {
    const { model } = furnishedCouncil();
    for (const resource of [charges, { Table: { DatabaseName: "parking", Name: "permits" } }]) {
      model.call("RevokePermissions", change(deploy, resource, ["ALL"]), admin);
    }
    const LFTags = [{ TagKey: "zone", TagValues: ["raw"] }];
    model.call(
      "AddLFTagsToResource",
      { Resource: { Table: { DatabaseName: "parking", Name: "permits" } }, LFTags },
      admin,
    );
    model.databaseDropped("parking");
    expect(model.snapshot().filters).to.deep.equal([]);
    expect(model.snapshot().tagged).to.deep.equal([]);
  });

  it("end everything of a dropped database and its tables", () => {
    const { model } = furnishedCouncil();
    for (const Resource of [database, charges]) {
      model.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    }
    for (const resource of [charges, allTables])
      model.call("GrantPermissions", change(analyst, resource, ["SELECT"]), admin);
    model.databaseDropped("parking");
    const { grants, filters, tagged } = model.snapshot();
    expect(grants.map(({ resource }) => resource.kind)).to.deep.equal(["catalogue"]);
    expect(filters).to.deep.equal([]);
    expect(tagged).to.deep.equal([]);
  });
});
