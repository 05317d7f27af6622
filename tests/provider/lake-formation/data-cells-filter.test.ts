import { expect } from "chai";
import { dataCellsFilter } from "../../../provider/lake-formation/data-cells-filter.ts";
import { AccountInMemory, analysts } from "../account-in-memory.ts";

const inputs = { database: "parking_trusted", table: "permits", filterName: "analysts", columns: ["scheme", "uprn"] };

describe("a data cells filter", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
    const Columns = ["scheme", "uprn", "vrm"].map((Name) => ({ Name, Type: "string" }));
    there.glue.addTable("parking_trusted", { Name: "permits", StorageDescriptor: { Columns } });
  });

  it("is made, changed in one call while it is granted, and leaves nothing", async () => {
    const before = there.snapshot();
    const state = await dataCellsFilter.create(inputs, there.aws);
    const resource = {
      DataCellsFilter: {
        TableCatalogId: "111122223333",
        DatabaseName: "parking_trusted",
        TableName: "permits",
        Name: "analysts",
      },
    };
    await there.aws.permissions.grant({ principal: analysts, resource, permissions: ["SELECT"] });
    there.calls.length = 0;
    const updated = await dataCellsFilter.update(
      state,
      { ...inputs, columns: ["scheme"], rowExpression: "scheme = 'A'" },
      there.aws,
    );
    expect(there.calls.map(({ operation }) => operation)).to.eql(["UpdateDataCellsFilter"]);
    expect(there.model.visibleColumns(analysts, "parking_trusted", "permits")).to.eql(["scheme"]);
    expect(await dataCellsFilter.read("parking_trusted/permits/analysts", updated, there.aws)).to.eql(updated);
    await there.aws.permissions.revoke({ principal: analysts, resource, permissions: ["SELECT"] });
    await dataCellsFilter.delete(updated, there.aws);
    expect(there.snapshot()).to.eql(before);
    await dataCellsFilter.delete(updated, there.aws);
  });

  it("that is there already is adopted when it shows the same, and left alone when not", async () => {
    await dataCellsFilter.create(inputs, there.aws);
    const before = there.snapshot();
    await dataCellsFilter.create(inputs, there.aws);
    const attempt = await dataCellsFilter
      .create({ ...inputs, columns: ["vrm"] }, there.aws)
      .catch((error: Error) => error.message);
    expect(attempt).to.match(/is there already and shows something else; nothing was changed; /);
    expect(there.snapshot()).to.eql(before);
  });

  it("is imported by its id, also when there is a slash in its name, and not by anything else", async () => {
    const slashed = { ...inputs, filterName: "analysts/2027, é" };
    await dataCellsFilter.create(slashed, there.aws);
    const id = dataCellsFilter.identify(slashed);
    expect(await dataCellsFilter.read(id, undefined, there.aws)).to.eql({ ...slashed, rowExpression: undefined });
    expect(await dataCellsFilter.read("parking_trusted/permits", undefined, there.aws).catch(String)).to.contain(
      "parking_trusted/permits is no id of a filter; it is database, table and name, such as sales/orders/analysts",
    );
  });

  it("is made again by an update when somebody deleted it", async () => {
    const state = await dataCellsFilter.create(inputs, there.aws);
    await dataCellsFilter.delete(state, there.aws);
    await dataCellsFilter.update(state, inputs, there.aws);
    expect(await dataCellsFilter.read("parking_trusted/permits/analysts", undefined, there.aws)).to.eql({
      ...inputs,
      rowExpression: undefined,
    });
  });

  it("never shows columns that nobody named", () => {
    const refused = (columns: string[]) =>
      dataCellsFilter.refuse({ ...inputs, columns }, undefined).map(({ property }) => property);
    expect(refused(["scheme"])).to.eql([]);
    expect(refused([])).to.eql(["columns"]);
    expect(refused(["*"])).to.eql(["columns"]);
  });

  it("that is not taken is an error, and nothing is remembered", async () => {
    const attempt = await dataCellsFilter.create({ ...inputs, columns: ["iban"] }, there.aws).catch(String);
    expect(attempt).to.contain("iban");
  });

  it("that somebody opened to all columns but some is read as naming none", async () => {
    const state = await dataCellsFilter.create(inputs, there.aws);
    there.call("UpdateDataCellsFilter", {
      TableData: {
        TableCatalogId: "111122223333",
        DatabaseName: "parking_trusted",
        TableName: "permits",
        Name: "analysts",
        ColumnWildcard: { ExcludedColumnNames: ["vrm"] },
        RowFilter: { FilterExpression: "scheme = 'B'" },
      },
    });
    const read = await dataCellsFilter.read("parking_trusted/permits/analysts", state, there.aws);
    expect(read).to.deep.include({ columns: [], rowExpression: "scheme = 'B'" });
  });

  it("says in a preview what it shows more and less", () => {
    expect(
      dataCellsFilter.words?.({ ...inputs, columns: ["scheme", "vrm"] }, { ...inputs, columns: ["scheme", "uprn"] }),
    ).to.eql([
      "filter analysts of parking_trusted.permits shows uprn",
      "filter analysts of parking_trusted.permits no longer shows vrm",
    ]);
    const rows = dataCellsFilter.words?.(
      { ...inputs, rowExpression: "scheme = 'A'" },
      { ...inputs, rowExpression: undefined },
    );
    expect(rows).to.eql(["filter analysts of parking_trusted.permits shows all rows"]);
  });

  it("is refused with an expression that is blank or too long", () => {
    const reasons = (rowExpression: string) =>
      dataCellsFilter.refuse({ rowExpression }, undefined).map(({ property, reason }) => `${property}: ${reason}`);
    expect(reasons(" \n")).to.eql(["rowExpression: is blank; say which rows are shown, or leave it out for all"]);
    expect(reasons(`ward = '${"n".repeat(2040)}'`)).to.eql(["rowExpression: is longer than 2048 characters"]);
    expect(reasons("ward = 'N'")).to.eql([]);
  });

  it("is refused with a name that is too long", () => {
    const refused = dataCellsFilter.refuse({ filterName: "f".repeat(256) }, undefined);
    expect(refused).to.eql([{ property: "filterName", reason: "is longer than 255 characters" }]);
    expect(dataCellsFilter.refuse({ filterName: "f".repeat(255) }, undefined)).to.eql([]);
  });
});
