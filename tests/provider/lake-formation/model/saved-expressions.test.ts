import { expect } from "chai";
import { account, admin, analyst, change, furnishedCouncil, officer, refusal, rows } from "./council.ts";

const restricted = [{ TagKey: "Visibility", TagValues: ["restricted"] }];
const byName = (ResourceType: string) => ({ LFTagPolicy: { ResourceType, ExpressionName: "restricted" } });
const itself = { LFTagExpression: { Name: "restricted" } };

/** The council with the expression `restricted`, made by the administrator. */
function saved() {
  const made = furnishedCouncil();
  made.model.call(
    "CreateLFTagExpression",
    { Name: "restricted", Description: "not yet", Expression: restricted },
    admin,
  );
  return made;
}

function tag(model: ReturnType<typeof saved>["model"], value: string) {
  const Resource = { Table: { DatabaseName: "parking", Name: "charges" } };
  model.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey: "visibility", TagValues: [value] }] }, admin);
}

describe("a saved LF-tag expression", () => {
  it("is read back with its keys in lower case", () => {
    expect(saved().model.call("GetLFTagExpression", { Name: "restricted" }, admin)).to.deep.equal({
      Name: "restricted",
      Description: "not yet",
      CatalogId: account,
      Expression: [{ TagKey: "visibility", TagValues: ["restricted"] }],
    });
  });

  it("needs tags that are there", () => {
    const Expression = [{ TagKey: "nowhere", TagValues: ["x"] }];
    const error = refusal(saved().model, "CreateLFTagExpression", { Name: "other", Expression });
    expect(error.code).to.equal("EntityNotFoundException");
  });

  it("is not made twice under a name", () => {
    const error = refusal(saved().model, "CreateLFTagExpression", { Name: "restricted", Expression: restricted });
    expect(error.code).to.equal("InvalidInputException");
  });

  it("has a name and a description of limited length", () => {
    const { model } = saved();
    for (const [Name, Description] of [
      ["n".repeat(256), "d"],
      ["n", "d".repeat(2049)],
    ])
      expect(refusal(model, "CreateLFTagExpression", { Name, Description, Expression: restricted }).code).to.equal(
        "InvalidInputException",
      );
  });

  it("is made only by who may make expressions and grant with their tags", () => {
    const { model } = saved();
    const request = { Name: "other", Expression: restricted };
    expect(refusal(model, "CreateLFTagExpression", request, officer).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", change(officer, { Catalog: {} }, ["CREATE_LF_TAG_EXPRESSION"]), admin);
    expect(refusal(model, "CreateLFTagExpression", request, officer).message).to.contain("Grant with LF-Tag");
    const pair = { LFTag: { TagKey: "visibility", TagValues: ["restricted"] } };
    model.call("GrantPermissions", change(officer, pair, ["GRANT_WITH_LF_TAG_EXPRESSION"]), admin);
    model.call("CreateLFTagExpression", request, officer);
    expect(model.call("GetLFTagExpression", { Name: "other" }, officer)).to.have.property("Name", "other");
  });

  it("opens the tables whose tags it matches", () => {
    const { model } = saved();
    model.call("GrantPermissions", change(analyst, byName("TABLE"), ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    tag(model, "restricted");
    expect(model.visibleColumns(analyst, "parking", "charges")).to.include("ward");
  });

  it("changes at once what its grants reach", () => {
    const { model } = saved();
    tag(model, "restricted");
    model.call("GrantPermissions", change(analyst, byName("TABLE"), ["SELECT"]), admin);
    const Expression = [{ TagKey: "visibility", TagValues: ["department"] }];
    model.call("UpdateLFTagExpression", { Name: "restricted", Expression }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    tag(model, "department");
    expect(model.visibleColumns(analyst, "parking", "charges")).to.include("ward");
  });

  it("takes the grants that refer to it with it", () => {
    const { model } = saved();
    model.call("GrantPermissions", change(analyst, byName("TABLE"), ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, byName("DATABASE"), ["DESCRIBE"]), admin);
    model.call("GrantPermissions", change(analyst, itself, ["DESCRIBE"]), admin);
    expect(rows(model, {}, analyst)).to.have.length(3);
    model.call("DeleteLFTagExpression", { Name: "restricted" }, admin);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
    expect(refusal(model, "DeleteLFTagExpression", { Name: "restricted" }).code).to.equal("EntityNotFoundException");
  });

  it("is listed to administrators and to those who hold something on it", () => {
    const { model } = saved();
    const listed = (caller: string) =>
      model.call("ListLFTagExpressions", {}, caller) as { LFTagExpressions: unknown[] };
    expect(listed(admin).LFTagExpressions).to.have.length(1);
    expect(listed(analyst).LFTagExpressions).to.deep.equal([]);
    expect(refusal(model, "GetLFTagExpression", { Name: "restricted" }, analyst).code).to.equal(
      "AccessDeniedException",
    );
    model.call("GrantPermissions", change(analyst, itself, ["DESCRIBE"]), admin);
    expect(listed(analyst).LFTagExpressions).to.have.length(1);
  });

  it("is changed and deleted only by who may alter and drop it", () => {
    const { model } = saved();
    const update = { Name: "restricted", Expression: restricted };
    expect(refusal(model, "UpdateLFTagExpression", update, officer).code).to.equal("AccessDeniedException");
    expect(refusal(model, "DeleteLFTagExpression", { Name: "restricted" }, officer).code).to.equal(
      "AccessDeniedException",
    );
    model.call("GrantPermissions", change(officer, itself, ["DROP"]), admin);
    model.call("DeleteLFTagExpression", { Name: "restricted" }, officer);
  });

  it("lets those grant through it who hold the right to on it", () => {
    const { model } = saved();
    const grant = change(analyst, byName("TABLE"), ["SELECT"]);
    expect(refusal(model, "GrantPermissions", grant, officer).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", change(officer, itself, ["GRANT_WITH_LF_TAG_EXPRESSION"]), admin);
    model.call("GrantPermissions", grant, officer);
    expect(rows(model, { ResourceType: "LF_TAG_POLICY_TABLE" }, analyst)[0]?.Resource).to.deep.equal({
      LFTagPolicy: { CatalogId: account, ResourceType: "TABLE", ExpressionName: "restricted" },
    });
  });

  it("stands in a policy instead of conditions, never beside them", () => {
    const { model } = saved();
    const policy = { LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "restricted", Expression: restricted } };
    expect(refusal(model, "GrantPermissions", change(analyst, policy, ["SELECT"])).code).to.equal(
      "InvalidInputException",
    );
    const unknown = { LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "nowhere" } };
    expect(refusal(model, "GrantPermissions", change(analyst, unknown, ["SELECT"])).code).to.equal(
      "EntityNotFoundException",
    );
  });

  it("opens databases, too", () => {
    const { model } = saved();
    const Resource = { Database: { Name: "parking" } };
    const LFTags = [{ TagKey: "visibility", TagValues: ["restricted"] }];
    model.call("AddLFTagsToResource", { Resource, LFTags }, admin);
    model.call("GrantPermissions", change(analyst, byName("DATABASE"), ["DESCRIBE"]), admin);
    const held = rows(model, { Resource, Principal: { DataLakePrincipalIdentifier: analyst } });
    expect(held[0]?.Permissions).to.deep.equal(["DESCRIBE"]);
  });

  it("survives a snapshot", () => {
    const { model } = saved();
    const before = model.snapshot();
    model.call("DeleteLFTagExpression", { Name: "restricted" }, admin);
    model.restore(before);
    expect(model.snapshot()).to.deep.equal(before);
  });
});
