import { expect } from "chai";
import {
  admin,
  analyst,
  bucket,
  change,
  charges,
  columns,
  council,
  furnishedCouncil,
  officer,
  refusal,
  rows,
} from "./council.ts";

describe("a revoke in the model of Lake Formation", () => {
  it("of part leaves the rest", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT", "INSERT"]), admin);
    model.call("RevokePermissions", change(analyst, charges, ["SELECT"]), admin);
    expect(rows(model, { Resource: charges }, analyst).map((row) => row.Permissions)).to.deep.equal([["INSERT"]]);
  });

  it("of one column leaves the others", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, columns("id", "ward"), ["SELECT"]), admin);
    model.call("RevokePermissions", change(analyst, columns("id"), ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal(["ward"]);
  });

  it("of what nobody granted is refused in AWS's words", () => {
    const { model } = council();
    expect(refusal(model, "RevokePermissions", change(analyst, charges, ["SELECT"]))).to.include({
      code: "InvalidInputException",
      message: "No permissions revoked. Grantee has no permissions and no grantable permissions on resource.",
    });
  });

  it("that names more than is held takes nothing", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
    expect(refusal(model, "RevokePermissions", change(analyst, charges, ["SELECT", "ALTER"]))).to.include({
      code: "InvalidInputException",
      message: "No permissions revoked. Grantee does not have: [ALTER]",
    });
  });

  it("names all that is lacking, in order", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
    const refused = refusal(model, "RevokePermissions", change(analyst, charges, ["INSERT", "DROP"], ["SELECT"]));
    expect(refused.message).to.contain("[DROP, INSERT, SELECT]");
  });

  it("on a table or database that is not there is refused as such", () => {
    const { model } = council();
    for (const resource of [
      { Database: { Name: "libraries" } },
      { Table: { DatabaseName: "libraries", TableWildcard: {} } },
      { Table: { DatabaseName: "parking", Name: "fines" } },
    ]) {
      const request = change(analyst, resource, ["DESCRIBE"]);
      expect(refusal(model, "RevokePermissions", request).code).to.equal("EntityNotFoundException");
    }
  });

  it("of the grant option alone leaves the permission", () => {
    const { model } = council();
    model.call("GrantPermissions", change(officer, charges, ["SELECT"], ["SELECT"]), admin);
    model.call("RevokePermissions", change(officer, charges, [], ["SELECT"]), admin);
    expect(rows(model, { Resource: charges }, officer)).to.deep.include.members([
      { ...rows(model, { Resource: charges }, officer)[0], Permissions: ["SELECT"], PermissionsWithGrantOption: [] },
    ]);
  });

  it("of a permission takes its grant option along", () => {
    const { model } = council();
    model.call("GrantPermissions", change(officer, charges, ["SELECT", "DESCRIBE"], ["SELECT"]), admin);
    model.call("RevokePermissions", change(officer, charges, ["SELECT"]), admin);
    expect(refusal(model, "GrantPermissions", change(analyst, charges, ["SELECT"]), officer).code).to.equal(
      "AccessDeniedException",
    );
  });

  it("is possible on a location that was deregistered since", () => {
    const { model } = furnishedCouncil();
    const request = change(analyst, { DataLocation: { ResourceArn: bucket } }, ["DATA_LOCATION_ACCESS"]);
    model.call("GrantPermissions", request, admin);
    model.call("DeregisterResource", { ResourceArn: bucket }, admin);
    model.call("RevokePermissions", request, admin);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
  });
});
