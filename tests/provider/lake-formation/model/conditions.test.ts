import { expect } from "chai";
import { account, admin, analyst, change, charges, columns, council, refusal, rows } from "./council.ts";

const everybody = `${account}:IAMPrincipals`;
const Condition = { Expression: "context.iam.principalTags.getTag('team') == 'parking'" };
const conditional = { ...change(everybody, charges, ["SELECT", "DESCRIBE"]), Condition };

describe("a grant under a condition", () => {
  it("is listed with its condition, beside the one without", () => {
    const { model } = council();
    model.call("GrantPermissions", conditional, admin);
    model.call("GrantPermissions", change(everybody, charges, ["DESCRIBE"]), admin);
    const listed = rows(model, { Resource: charges }, everybody);
    expect(listed.map((row) => [row.Permissions, "Condition" in row])).to.have.deep.members([
      [["DESCRIBE"], true],
      [["SELECT"], true],
      [["DESCRIBE"], false],
    ]);
  });

  it("is revoked by its condition only", () => {
    const { model } = council();
    model.call("GrantPermissions", conditional, admin);
    expect(refusal(model, "RevokePermissions", change(everybody, charges, ["SELECT"])).code).to.equal(
      "InvalidInputException",
    );
    model.call("RevokePermissions", conditional, admin);
    expect(rows(model, { Resource: charges }, everybody)).to.deep.equal([]);
  });

  it("gives nothing to those whose attributes the model does not know", () => {
    const { model } = council();
    model.call("GrantPermissions", conditional, admin);
    model.call("GrantPermissions", { ...change(everybody, columns("ward"), ["SELECT"]), Condition }, admin);
    const policy = { LFTagPolicy: { ResourceType: "TABLE", Expression: [{ TagKey: "zone", TagValues: ["raw"] }] } };
    model.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw"] }, admin);
    model.call("AddLFTagsToResource", { Resource: charges, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    model.call("GrantPermissions", { ...change(everybody, policy, ["SELECT"]), Condition }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    const effective = { Resource: charges, Principal: { DataLakePrincipalIdentifier: analyst } };
    expect(rows(model, effective)).to.deep.equal([]);
  });

  it("goes through batches and snapshots", () => {
    const { model } = council();
    model.call("BatchGrantPermissions", { Entries: [{ Id: "1", ...conditional }] }, admin);
    const before = model.snapshot();
    model.call("BatchRevokePermissions", { Entries: [{ Id: "1", ...conditional }] }, admin);
    expect(model.snapshot()).to.not.deep.equal(before);
    model.restore(before);
    expect(model.snapshot()).to.deep.equal(before);
  });
});
