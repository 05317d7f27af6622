import { expect } from "chai";
import { creatorRights } from "../../../provider/lake-formation/creator-rights.ts";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { AccountInMemory, deployer } from "../account-in-memory.ts";

const wanted = { principal: deployer, database: "sales", keepOnTables: ["ALTER", "DESCRIBE", "DROP"] } as const;

describe("a creator's rights", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
    there.glue.addTable("sales", { Name: "orders", StorageDescriptor: { Columns: [{ Name: "amount" }] } });
  });

  const sees = () => there.model.visibleColumns(deployer, "sales", "orders");
  const held = (Resource: object) => {
    const { PrincipalResourcePermissions: rows } = there.call("ListPermissions", { Resource }) as {
      PrincipalResourcePermissions: {
        Principal: { DataLakePrincipalIdentifier: string };
        Permissions: string[];
        PermissionsWithGrantOption: string[];
      }[];
    };
    return rows
      .filter(({ Principal }) => Principal.DataLakePrincipalIdentifier === deployer)
      .map((row) => [row.Permissions, row.PermissionsWithGrantOption]);
  };
  const database = { Database: { Name: "sales" } };
  const table = { Table: { DatabaseName: "sales", Name: "orders" } };

  it("go but for what is kept, and nothing may be passed on", async () => {
    expect(sees()).to.eql(["amount"]);
    const state = await creatorRights.create(wanted, there.aws);
    expect(sees()).to.eql([]);
    expect(held(database)).to.eql([]);
    expect(held(table)).to.eql([[["ALTER", "DESCRIBE", "DROP"], []]]);
    expect(await creatorRights.read("", state, there.aws)).to.eql(state);
    const after = there.snapshot();
    await creatorRights.delete(state, there.aws);
    expect(there.snapshot()).to.eql(after);
  });

  it("of one table go without those of its database", async () => {
    await creatorRights.create({ principal: deployer, database: "sales", table: "orders" }, there.aws);
    expect(held(table)).to.eql([]);
    expect(held(database)).to.have.length(1);
  });

  it("leave what a grant of ours gives, when that is kept", async () => {
    const on = { table: { database: "sales", name: "orders" } };
    await grant.create({ principal: deployer, on, permissions: ["SELECT"] }, there.aws);
    await creatorRights.create({ ...wanted, keepOnTables: ["SELECT"] }, there.aws);
    expect(held(table).flat(2)).to.eql(["SELECT"]);
    expect(sees()).to.eql(["amount"]);
  });

  it("show in a reading where they have come back with a new table", async () => {
    const state = await creatorRights.create(wanted, there.aws);
    there.glue.addTable("sales", { Name: "late", StorageDescriptor: { Columns: [] } });
    const read = await creatorRights.read("", state, there.aws);
    expect(read?.heldAgain).to.include("SELECT on table sales.late");
    expect(creatorRights.drifted?.(read ?? state)).to.eql(["heldAgain"]);
    expect(creatorRights.drifted?.(state)).to.eql([]);
    const again = await creatorRights.update(state, wanted, there.aws);
    expect(await creatorRights.read("", again, there.aws)).to.eql(again);
  });

  it("are imported by principal and place, and gone with their database", async () => {
    const read = (id: string) => creatorRights.read(id, undefined, there.aws);
    expect(await read(creatorRights.identify({ principal: deployer, database: "sales" }))).to.deep.include({
      principal: deployer,
      database: "sales",
    });
    const id = creatorRights.identify({ principal: deployer, database: "sales", table: "orders" });
    expect(await read(id)).to.deep.include({ database: "sales", table: "orders" });
    expect(await read(`${deployer}|database:gone`)).to.equal(undefined);
    for (const wrong of ["sales", `${deployer}|catalogue`, "|database:sales"])
      expect(await read(wrong).catch(String)).to.contain("is no id of creator rights");
  });

  it("are imported as they stand, so that the next update revokes nothing that nobody took out of the program", async () => {
    const on = { table: { database: "sales", name: "orders" } };
    const state = await creatorRights.create({ ...wanted, keepOnDatabase: ["DESCRIBE"] }, there.aws);
    expect(await creatorRights.read(creatorRights.identify(wanted), undefined, there.aws)).to.eql(state);
    there.glue.addTable("sales", { Name: "late", StorageDescriptor: { Columns: [] } });
    const late = await creatorRights.read(creatorRights.identify(wanted), undefined, there.aws);
    expect(late?.keepOnTables).to.eql(["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"]);
    expect(late?.heldAgain?.every((each) => each.includes("with grant option on table sales.late"))).to.equal(true);
    await grant.create({ principal: deployer, on, permissions: ["SELECT"] }, there.aws);
    await creatorRights.update(late ?? state, { ...wanted, ...late }, there.aws);
    expect(sees()).to.eql(["amount"]);
  });

  it("are refused for everybody, and where what is kept says nothing", () => {
    const problems = creatorRights.refuse(
      { principal: "IAM_ALLOWED_PRINCIPALS", database: "sales", table: "orders", keepOnDatabase: ["DESCRIBE"] },
      undefined,
    );
    expect(problems.map(({ property }) => property)).to.eql(["principal", "keepOnDatabase"]);
    expect(creatorRights.refuse(wanted, undefined)).to.eql([]);
    expect(creatorRights.refuse({}, undefined)).to.eql([]);
  });

  it("are told in a preview", () => {
    expect(creatorRights.words?.(undefined, { ...wanted, keepOnDatabase: ["DESCRIBE"] })).to.eql([
      "deploy keeps DESCRIBE of what it got by creating database sales",
      "deploy keeps ALTER, DESCRIBE, DROP of what it got by creating tables in sales",
    ]);
    expect(creatorRights.words?.(undefined, { ...wanted, table: "orders" })).to.eql([
      "deploy keeps ALTER, DESCRIBE, DROP of what it got by creating table sales.orders",
    ]);
    expect(creatorRights.words?.(undefined, { principal: deployer, database: "sales" })?.[0]).to.contain(
      "keeps nothing",
    );
    expect(creatorRights.words?.(wanted, wanted)).to.eql([]);
    expect(creatorRights.words?.(wanted, { ...wanted, keepOnTables: ["DROP"] })).to.eql([
      "deploy keeps DROP of what it got by creating tables in sales",
    ]);
  });
});
