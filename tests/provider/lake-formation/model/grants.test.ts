import { expect } from "chai";
import {
  account,
  admin,
  allTables,
  analyst,
  bucket,
  change,
  charges,
  columns,
  columnsBut,
  council,
  database,
  everyone,
  filterNamed,
  furnishedCouncil,
  refusal,
  rows,
  tablesTagged,
} from "./council.ts";

describe("a grant in the model of Lake Formation", () => {
  it("is listed as it was made", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, database, ["DESCRIBE"]), admin);
    expect(rows(model, { Resource: database }, analyst)).to.deep.equal([
      {
        Principal: { DataLakePrincipalIdentifier: analyst },
        Resource: { Database: { CatalogId: account, Name: "parking" } },
        Permissions: ["DESCRIBE"],
        PermissionsWithGrantOption: [],
        LastUpdatedBy: admin,
      },
    ]);
  });

  const sound: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ["the catalogue", { Catalog: {} }, ["CREATE_DATABASE"]],
    ["a database", database, ["DESCRIBE", "CREATE_TABLE"]],
    ["a table", charges, ["SELECT", "INSERT"]],
    ["all tables", allTables, ["SELECT", "DESCRIBE"]],
    ["columns", columns("id", "ward"), ["SELECT"]],
    ["all columns but some", columnsBut("vrm"), ["SELECT"]],
    ["a partition key", columns("issued_on"), ["SELECT"]],
    ["a data cells filter", filterNamed("by_ward"), ["SELECT", "DESCRIBE"]],
    [
      "a location below a registered one",
      { DataLocation: { ResourceArn: `${bucket}/charges/` } },
      ["DATA_LOCATION_ACCESS"],
    ],
    ["an LF-tag", { LFTag: { TagKey: "zone", TagValues: ["raw"] } }, ["ASSOCIATE"]],
    ["tables by LF-tag", tablesTagged({ zone: ["trusted"] }), ["SELECT"]],
  ];
  for (const [what, resource, permissions] of sound) {
    it(`on ${what} can be made and taken back`, () => {
      const { model } = furnishedCouncil();
      const before = model.snapshot();
      model.call("GrantPermissions", change(analyst, resource, permissions), admin);
      expect(rows(model, {}, analyst)).not.to.be.empty;
      model.call("RevokePermissions", change(analyst, resource, permissions), admin);
      expect(model.snapshot()).to.deep.equal(before);
    });
  }

  const broken: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ["an unknown permission", change(analyst, charges, ["READ"]), "InvalidInputException"],
    ["a table's permission on a database", change(analyst, database, ["SELECT"]), "InvalidInputException"],
    ["a database's permission on all tables", change(analyst, allTables, ["CREATE_TABLE"]), "InvalidInputException"],
    ["no permission", change(analyst, charges, []), "InvalidInputException"],
    ["ALTER of columns", change(analyst, columns("id"), ["ALTER"]), "InvalidInputException"],
    ["columns that are not there", change(analyst, columns("id", "colour"), ["SELECT"]), "InvalidInputException"],
    [
      "an exclusion of columns that are not there",
      change(analyst, columnsBut("colour"), ["SELECT"]),
      "InvalidInputException",
    ],
    [
      "an unknown database",
      change(analyst, { Database: { Name: "libraries" } }, ["DESCRIBE"]),
      "EntityNotFoundException",
    ],
    [
      "an unknown table",
      change(analyst, { Table: { DatabaseName: "parking", Name: "fines" } }, ["SELECT"]),
      "EntityNotFoundException",
    ],
    ["an unknown filter", change(analyst, filterNamed("by_street"), ["SELECT"]), "EntityNotFoundException"],
    [
      "an unknown LF-tag value",
      change(analyst, tablesTagged({ zone: ["gold"] }), ["SELECT"]),
      "EntityNotFoundException",
    ],
    [
      "a location that is not registered",
      change(analyst, { DataLocation: { ResourceArn: `${bucket}-other` } }, ["DATA_LOCATION_ACCESS"]),
      "InvalidInputException",
    ],
    ["two resources at once", change(analyst, { ...database, ...charges }, ["DESCRIBE"]), "InvalidInputException"],
    [
      "a table by name and wildcard",
      change(analyst, { Table: { DatabaseName: "parking", Name: "charges", TableWildcard: {} } }, ["SELECT"]),
      "InvalidInputException",
    ],
    [
      "columns named and excluded",
      change(
        analyst,
        { TableWithColumns: { DatabaseName: "parking", Name: "charges", ColumnNames: ["id"], ColumnWildcard: {} } },
        ["SELECT"],
      ),
      "InvalidInputException",
    ],
    [
      "columns of all tables",
      change(analyst, { TableWithColumns: { DatabaseName: "parking", Name: "ALL_TABLES", ColumnNames: ["id"] } }, [
        "SELECT",
      ]),
      "InvalidInputException",
    ],
    [
      "an expression with a key twice",
      change(
        analyst,
        {
          LFTagPolicy: {
            ResourceType: "TABLE",
            Expression: [
              { TagKey: "zone", TagValues: ["raw"] },
              { TagKey: "ZONE", TagValues: ["trusted"] },
            ],
          },
        },
        ["SELECT"],
      ),
      "InvalidInputException",
    ],
    [
      "a saved expression, which the model does not have",
      change(analyst, { LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "open_data" } }, ["SELECT"]),
      "EntityNotFoundException",
    ],
    ["a name for a principal", change("analysts", charges, ["SELECT"]), "InvalidInputException"],
    ["more grant option than permission", change(analyst, charges, ["SELECT"], ["ALTER"]), "InvalidInputException"],
    [
      "an excluding grant with the grant option",
      change(analyst, columnsBut("vrm"), ["SELECT"], ["SELECT"]),
      "InvalidInputException",
    ],
    ["everyone with the grant option", change(everyone, charges, ["ALL"], ["ALL"]), "InvalidInputException"],
    [
      "another account's catalogue",
      change(analyst, { Database: { CatalogId: "210987654321", Name: "parking" } }, ["DESCRIBE"]),
      "AccessDeniedException",
    ],
  ];
  for (const [what, request, code] of broken) {
    it(`of ${what} is refused`, () => {
      expect(refusal(furnishedCouncil().model, "GrantPermissions", request).code).to.equal(code);
    });
  }

  it("folds the names of databases and tables", () => {
    const { model } = council();
    model.call(
      "GrantPermissions",
      change(analyst, { Table: { DatabaseName: "Parking", Name: "CHARGES" } }, ["SELECT"]),
      admin,
    );
    expect(model.visibleColumns(analyst, "parking", "charges")).to.have.length(4);
  });

  it("of ALL on a table comes to each of its parts", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["ALL"]), admin);
    expect(rows(model, { Resource: charges }, analyst).map((row) => row.Permissions)).to.have.deep.members([
      ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT"],
      ["SELECT"],
    ]);
  });

  it("of ALL loses ALL when a part is revoked", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["ALL"]), admin);
    model.call("RevokePermissions", change(analyst, charges, ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    expect(rows(model, { Resource: charges }, analyst).flatMap((row) => row.Permissions)).to.deep.equal([
      "ALTER",
      "DELETE",
      "DESCRIBE",
      "DROP",
      "INSERT",
    ]);
  });

  it("is refused beyond a hundred filters of one table", () => {
    const { model } = furnishedCouncil();
    const grantFilter = (index: number): unknown => {
      const TableData = {
        TableCatalogId: account,
        DatabaseName: "parking",
        TableName: "charges",
        Name: `f${index}`,
        ColumnNames: ["id"],
      };
      model.call("CreateDataCellsFilter", { TableData }, admin);
      return change(analyst, filterNamed(`f${index}`), ["SELECT"]);
    };
    for (let index = 0; index < 100; index++) model.call("GrantPermissions", grantFilter(index), admin);
    const last = grantFilter(100);
    expect(refusal(model, "GrantPermissions", last).code).to.equal("ResourceNumberLimitExceededException");
    model.call("GrantPermissions", change(analyst, filterNamed("f100"), ["DESCRIBE"]), admin);
  });
});
