import { expect } from "chai";
import { optIn } from "../../../provider/lake-formation/opt-in.ts";
import { AccountInMemory, account, analysts, officers } from "../account-in-memory.ts";

const somebodyElse = `arn:aws:iam::${account}:role/somebody-else`;
const wanted = { principal: analysts, on: { database: { name: "sales" } } };

describe("an opt-in", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
  });

  it("is made, read back, imported and taken away without a trace", async () => {
    const before = there.snapshot();
    const state = await optIn.create(wanted, there.aws);
    expect(await optIn.read("", state, there.aws)).to.eql(state);
    expect(await optIn.read(optIn.identify(wanted), undefined, there.aws)).to.eql({
      ...wanted,
      foundBefore: undefined,
    });
    expect(await optIn.update(state, wanted, there.aws)).to.eql(state);
    await optIn.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
    expect(await optIn.read("", state, there.aws)).to.equal(undefined);
    await optIn.delete(state, there.aws);
  });

  it("of somebody else stays when ours goes", async () => {
    const settings = there.settings();
    const admins = [...(settings.DataLakeAdmins as object[]), { DataLakePrincipalIdentifier: somebodyElse }];
    there.call("PutDataLakeSettings", { DataLakeSettings: { ...settings, DataLakeAdmins: admins } });
    const request = { Principal: { DataLakePrincipalIdentifier: analysts }, Resource: { Database: { Name: "sales" } } };
    there.model.call("CreateLakeFormationOptIn", request, somebodyElse);
    const state = await optIn.create(wanted, there.aws);
    expect(state.foundBefore).to.equal(true);
    await optIn.delete(state, there.aws);
    expect(await optIn.read("", state, there.aws)).to.eql(state);
  });

  it("is looked for among all on its resource, since AWS takes no principal of another account as a filter", async () => {
    await optIn.create({ ...wanted, principal: officers }, there.aws);
    expect(await optIn.read(optIn.identify(wanted), undefined, there.aws)).to.equal(undefined);
    const state = await optIn.create(wanted, there.aws);
    expect(await optIn.read("", state, there.aws)).to.eql(state);
    const lists = there.calls.filter(({ operation }) => operation === "ListLakeFormationOptIns");
    expect(lists.map(({ request }) => Object.keys(request))).to.deep.equal(lists.map(() => ["Resource"]));
  });

  it("that a killed run of ours had made is ours", async () => {
    await optIn.create(wanted, there.aws);
    const state = await optIn.create(wanted, there.aws);
    expect(state.foundBefore).to.equal(undefined);
    expect(there.calls.filter(({ operation }) => operation === "CreateLakeFormationOptIn")).to.have.length(1);
  });

  it("is refused for everybody and on what nobody opts in to, all at once", () => {
    const on = { tag: { key: "zone", values: ["raw"] } };
    const problems = optIn.refuse({ principal: "IAM_ALLOWED_PRINCIPALS", on }, undefined);
    expect(problems.map(({ property }) => property)).to.eql(["principal", "on"]);
    expect(problems[1]?.reason).to.equal(
      "tag cannot be opted in to; possible are catalogue, database, table, allTables",
    );
    const session = `arn:aws:sts::${account}:assumed-role/analysts/anna`;
    expect(optIn.refuse({ principal: session }, undefined).map(({ reason }) => reason)).to.eql([
      `"${session}" is a session, which ends; name the role that it is of`,
    ]);
    expect(optIn.refuse(wanted, undefined)).to.eql([]);
    expect(optIn.refuse({}, undefined)).to.eql([]);
  });

  it("says in a preview for whom what is in force", () => {
    expect(optIn.words?.(undefined, { ...wanted, principal: officers })).to.eql([
      "parking-officers is held to Lake Formation's permissions on database sales, not to IAM's alone",
    ]);
    expect(optIn.words?.(wanted, wanted)).to.eql([]);
  });

  it("cannot be imported by what is no id", async () => {
    expect(await optIn.read("sales", undefined, there.aws).catch(String)).to.contain("is no id of an opt-in");
  });
});
