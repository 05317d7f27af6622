import { expect } from "chai";
import {
  account,
  admin,
  allTables,
  analyst,
  change,
  charges,
  columns,
  columnsBut,
  council,
  database,
  everyone,
  filter,
  filterNamed,
  furnishedCouncil,
  tablesTagged,
} from "./council.ts";

const everything = ["id", "ward", "vrm", "issued_on"];

describe("the columns that a principal sees in the model of Lake Formation", () => {
  const ways: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[], readonly string[]])[] =
    [
      ["SELECT on the table", charges, ["SELECT"], everything],
      ["ALL on the table", charges, ["ALL"], everything],
      ["SELECT on all tables", allTables, ["SELECT"], everything],
      ["columns, partition keys among them", columns("issued_on", "ward"), ["SELECT"], ["ward", "issued_on"]],
      ["all columns but some", columnsBut("vrm"), ["SELECT"], ["id", "ward", "issued_on"]],
      ["a filter", filterNamed("by_ward"), ["SELECT"], ["ward"]],
      ["DESCRIBE on the filter alone", filterNamed("by_ward"), ["DESCRIBE"], []],
      ["DESCRIBE on the table", charges, ["DESCRIBE", "INSERT"], []],
      ["ALL on the database", database, ["ALL"], []],
    ];
  for (const [what, resource, permissions, seen] of ways) {
    it(`through ${what} are ${seen.join(", ") || "none"}`, () => {
      const { model } = furnishedCouncil();
      model.call("GrantPermissions", change(analyst, resource, permissions), admin);
      expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(seen);
    });
  }

  it("through a filter that excludes are the others", () => {
    const { model } = council();
    const { ColumnNames: _, ...rest } = filter("but_vrm", []);
    model.call(
      "CreateDataCellsFilter",
      { TableData: { ...rest, ColumnWildcard: { ExcludedColumnNames: ["vrm"] } } },
      admin,
    );
    model.call("GrantPermissions", change(analyst, filterNamed("but_vrm"), ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["id", "ward", "issued_on"]);
  });

  it("through LF-tags are those whose tags, own or inherited, satisfy every key of the expression", () => {
    const { model } = furnishedCouncil();
    const tag = (Resource: unknown, TagKey: string, value: string): unknown =>
      model.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey, TagValues: [value] }] }, admin);
    const expression = tablesTagged({ zone: ["trusted", "refined"], visibility: ["department"] });
    model.call("GrantPermissions", change(analyst, expression, ["SELECT"]), admin);
    tag(database, "zone", "trusted");
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    tag(charges, "visibility", "department");
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(everything);
    tag(columns("vrm"), "visibility", "restricted");
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["id", "ward", "issued_on"]);
    expect(model.visibleColumns(analyst, "parking", "permits")).to.deep.equal([]);
  });

  it("are none for an administrator as such", () => {
    expect(council().model.visibleColumns(admin, "parking", "charges")).to.deep.equal([]);
  });

  it("are all for everyone of the account, and for nobody else, where access is open", () => {
    const { model } = council();
    model.call("GrantPermissions", change(everyone, charges, ["ALL"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(everything);
    expect(model.visibleColumns("arn:aws:iam::210987654321:role/partner", "parking", "charges")).to.deep.equal([]);
  });

  it("are the same for a role, its session and its path", () => {
    const { model } = council();
    model.call(
      "GrantPermissions",
      change(`arn:aws:iam::${account}:role/groups/analysts`, columns("ward"), ["SELECT"]),
      admin,
    );
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    expect(
      model.visibleColumns(`arn:aws:sts::${account}:assumed-role/analysts/ana`, "parking", "charges"),
    ).to.deep.equal(["ward"]);
  });

  it("are none of a table that is not there", () => {
    expect(council().model.visibleColumns(analyst, "parking", "fines")).to.deep.equal([]);
  });

  it("follow the table: a new column is seen through a wildcard and not through a list", () => {
    const { model, glue } = council();
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), admin);
    model.call("GrantPermissions", change(`${analyst}-2`, charges, ["SELECT"]), admin);
    glue.tables.set("parking/charges", { name: "charges", columns: ["ward", "colour"], partitionKeys: [] });
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    expect(model.visibleColumns(`${analyst}-2`, "parking", "charges")).to.deep.equal(["ward", "colour"]);
  });
});
