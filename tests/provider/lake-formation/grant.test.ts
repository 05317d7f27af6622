import { expect } from "chai";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { AccountInMemory, analysts } from "../account-in-memory.ts";

describe("a grant", () => {
  let there: AccountInMemory;
  const inputs = {
    principal: analysts,
    on: { table: { database: "parking_trusted", name: "permits" } },
    permissions: ["DESCRIBE", "SELECT"],
  } as const;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
    there.glue.addTable("parking_trusted", {
      Name: "permits",
      StorageDescriptor: { Columns: [{ Name: "uprn", Type: "string" }] },
    });
  });

  const sees = () => there.model.visibleColumns(analysts, "parking_trusted", "permits");

  it("lets its principal see, and read back it is what was declared (P7)", async () => {
    const state = await grant.create(inputs, there.aws);
    expect(sees()).to.eql(["uprn"]);
    const read = await grant.read("", state, there.aws);
    expect(read).to.eql(state);
  });

  it("takes only its own rights away on delete", async () => {
    await there.aws.permissions.grant({
      principal: analysts,
      resource: { Table: { DatabaseName: "parking_trusted", Name: "permits" } },
      permissions: ["INSERT"],
    });
    const before = there.snapshot();
    const state = await grant.create(inputs, there.aws);
    await grant.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
  });
});
