import { expect } from "chai";
import { resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const whole = { scope: { account: true, departments: ["parking"] } };
const settings = resource("lakeward:lakeformation:Settings", "settings", {
  administrators: ["arn:aws:iam::111122223333:role/x"],
});
const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "parking_raw", { name: "parking_raw" });
const revoked = resource("lakeward:lakeformation:OpenAccessRevoked", "revoked", { database: "parking_raw" });
const bridged = (inputs: object) =>
  resource("aws:lakeformation/dataLakeSettings:DataLakeSettings", "settings", {
    admins: ["arn:aws:iam::111122223333:role/x"],
    ...inputs,
  });
const open = { principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] };

describe("LF-01 nothing new is open to everyone with IAM rights", () => {
  it("holds for a database whose open access is revoked, and only advises on databases of others", () => {
    expect(verdictsOf("LF-01", [settings, database, revoked], whole)).to.deep.equal({
      parking_raw: "compliant",
      settings: "violation",
    });
    expect(verdictOn("LF-01", "settings", [settings], whole)).to.include({ verdict: "violation", level: "advisory" });
  });

  it("holds for all databases when the defaults are taken over", () => {
    const taking = { ...settings, inputs: { takeOverDefaults: true } };
    expect(verdictsOf("LF-01", [taking, database], whole)).to.deep.equal({
      parking_raw: "compliant",
      settings: "compliant",
    });
  });

  it("is broken on a database that stays open", () => {
    expect(verdictOn("LF-01", "parking_raw", [settings, database], whole)).to.include({
      verdict: "violation",
      level: "mandatory",
    });
    const elsewhere = { ...revoked, inputs: { database: "other" } };
    expect(verdictOn("LF-01", "parking_raw", [settings, database, elsewhere], whole).verdict).to.equal("violation");
  });

  it("joins a revocation that waits for its database", () => {
    const generated = { ...database, inputs: {} };
    const waits = { ...revoked, inputs: {}, ...waitsFor("database", generated) };
    expect(verdictOn("LF-01", "parking_raw", [settings, generated, waits], whole).verdict).to.equal("compliant");
  });

  it("takes the bridged settings that name administrators and leave the lists out", () => {
    expect(verdictsOf("LF-01", [bridged({}), database], whole)).to.deep.equal({
      parking_raw: "compliant",
      settings: "compliant",
    });
    const none = {
      createDatabaseDefaultPermissions: [],
      createTableDefaultPermissions: [{ ...open, permissions: [] }],
    };
    expect(verdictsOf("LF-01", [bridged(none)], whole)).to.deep.equal({ settings: "compliant" });
  });

  it("is broken by bridged settings that clear the administrators", () => {
    expect(verdictOn("LF-01", "settings", [bridged({ admins: undefined })], whole).message).to.contain(
      "leaves out admins",
    );
    expect(verdictOn("LF-01", "settings", [bridged({ admins: [] })], whole).verdict).to.equal("violation");
  });

  for (const list of ["createDatabaseDefaultPermissions", "createTableDefaultPermissions"]) {
    it(`is broken by ${list} for everyone, and leaves databases open`, () => {
      const verdict = verdictOn("LF-01", "settings", [bridged({ [list]: [open] })], whole);
      expect(verdict.verdict).to.equal("violation");
      expect(verdict.properties).to.deep.equal([`${list}[0].principal`]);
      expect(verdictOn("LF-01", "parking_raw", [bridged({ [list]: [open] }), database], whole).verdict).to.equal(
        "violation",
      );
    });
  }

  it("is broken by a database whose own defaults are open", () => {
    const permissions = [
      { permissions: ["ALL"], principal: { dataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" } },
    ];
    const own = { ...database, inputs: { name: "parking_raw", createTableDefaultPermissions: permissions } };
    expect(verdictOn("LF-01", "parking_raw", [settings, own, revoked], whole).verdict).to.equal("violation");
  });

  it("is broken on the stack of a whole account without settings, undecided where the scope is not said", () => {
    expect(verdictOn("LF-01", "stack", [database, revoked], whole).verdict).to.equal("violation");
    expect(verdictOn("LF-01", "stack", [], { scope: undefined } as object).verdict).to.equal("undecided");
    expect(verdictsOf("LF-01", [database])).to.deep.equal({ parking_raw: "undecided" });
  });

  it("is undecided while the database of a revocation is not known", () => {
    const waits = { ...revoked, inputs: {}, unknown: ["database"] };
    expect(verdictOn("LF-01", "parking_raw", [settings, database, waits], whole).verdict).to.equal("undecided");
  });

  it("is undecided while it is not known what is taken over", () => {
    const waits = { ...settings, unknown: ["takeOverDefaults"] };
    expect(verdictsOf("LF-01", [waits, database], whole)).to.deep.equal({
      parking_raw: "undecided",
      settings: "undecided",
    });
  });

  it("reports properties of the wrong type", () => {
    expect(verdictOn("LF-01", "settings", [bridged({ admins: "me" })], whole).message).to.contain("admins is a text");
    expect(verdictOn("LF-01", "settings", [bridged({ createTableDefaultPermissions: 3 })], whole).verdict).to.equal(
      "violation",
    );
    expect(
      verdictOn("LF-01", "settings", [{ ...settings, inputs: { takeOverDefaults: "perhaps" } }], whole).verdict,
    ).to.equal("violation");
  });
});
