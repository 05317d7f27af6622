import { expect } from "chai";
import { settings } from "../../../provider/lake-formation/settings.ts";
import { planSettings } from "../../../provider/lake-formation/settings-plan.ts";
import { AccountInMemory, analysts, deployer, officers } from "../account-in-memory.ts";

const other = "arn:aws:iam::111122223333:role/somebody-else";
const wanted = { administrators: [analysts, deployer], takeOverDefaults: false };
const arns = (principals: unknown) =>
  (principals as { DataLakePrincipalIdentifier: string }[]).map((each) => each.DataLakePrincipalIdentifier);

describe("data lake settings", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
  });

  function somebodyElsePuts(change: object): void {
    there.call("PutDataLakeSettings", { DataLakeSettings: { ...there.settings(), ...change } });
  }

  it("are merged into what others put there, and everything else goes back as it was (P2)", async () => {
    somebodyElsePuts({ Parameters: { CROSS_ACCOUNT_VERSION: "4" }, TrustedResourceOwners: ["999988887777"] });
    const before = there.settings();
    await settings.create(wanted, there.aws);
    expect(there.settings()).to.eql({
      ...before,
      DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }, { DataLakePrincipalIdentifier: analysts }],
    });
  });

  it("are as before after delete, with administrators that were there before us (P3)", async () => {
    const before = there.settings();
    const state = await settings.create(wanted, there.aws);
    await settings.delete(state, there.aws);
    expect(there.settings()).to.eql(before);
  });

  it("keep what another writer adds through update and delete", async () => {
    const state = await settings.create(wanted, there.aws);
    somebodyElsePuts({
      DataLakeAdmins: [...(there.settings().DataLakeAdmins as object[]), { DataLakePrincipalIdentifier: other }],
    });
    const updated = await settings.update(state, { ...wanted, administrators: [deployer, officers] }, there.aws);
    expect(arns(there.settings().DataLakeAdmins)).to.eql([deployer, other, officers]);
    await settings.delete(updated, there.aws);
    expect(arns(there.settings().DataLakeAdmins)).to.eql([deployer, other]);
  });

  it("take open defaults over only when told to, remember them and give them back (P1)", async () => {
    const before = there.settings();
    expect(before.CreateTableDefaultPermissions).not.to.eql([]);
    await settings.create(wanted, there.aws);
    expect(there.settings().CreateTableDefaultPermissions).to.eql(before.CreateTableDefaultPermissions);
    const state = await settings.update(
      await settings.create(wanted, there.aws),
      { ...wanted, takeOverDefaults: true },
      there.aws,
    );
    expect(there.settings()).to.deep.include({
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [],
    });
    await settings.update(state, wanted, there.aws);
    expect(there.settings().CreateTableDefaultPermissions).to.eql(before.CreateTableDefaultPermissions);
    expect(there.settings().CreateDatabaseDefaultPermissions).to.eql(before.CreateDatabaseDefaultPermissions);
  });

  it("do not give defaults back over what somebody else has set since", () => {
    const theirs = [{ Principal: { DataLakePrincipalIdentifier: other }, Permissions: ["SELECT" as const] }];
    const memory = {
      addedAdministrators: [],
      addedReadOnlyAdministrators: [],
      previousTableDefaults: [{ Permissions: ["ALL"] }],
    };
    const none = { administrators: [], readOnlyAdministrators: [], takeOverDefaults: false };
    expect(planSettings({ CreateTableDefaultPermissions: theirs }, memory, none).changes).to.equal(false);
    expect(planSettings({ CreateTableDefaultPermissions: [] }, memory, none).changes).to.equal(true);
  });

  it("are not written when nothing changes", async () => {
    const state = await settings.create(wanted, there.aws);
    there.calls.length = 0;
    expect(await settings.update(state, wanted, there.aws)).to.eql(state);
    expect(there.calls.map(({ operation }) => operation)).to.eql(["GetDataLakeSettings"]);
  });

  it("are merged again when somebody writes from an older reading right after us", async () => {
    const old = there.settings();
    let races = 1;
    there.after = ({ operation }) => {
      if (operation !== "PutDataLakeSettings" || races === 0) return;
      races -= 1;
      there.call("PutDataLakeSettings", {
        DataLakeSettings: {
          ...old,
          DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }, { DataLakePrincipalIdentifier: other }],
        },
      });
    };
    await settings.create(wanted, there.aws);
    expect(arns(there.settings().DataLakeAdmins)).to.have.members([deployer, other, analysts]);
  });

  it("give up after some rounds against a writer who never stops, and say so", async () => {
    const old = there.settings();
    there.after = ({ operation }) => {
      if (operation === "PutDataLakeSettings") there.call("PutDataLakeSettings", { DataLakeSettings: old });
    };
    const attempt = await settings.create(wanted, there.aws).catch((error: Error) => error.message);
    expect(attempt).to.match(/changed by somebody else 5 times .* run it again/);
  });

  it("show in a reading which of ours somebody took away", async () => {
    const state = await settings.create({ ...wanted, takeOverDefaults: true }, there.aws);
    somebodyElsePuts({ DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }] });
    expect(await settings.read("", state, there.aws)).to.eql({
      ...state,
      administrators: [deployer],
      readOnlyAdministrators: undefined,
    });
  });
});
