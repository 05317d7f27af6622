import { expect } from "chai";
import {
  account,
  admin,
  analyst,
  change,
  charges,
  columns,
  council,
  furnishedCouncil,
  officer,
  refusal,
  tablesTagged,
} from "./council.ts";

describe("the right to grant", () => {
  it("is nobody's in an account without administrators", () => {
    const { model } = council();
    model.call("PutDataLakeSettings", { DataLakeSettings: {} }, admin);
    expect(refusal(model, "GrantPermissions", change(analyst, charges, ["SELECT"])).code).to.equal(
      "AccessDeniedException",
    );
  });

  it("belongs to an administrator's session, too", () => {
    const { model } = council();
    model.call(
      "GrantPermissions",
      change(analyst, charges, ["SELECT"]),
      `arn:aws:sts::${account}:assumed-role/lake-admin/ci`,
    );
    expect(model.visibleColumns(analyst, "parking", "charges")).to.have.length(4);
  });

  it("goes with the grant option, as far as it reaches", () => {
    const { model } = council();
    model.call("GrantPermissions", change(officer, charges, ["SELECT"], ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), officer);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
    expect(refusal(model, "GrantPermissions", change(analyst, charges, ["INSERT"]), officer).code).to.equal(
      "AccessDeniedException",
    );
  });

  it("does not go with the permission alone, and tells nothing of what is there", () => {
    const { model } = council();
    model.call("GrantPermissions", change(officer, charges, ["SELECT"]), admin);
    const missing = { Table: { DatabaseName: "parking", Name: "fines" } };
    const known = refusal(model, "GrantPermissions", change(analyst, charges, ["SELECT"]), officer);
    const unknown = refusal(model, "GrantPermissions", change(analyst, missing, ["SELECT"]), officer);
    expect(known.code).to.equal("AccessDeniedException");
    expect(unknown.message).to.equal(known.message);
  });

  it("is not a read-only administrator's", () => {
    const { model } = council();
    const settings = {
      DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }],
      ReadOnlyAdmins: [{ DataLakePrincipalIdentifier: officer }],
    };
    model.call("PutDataLakeSettings", { DataLakeSettings: settings }, admin);
    expect(refusal(model, "GrantPermissions", change(analyst, charges, ["SELECT"]), officer).code).to.equal(
      "AccessDeniedException",
    );
  });

  it("on an expression goes with every LF-tag in it", () => {
    const { model } = furnishedCouncil();
    const tag = { LFTag: { TagKey: "zone", TagValues: ["trusted"] } };
    model.call("GrantPermissions", change(officer, tag, ["GRANT_WITH_LF_TAG_EXPRESSION"]), admin);
    model.call("GrantPermissions", change(analyst, tablesTagged({ zone: ["trusted"] }), ["SELECT"]), officer);
    expect(
      refusal(
        model,
        "GrantPermissions",
        change(analyst, tablesTagged({ zone: ["raw", "trusted"] }), ["SELECT"]),
        officer,
      ).code,
    ).to.equal("AccessDeniedException");
  });
});
