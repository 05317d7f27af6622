import { expect } from "chai";
import { tagExpression } from "../../../provider/lake-formation/tag-expression.ts";
import { AccountInMemory, analysts } from "../account-in-memory.ts";

const wanted = { name: "Opened", description: "what anybody sees", expression: { zone: ["trusted"] } };

describe("a saved tag expression", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
    there.glue.addTable("sales", { Name: "orders", StorageDescriptor: { Columns: [{ Name: "amount" }] } });
    there.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "trusted"] });
    there.call("AddLFTagsToResource", {
      Resource: { Table: { DatabaseName: "sales", Name: "orders" } },
      LFTags: [{ TagKey: "zone", TagValues: ["trusted"] }],
    });
  });

  it("is made, read back, imported and taken away without a trace", async () => {
    const before = there.snapshot();
    const state = await tagExpression.create(wanted, there.aws);
    expect(await tagExpression.read("Opened", undefined, there.aws)).to.eql(wanted);
    await tagExpression.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
    expect(await tagExpression.read("Opened", state, there.aws)).to.equal(undefined);
    await tagExpression.delete(state, there.aws);
  });

  it("changes in one call for every grant by it", async () => {
    const state = await tagExpression.create(wanted, there.aws);
    there.call("GrantPermissions", {
      Principal: { DataLakePrincipalIdentifier: analysts },
      Resource: { LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "Opened" } },
      Permissions: ["SELECT"],
    });
    expect(there.model.visibleColumns(analysts, "sales", "orders")).to.eql(["amount"]);
    there.calls.length = 0;
    const next = { name: "Opened", expression: { zone: ["raw"] } };
    expect(await tagExpression.update(state, next, there.aws)).to.eql(next);
    expect(there.calls.map(({ operation }) => operation)).to.eql(["UpdateLFTagExpression"]);
    expect(there.calls[0]?.request).to.deep.include({ Description: "" });
    expect(there.model.visibleColumns(analysts, "sales", "orders")).to.eql([]);
    expect(await tagExpression.read("Opened", undefined, there.aws)).to.eql({ ...next, description: undefined });
  });

  it("is made again when somebody has deleted it", async () => {
    const state = await tagExpression.create(wanted, there.aws);
    there.call("DeleteLFTagExpression", { Name: "Opened" });
    await tagExpression.update(state, wanted, there.aws);
    expect(await tagExpression.read("Opened", undefined, there.aws)).to.eql(wanted);
  });

  it("that is there already is adopted when it is the same, and left alone when it is not", async () => {
    await tagExpression.create(wanted, there.aws);
    expect(await tagExpression.create(wanted, there.aws)).to.eql(wanted);
    for (const other of [
      { ...wanted, expression: { zone: ["raw"] } },
      { name: "Opened", expression: wanted.expression },
    ]) {
      const attempt = await tagExpression.create(other, there.aws).catch(String);
      expect(attempt).to.contain("Opened is there already and matches zone=trusted; nothing was changed; delete it");
    }
  });

  it("is not made by tags that are not there", async () => {
    const attempt = await tagExpression.create({ name: "X", expression: { colour: ["red"] } }, there.aws).catch(String);
    expect(attempt).to.contain("colour");
  });

  it("is refused where it would match what nobody named, or is too long", () => {
    const problems = tagExpression.refuse(
      { name: "n".repeat(256), description: "d".repeat(2049), expression: { zone: ["*"], department: [] } },
      undefined,
    );
    expect(problems.map(({ property }) => property)).to.eql([
      "name",
      "description",
      "expression.zone",
      "expression.department",
    ]);
    const many = Array.from({ length: 51 }, (_, index) => `v${index}`);
    expect(tagExpression.refuse({ expression: { Zone: ["raw"], many } }, undefined)).to.eql([
      { property: "expression.Zone", reason: "is stored in lower case; write zone" },
      { property: "expression.many", reason: "has more than 50 values" },
    ]);
    expect(tagExpression.refuse({ expression: {} }, undefined)[0]?.reason).to.contain("would match everything");
    expect(tagExpression.refuse({ ...wanted, name: "n".repeat(255) }, undefined)).to.eql([]);
  });

  it("says in a preview what it matches now", () => {
    const next = { ...wanted, expression: { zone: ["raw", "trusted"], department: ["sales"] } };
    expect(tagExpression.words?.(wanted, next)).to.eql([
      "expression Opened now matches department=sales and zone=raw or trusted; every grant by it reaches what that is",
    ]);
    expect(tagExpression.words?.(wanted, { ...wanted, description: "other" })).to.eql([]);
    expect(tagExpression.words?.(undefined, wanted)).to.have.length(1);
  });
});
