import { expect } from "chai";
import { LakeFormationError } from "../../../../provider/lake-formation/model/lake-formation-error.ts";
import type { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import {
  account,
  admin,
  allTables,
  analyst,
  bucket,
  change,
  charges,
  columns,
  everyone,
  filterNamed,
  furnishedCouncil,
  officer,
} from "./council.ts";

const all = ["id", "ward", "vrm", "issued_on"];
const every = ["COLUMN_PERMISSION", "CELL_FILTER_PERMISSION"];
const asked = (types: readonly string[] = every, more: object = {}) => ({
  CatalogId: account,
  DatabaseName: "Parking",
  Name: "Charges",
  SupportedPermissionTypes: types,
  ...more,
});

/** The council's `charges`, with a filter for each name: columns and the rows in which they are shown. */
function filtered(filters: Readonly<Record<string, readonly [columns: readonly string[], rows?: string]>>) {
  const { model } = furnishedCouncil();
  for (const [Name, [ColumnNames, rows]] of Object.entries(filters)) {
    const RowFilter = rows === undefined ? { AllRowsWildcard: {} } : { FilterExpression: rows };
    const TableData = { DatabaseName: "parking", TableName: "charges", Name, ColumnNames, RowFilter };
    model.call("CreateDataCellsFilter", { TableData: { TableCatalogId: account, ...TableData } }, admin);
    model.call("GrantPermissions", change(analyst, filterNamed(Name), ["SELECT"]), admin);
  }
  return model;
}

function refused(model: LakeFormationModel, request: object, caller = analyst): string {
  try {
    model.unfilteredMetadata(request, caller);
  } catch (error) {
    if (error instanceof LakeFormationError) return error.code;
    throw error;
  }
  return "answered";
}

describe("what an engine is told of a table", () => {
  it("is nothing to whom holds nothing on it", () => {
    expect(refused(furnishedCouncil().model, asked())).to.equal("AccessDeniedException");
  });

  it("is no column where DESCRIBE is all that is held", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, charges, ["DESCRIBE"]), admin);
    expect(model.unfilteredMetadata(asked(["NESTED_PERMISSION"]), analyst)).to.deep.include({
      AuthorizedColumns: [],
      CellFilters: [],
      Permissions: [],
    });
  });

  it("is every column, partition keys last, through SELECT on the table", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT", "INSERT"]), admin);
    const told = model.unfilteredMetadata(asked(["NESTED_PERMISSION"]), analyst);
    expect(told.AuthorizedColumns).to.deep.equal(all);
    expect(told.Permissions).to.deep.equal(["SELECT", "INSERT"]);
    expect(told.IsRegisteredWithLakeFormation).to.equal(true);
    expect(told).to.not.have.property("RowFilter");
  });

  it("is the columns of a filter in its rows", () => {
    const model = filtered({ north: [["ward", "id"], "ward = 'north'"] });
    expect(model.unfilteredMetadata(asked(), analyst)).to.deep.include({
      AuthorizedColumns: ["id", "ward"],
      CellFilters: [
        { ColumnName: "id", RowFilterExpression: "ward = 'north'" },
        { ColumnName: "ward", RowFilterExpression: "ward = 'north'" },
      ],
      RowFilter: "ward = 'north'",
      Permissions: ["SELECT"],
    });
  });

  it("is the columns of a filter of all rows without any condition", () => {
    const model = filtered({ by_id: [["id"]] });
    expect(model.unfilteredMetadata(asked(["COLUMN_PERMISSION"]), analyst)).to.deep.include({
      AuthorizedColumns: ["id"],
      CellFilters: [],
    });
  });

  it("adds filters up: a column is seen in the rows of any of them, and in all rows through one of all", () => {
    const model = filtered({
      north: [["ward", "id"], "ward = 'north'"],
      south: [["ward", "vrm"], "ward = 'south'"],
    });
    const both = "(ward = 'north') OR (ward = 'south')";
    expect(model.unfilteredMetadata(asked(), analyst)).to.deep.include({
      CellFilters: [
        { ColumnName: "id", RowFilterExpression: "ward = 'north'" },
        { ColumnName: "ward", RowFilterExpression: both },
        { ColumnName: "vrm", RowFilterExpression: "ward = 'south'" },
      ],
      RowFilter: both,
    });
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), admin);
    const told = model.unfilteredMetadata(asked(), analyst);
    expect(told.CellFilters.map(({ ColumnName }) => ColumnName)).to.deep.equal(["id", "vrm"]);
    expect(told).to.not.have.property("RowFilter");
  });

  it("is refused to an engine that cannot filter as it must", () => {
    const byRow = filtered({ north: [all, "ward = 'north'"] });
    expect(refused(byRow, asked(["COLUMN_PERMISSION"]))).to.equal("PermissionTypeMismatchException");
    expect(refused(byRow, asked(["CELL_FILTER_PERMISSION"]))).to.equal("answered");
    const byColumn = filtered({ some: [["id"]] });
    expect(refused(byColumn, asked(["NESTED_PERMISSION"]))).to.equal("PermissionTypeMismatchException");
    expect(refused(byColumn, asked(["CELL_FILTER_PERMISSION"]))).to.equal("answered");
  });

  const misshapen: readonly (readonly [string, object, string])[] = [
    ["no permission types", asked([]), "InvalidInputException"],
    ["a permission type that is none", asked(["ROW_PERMISSION"]), "InvalidInputException"],
    ["no database", asked(every, { DatabaseName: undefined }), "InvalidInputException"],
    ["no catalogue", asked(every, { CatalogId: undefined }), "InvalidInputException"],
    ["another account", asked(every, { CatalogId: "210987654321" }), "AccessDeniedException"],
    ["a table that is not there", asked(every, { Name: "nowhere" }), "EntityNotFoundException"],
    ["a permission that is not held", asked(every, { Permissions: ["SELECT", "INSERT"] }), "AccessDeniedException"],
    ["the permission that is held", asked(every, { Permissions: ["SELECT"] }), "answered"],
    ["the table's name as partitions have it", asked(every, { TableName: "charges", Name: undefined }), "answered"],
  ];
  for (const [what, request, code] of misshapen)
    it(`with ${what} is ${code}`, () => {
      expect(refused(filtered({ north: [["id"], "ward = 'north'"] }), request)).to.equal(code);
    });

  it("has an id of its own for each caller and each state of what it sees", () => {
    const model = filtered({ north: [["id"], "ward = 'north'"] });
    model.call("GrantPermissions", change(officer, charges, ["SELECT"]), admin);
    const id = (caller: string) => model.unfilteredMetadata(asked(), caller).QueryAuthorizationId;
    const before = id(analyst);
    expect(before)
      .to.match(/^[0-9a-f]{64}$/)
      .and.equal(id(analyst))
      .and.not.equal(id(officer));
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), admin);
    expect(id(analyst)).to.not.equal(before);
  });

  it("tells an administrator as such of no column", () => {
    expect(furnishedCouncil().model.unfilteredMetadata(asked(), admin).AuthorizedColumns).to.deep.equal([]);
  });
});

describe("whether Lake Formation decides on a table", () => {
  function opened() {
    const { model, glue } = furnishedCouncil();
    model.call("GrantPermissions", change(everyone, charges, ["ALL"]), admin);
    return { model, glue };
  }
  const registered = (model: LakeFormationModel, location?: string) =>
    model.unfilteredMetadata(asked(), analyst, location).IsRegisteredWithLakeFormation;

  it("depends on the registration of its location", () => {
    const { model, glue } = opened();
    expect(registered(model)).to.equal(true);
    model.call("DeregisterResource", { ResourceArn: bucket }, admin);
    expect(registered(model)).to.equal(false);
    glue.tables.set("parking/charges", { name: "charges", columns: all, partitionKeys: [] });
    expect(registered(model)).to.equal(false);
    glue.tables.set("parking/charges", { name: "charges", columns: all, partitionKeys: [], location: "hdfs://x" });
    expect(registered(model)).to.equal(false);
  });

  it("depends on a partition's own location where it has one", () => {
    const { model } = opened();
    expect(registered(model, "s3://elsewhere/charges/2026")).to.equal(false);
    expect(registered(model, "s3://council-dev-parking-trusted/charges/2026")).to.equal(true);
  });

  it("in hybrid mode depends on the opt-in, as long as the table is open to IAM", () => {
    const { model } = opened();
    const RoleArn = `arn:aws:iam::${account}:role/registration`;
    model.call("UpdateResource", { ResourceArn: bucket, RoleArn, HybridAccessEnabled: true }, admin);
    expect(registered(model)).to.equal(false);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(all);
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), admin);
    const optIn = { Principal: { DataLakePrincipalIdentifier: analyst }, Resource: charges };
    model.call("CreateLakeFormationOptIn", optIn, admin);
    expect(registered(model)).to.equal(true);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    model.call("DeleteLakeFormationOptIn", optIn, admin);
    model.call("CreateLakeFormationOptIn", { ...optIn, Resource: allTables }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    model.call("RevokePermissions", change(everyone, charges, ["ALL"]), admin);
    model.call("DeleteLakeFormationOptIn", { ...optIn, Resource: allTables }, admin);
    expect(registered(model)).to.equal(true);
  });

  it("goes by the nearest registration", () => {
    const { model } = opened();
    const RoleArn = `arn:aws:iam::${account}:role/registration`;
    model.call("RegisterResource", { ResourceArn: `${bucket}/charges`, RoleArn, HybridAccessEnabled: true }, admin);
    expect(registered(model)).to.equal(false);
  });
});
