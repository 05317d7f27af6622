import { expect } from "chai";
import {
  account,
  admin,
  analyst,
  change,
  charges,
  filter,
  filterNamed,
  furnishedCouncil,
  officer,
  refusal,
  rows,
} from "./council.ts";

const place = { TableCatalogId: account, DatabaseName: "parking", TableName: "charges" };

describe("data cells filters in the model of Lake Formation", () => {
  it("are given back as they were made", () => {
    const { model } = furnishedCouncil();
    const TableData = { ...filter("open_wards", ["ward", "ID"]), RowFilter: { FilterExpression: "ward <> 'central'" } };
    model.call("CreateDataCellsFilter", { TableData }, admin);
    expect(model.call("GetDataCellsFilter", { ...place, Name: "open_wards" }, admin)).to.deep.equal({
      DataCellsFilter: { ...TableData, ColumnNames: ["ward", "id"], VersionId: "1" },
    });
  });

  it("are updated in place: who holds them sees the new columns at once", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, filterNamed("by_ward"), ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    model.call("UpdateDataCellsFilter", { TableData: filter("by_ward", ["id"]) }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["id"]);
  });

  it("are not updated on the ground of an older version", () => {
    const { model } = furnishedCouncil();
    model.call("UpdateDataCellsFilter", { TableData: { ...filter("by_ward", ["id"]), VersionId: "1" } }, admin);
    const stale = { TableData: { ...filter("by_ward", ["vrm"]), VersionId: "1" } };
    expect(refusal(model, "UpdateDataCellsFilter", stale).code).to.equal("ConcurrentModificationException");
  });

  it("take their grants with them when they are deleted", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, filterNamed("by_ward"), ["SELECT"]), admin);
    model.call("DeleteDataCellsFilter", { ...place, Name: "by_ward" }, admin);
    model.call("CreateDataCellsFilter", { TableData: filter("by_ward", ["vrm"]) }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
  });

  it("are listed by table, in pages", () => {
    const { model } = furnishedCouncil();
    model.call("CreateDataCellsFilter", { TableData: filter("by_id", ["id"]) }, admin);
    const first = model.call("ListDataCellsFilter", { ...charges, MaxResults: 1 }, admin) as {
      readonly DataCellsFilters: readonly { readonly Name: string }[];
      readonly NextToken: string;
    };
    const second = model.call("ListDataCellsFilter", { ...charges, NextToken: first.NextToken }, admin) as typeof first;
    expect([...first.DataCellsFilters, ...second.DataCellsFilters].map(({ Name }) => Name)).to.deep.equal([
      "by_id",
      "by_ward",
    ]);
    const Table = { DatabaseName: "parking", Name: "permits" };
    expect(model.call("ListDataCellsFilter", { Table }, admin)).to.deep.equal({ DataCellsFilters: [] });
  });

  const without = (member: string): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(filter("new", ["id"])).filter(([name]) => name !== member));
  const unsound: readonly (readonly [string, string, unknown, string])[] = [
    ["a name twice", "CreateDataCellsFilter", filter("by_ward", ["id"]), "AlreadyExistsException"],
    [
      "an unknown table",
      "CreateDataCellsFilter",
      { ...filter("new", ["id"]), TableName: "fines" },
      "EntityNotFoundException",
    ],
    ["an unknown column", "CreateDataCellsFilter", filter("new", ["colour"]), "InvalidInputException"],
    ["no columns", "CreateDataCellsFilter", without("ColumnNames"), "InvalidInputException"],
    ["an empty list of columns", "CreateDataCellsFilter", filter("new", []), "InvalidInputException"],
    [
      "columns named and excluded",
      "CreateDataCellsFilter",
      { ...filter("new", ["id"]), ColumnWildcard: {} },
      "InvalidInputException",
    ],
    ["no name", "CreateDataCellsFilter", without("Name"), "InvalidInputException"],
    ["a name of 256 letters", "CreateDataCellsFilter", filter("n".repeat(256), ["id"]), "InvalidInputException"],
    [
      "rows that are neither all nor some",
      "CreateDataCellsFilter",
      { ...filter("new", ["id"]), RowFilter: {} },
      "InvalidInputException",
    ],
    ["an update of what is not there", "UpdateDataCellsFilter", filter("new", ["id"]), "EntityNotFoundException"],
  ];
  for (const [what, operation, TableData, code] of unsound) {
    it(`are refused with ${what}`, () => {
      expect(refusal(furnishedCouncil().model, operation, { TableData }).code).to.equal(code);
    });
  }

  it("that are not there can be neither read nor deleted", () => {
    const { model } = furnishedCouncil();
    expect(refusal(model, "GetDataCellsFilter", { ...place, Name: "new" }).code).to.equal("EntityNotFoundException");
    expect(refusal(model, "DeleteDataCellsFilter", { ...place, Name: "new" }).code).to.equal("EntityNotFoundException");
  });

  it("can be read by those who hold them", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, filterNamed("by_ward"), ["SELECT"]), admin);
    expect(model.call("ListDataCellsFilter", {}, analyst)).to.have.nested.property(
      "DataCellsFilters[0].Name",
      "by_ward",
    );
    expect(model.call("ListDataCellsFilter", {}, officer)).to.deep.equal({ DataCellsFilters: [] });
  });

  it("are made by those who may pass SELECT of the table on, and by nobody else", () => {
    const { model } = furnishedCouncil();
    const request = { TableData: filter("new", ["id"]) };
    model.call("GrantPermissions", change(officer, charges, ["SELECT"]), admin);
    expect(refusal(model, "CreateDataCellsFilter", request, officer).code).to.equal("AccessDeniedException");
    expect(refusal(model, "DeleteDataCellsFilter", { ...place, Name: "by_ward" }, officer).code).to.equal(
      "AccessDeniedException",
    );
    expect(refusal(model, "GetDataCellsFilter", { ...place, Name: "by_ward" }, analyst).code).to.equal(
      "AccessDeniedException",
    );
    model.call("GrantPermissions", change(officer, charges, ["SELECT"], ["SELECT"]), admin);
    model.call("CreateDataCellsFilter", request, officer);
  });
});
