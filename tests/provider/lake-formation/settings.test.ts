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

  it("found as declared are taken back in the end only when they are adopted", async () => {
    somebodyElsePuts({
      DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }, { DataLakePrincipalIdentifier: analysts }],
      ReadOnlyAdmins: [{ DataLakePrincipalIdentifier: officers }],
    });
    const both = { ...wanted, readOnlyAdministrators: [officers] };
    const state = await settings.create(both, there.aws);
    expect(settings.added?.(state)).to.eql([]);
    const adopted = await settings.update(state, { ...both, adopt: true }, there.aws);
    expect(settings.added?.(adopted)).to.have.members([analysts, deployer, officers]);
    await settings.delete(adopted, there.aws);
    expect(there.settings()).to.deep.include({ DataLakeAdmins: [], ReadOnlyAdmins: [] });
  });

  it("name what they had added, the defaults too", async () => {
    const state = await settings.create({ ...wanted, takeOverDefaults: true }, there.aws);
    expect(settings.added?.(state)).to.eql([analysts, "the defaults that it took over (these stay closed)"]);
  });

  it("are imported as they stand", async () => {
    expect(await settings.read("data-lake-settings", undefined, there.aws)).to.deep.include({
      administrators: [deployer],
      readOnlyAdministrators: [],
      takeOverDefaults: false,
      addedAdministrators: [],
    });
    expect(settings.identify(wanted)).to.equal("data-lake-settings");
  });

  it("that were taken over are read as open again when somebody opens them", async () => {
    const before = there.settings();
    const state = await settings.create({ ...wanted, takeOverDefaults: true }, there.aws);
    for (const key of ["CreateDatabaseDefaultPermissions", "CreateTableDefaultPermissions"]) {
      somebodyElsePuts({ [key]: before[key] });
      expect((await settings.read("", state, there.aws))?.takeOverDefaults).to.equal(false);
      somebodyElsePuts({ [key]: [] });
      expect((await settings.read("", state, there.aws))?.takeOverDefaults).to.equal(true);
    }
  });

  it("are refused with one name in both lists, and with more than AWS takes", () => {
    const many = Array.from({ length: 31 }, (_, index) => `arn:aws:iam::111122223333:role/r${index}`);
    const problems = settings.refuse({ administrators: many, readOnlyAdministrators: many.slice(0, 1) }, undefined);
    expect(problems.map(({ property, reason }) => `${property}: ${reason}`)).to.eql([
      "administrators: has more than 30, which AWS does not take",
      "readOnlyAdministrators: arn:aws:iam::111122223333:role/r0 is an administrator too; name it in one of the two lists",
    ]);
    expect(settings.refuse({ administrators: many.slice(0, 30) }, undefined)).to.eql([]);
    expect(settings.refuse({}, undefined)).to.eql([]);
  });

  it("say in a preview who becomes what, and what becomes of the defaults", () => {
    const next = { administrators: [deployer, officers], readOnlyAdministrators: [analysts], takeOverDefaults: true };
    const state = { ...wanted, addedAdministrators: [], addedReadOnlyAdministrators: [] };
    expect(settings.words?.(state, next)).to.eql([
      "parking-officers becomes a data lake administrator",
      "parking-analysts is a data lake administrator no more",
      "parking-analysts becomes a read-only administrator",
      "new databases and tables are closed to IAM alone",
    ]);
    expect(settings.words?.({ ...next, ...state, ...next }, { ...next, takeOverDefaults: false })).to.eql([
      "new databases and tables have the account's own defaults again",
    ]);
    expect(settings.words?.(undefined, { administrators: [], takeOverDefaults: false })).to.eql([]);
  });

  it("that could not be written for certain leave a state that knows all that may have been added", async () => {
    there.fault = ({ operation }) => (operation === "PutDataLakeSettings" ? "after" : undefined);
    const partly = await settings.create(wanted, there.aws).catch((error) => error);
    expect(partly.state).to.deep.include({ addedAdministrators: [analysts] });
    there.faultName = "AccessDeniedException";
    there.fault = ({ operation }) => (operation === "PutDataLakeSettings" ? "before" : undefined);
    const refused = await settings.create({ ...wanted, administrators: [officers] }, there.aws).catch((error) => error);
    expect(refused.state).to.equal(undefined);
    expect(refused.code).to.equal("AccessDeniedException");
  });
});
