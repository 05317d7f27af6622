import { expect } from "chai";
import { openAccessRevoked } from "../../../provider/lake-formation/open-access-revoked.ts";
import { AccountInMemory, account, analysts } from "../account-in-memory.ts";

describe("open access", () => {
  let there: AccountInMemory;
  const everybody = { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" };

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({
      Name: "parking_raw",
      LocationUri: "s3://raw/parking/",
      Description: "As it came",
      Parameters: { owner: "parking" },
      CreateTableDefaultPermissions: [{ Principal: everybody, Permissions: ["ALL"] }],
    });
    there.glue.addTable("parking_raw", { Name: "permits", StorageDescriptor: { Columns: [{ Name: "uprn" }] } });
  });

  const open = () =>
    (
      there.call("ListPermissions", {}) as {
        PrincipalResourcePermissions: { Principal: object; Resource: { Catalog?: object } }[];
      }
    ).PrincipalResourcePermissions.filter(
      ({ Principal, Resource }) => JSON.stringify(Principal).includes("IAM_ALLOWED") && Resource.Catalog === undefined,
    );

  it("is there on a new database and its tables (P4)", () => {
    expect(open()).to.have.length.greaterThan(1);
  });

  it("is taken off the database, its tables and those to come, and nothing else of the database changes", async () => {
    await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    expect(open()).to.eql([]);
    const { Database } = there.glue.call("GetDatabase", { Name: "parking_raw" }) as { Database: object };
    expect(Database).to.deep.include({
      LocationUri: "s3://raw/parking/",
      Description: "As it came",
      Parameters: { owner: "parking" },
      CreateTableDefaultPermissions: [],
    });
    there.glue.addTable("parking_raw", { Name: "later", StorageDescriptor: { Columns: [{ Name: "uprn" }] } });
    expect(open()).to.eql([]);
  });

  it("is taken off columns and filters, too", async () => {
    const filter = { TableCatalogId: account, DatabaseName: "parking_raw", TableName: "permits", Name: "some" };
    const TableData = { ...filter, ColumnNames: ["uprn"], RowFilter: { AllRowsWildcard: {} } };
    there.call("CreateDataCellsFilter", { TableData });
    const at = { DatabaseName: "parking_raw", Name: "permits" };
    for (const Resource of [
      { TableWithColumns: { ...at, ColumnNames: ["uprn"] } },
      { TableWithColumns: { ...at, ColumnWildcard: { ExcludedColumnNames: ["uprn"] } } },
      { DataCellsFilter: filter },
    ])
      there.call("GrantPermissions", { Principal: everybody, Resource, Permissions: ["SELECT"] });
    const state = await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    expect(open()).to.eql([]);
    there.call("GrantPermissions", {
      Principal: everybody,
      Resource: { DataCellsFilter: filter },
      Permissions: ["SELECT"],
    });
    expect(await openAccessRevoked.read("parking_raw", state, there.aws)).to.deep.include({
      openAgain: ["filter:parking_raw.permits.some"],
    });
  });

  it("leaves rights of others alone", async () => {
    const resource = { Table: { DatabaseName: "parking_raw", Name: "permits" } };
    await there.aws.permissions.grant({ principal: analysts, resource, permissions: ["SELECT"] });
    await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    expect(there.model.visibleColumns(analysts, "parking_raw", "permits")).to.eql(["uprn"]);
  });

  it("that came back is seen by a reading and taken off by an update", async () => {
    const state = await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    expect(await openAccessRevoked.read("parking_raw", state, there.aws)).to.eql(state);
    there.call("GrantPermissions", {
      Principal: everybody,
      Resource: { Table: { DatabaseName: "parking_raw", Name: "permits" } },
      Permissions: ["ALL"],
    });
    const read = await openAccessRevoked.read("parking_raw", state, there.aws);
    expect(read).to.eql({ database: "parking_raw", openAgain: ["table:parking_raw.permits"] });
    expect(read && openAccessRevoked.drifted?.(read)).to.eql(["openAgain"]);
    await openAccessRevoked.update(state, { database: "parking_raw" }, there.aws);
    expect(open()).to.eql([]);
  });

  it("that comes back while it is taken off is taken off again, and at last reported", async () => {
    let times = 1;
    there.after = ({ operation }) => {
      if (operation !== "BatchRevokePermissions" || times === 0) return;
      times -= 1;
      const Resource = { Table: { DatabaseName: "parking_raw", Name: "permits" } };
      there.call("GrantPermissions", { Principal: everybody, Resource, Permissions: ["ALL"] });
    };
    await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    expect(open()).to.eql([]);
    times = 99;
    there.call("GrantPermissions", {
      Principal: everybody,
      Resource: { Database: { Name: "parking_raw" } },
      Permissions: ["ALL"],
    });
    const attempt = await openAccessRevoked
      .create({ database: "parking_raw" }, there.aws)
      .catch((error: Error) => error.message);
    expect(attempt).to.equal("IAM_ALLOWED_PRINCIPALS still has access in parking_raw");
  });

  it("stays off on delete", async () => {
    const state = await openAccessRevoked.create({ database: "parking_raw" }, there.aws);
    await openAccessRevoked.delete(state, there.aws);
    expect(open()).to.eql([]);
  });
});
