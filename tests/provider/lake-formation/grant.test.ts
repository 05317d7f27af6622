import { expect } from "chai";
import { grant } from "../../../provider/lake-formation/grant.ts";
import { AccountInMemory, analysts, officers } from "../account-in-memory.ts";

const place = { database: "parking_trusted", name: "permits" };
const inputs = { principal: analysts, on: { table: place }, permissions: ["DESCRIBE", "SELECT"] } as const;

describe("a grant", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
    const Columns = ["scheme", "uprn", "vrm"].map((Name) => ({ Name, Type: "string" }));
    there.glue.addTable("parking_trusted", { Name: "permits", StorageDescriptor: { Columns } });
  });

  const sees = (principal = analysts) => there.model.visibleColumns(principal, "parking_trusted", "permits");
  const batches = () =>
    there.calls.map(({ operation }) => operation).filter((operation) => operation.startsWith("Batch"));

  it("is read back as it was declared, however AWS lists it (P7)", async () => {
    const state = await grant.create(inputs, there.aws);
    expect(sees()).to.eql(["scheme", "uprn", "vrm"]);
    expect(await grant.read("", state, there.aws)).to.eql(state);
    const all = await grant.create({ ...inputs, principal: officers, permissions: ["ALL"] }, there.aws);
    expect(await grant.read("", all, there.aws)).to.eql(all);
  });

  it("changes by the difference, first what is new, then what goes (P5)", async () => {
    const state = await grant.create(inputs, there.aws);
    there.calls.length = 0;
    await grant.update(state, { ...inputs, permissions: ["INSERT", "SELECT"] }, there.aws);
    const asked = there.calls.filter(({ operation }) => operation.startsWith("Batch"));
    expect(
      asked.map(({ operation, request }) => [
        operation,
        (request.Entries as { Permissions: string[] }[])[0]?.Permissions,
      ]),
    ).to.eql([
      ["BatchGrantPermissions", ["INSERT"]],
      ["BatchRevokePermissions", ["DESCRIBE"]],
    ]);
  });

  it("is not touched when nothing changes", async () => {
    const state = await grant.create(inputs, there.aws);
    there.calls.length = 0;
    await grant.update(state, inputs, there.aws);
    expect(there.calls).to.eql([]);
  });

  it("whose change failed is refreshed without forgetting what it gave before, and leaves nothing", async () => {
    const before = there.snapshot();
    const state = await grant.create({ ...inputs, permissions: ["SELECT"] }, there.aws);
    const wanted = { ...inputs, permissions: ["INSERT"] } as const;
    there.fault = ({ operation }) => (operation === "BatchGrantPermissions" ? "before" : undefined);
    const partly = await grant.update(state, wanted, there.aws).catch((error) => error);
    there.fault = () => undefined;
    const refreshed = await grant.read("", partly.state, there.aws);
    if (refreshed === undefined) throw new Error("forgotten");
    await grant.delete(await grant.update(refreshed, wanted, there.aws), there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("on values of a tag whose change failed is refreshed without forgetting the values that it no longer names", async () => {
    there.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "refined"] });
    const before = there.snapshot();
    const on = (...values: readonly string[]) => ({
      ...inputs,
      on: { tag: { key: "zone", values } },
      permissions: ["DESCRIBE"] as const,
    });
    const state = await grant.create(on("raw", "refined"), there.aws);
    there.fault = ({ operation }) => (operation === "BatchRevokePermissions" ? "before" : undefined);
    const partly = await grant.update(state, on("refined"), there.aws).catch((error) => error);
    there.fault = () => undefined;
    const refreshed = await grant.read("", partly.state, there.aws);
    if (refreshed === undefined) throw new Error("forgotten");
    await grant.delete(await grant.update(refreshed, on("refined"), there.aws), there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("of which somebody took a part away leaves nothing of the others, whatever is declared next", async () => {
    there.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "refined"] });
    const before = there.snapshot();
    const on = { tag: { key: "zone", values: ["raw", "refined"] } };
    const whole = { principal: analysts, on, permissions: ["ASSOCIATE", "DESCRIBE"] } as const;
    for (const next of ["destroyed", "described"] as const) {
      const state = await grant.create(whole, there.aws);
      there.call("RevokePermissions", {
        Principal: { DataLakePrincipalIdentifier: analysts },
        Resource: { LFTag: { TagKey: "zone", TagValues: ["raw"] } },
        Permissions: ["ASSOCIATE"],
      });
      const refreshed = await grant.read("", state, there.aws);
      if (refreshed === undefined) throw new Error("forgotten");
      expect(refreshed.permissions).to.eql(["DESCRIBE"]);
      // Although it is declared as it was read, there is something to take away.
      expect(grant.drifted?.(refreshed)).to.eql(["perhaps"]);
      if (next === "destroyed") await grant.delete(refreshed, there.aws);
      else {
        const described = await grant.update(refreshed, { ...whole, permissions: ["DESCRIBE"] }, there.aws);
        expect(grant.drifted?.(described)).to.eql([]);
        expect(await grant.read("", described, there.aws)).to.eql(described);
        await grant.delete(described, there.aws);
      }
      expect(there.snapshot(), next).to.eql(before);
    }
  });

  it("takes only its own rights away on delete", async () => {
    await grant.create({ ...inputs, permissions: ["INSERT"] }, there.aws);
    const before = there.snapshot();
    const state = await grant.create(inputs, there.aws);
    await grant.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("of columns changes column by column, and those that stay are seen throughout (P6)", async () => {
    const on = (...names: readonly string[]) => ({ columns: { database: "parking_trusted", table: "permits", names } });
    const state = await grant.create(
      { principal: analysts, on: on("scheme", "uprn"), permissions: ["SELECT"] },
      there.aws,
    );
    const seen: (readonly string[])[] = [];
    there.after = ({ operation }) => {
      if (operation.startsWith("Batch")) seen.push(sees());
    };
    const wanted = { principal: analysts, on: on("uprn", "vrm"), permissions: ["SELECT"] } as const;
    expect(grant.identify(wanted)).to.equal(grant.identify(state));
    const updated = await grant.update(state, wanted, there.aws);
    expect(seen).to.eql([
      ["scheme", "uprn", "vrm"],
      ["uprn", "vrm"],
    ]);
    expect(await grant.read("", updated, there.aws)).to.eql(updated);
  });

  it("is gone after delete although others had taken a part of it away already (P8)", async () => {
    const state = await grant.create(inputs, there.aws);
    there.call("RevokePermissions", {
      Principal: { DataLakePrincipalIdentifier: analysts },
      Resource: { Table: { DatabaseName: "parking_trusted", Name: "permits" } },
      Permissions: ["DESCRIBE"],
    });
    await grant.delete(state, there.aws);
    expect(sees()).to.eql([]);
    await grant.delete(state, there.aws);
  });

  it("can be deleted after its table was dropped", async () => {
    const state = await grant.create(inputs, there.aws);
    there.glue.call("DeleteTable", { DatabaseName: "parking_trusted", Name: "permits" });
    await grant.delete(state, there.aws);
  });

  it("shows in a reading what somebody took away, and nothing that others gave (P9)", async () => {
    const state = await grant.create(inputs, there.aws);
    await grant.create({ ...inputs, permissions: ["INSERT"] }, there.aws);
    await grant.update(state, { ...inputs, permissions: ["DESCRIBE"] }, there.aws);
    expect(await grant.read("", state, there.aws)).to.eql({ ...state, permissions: ["DESCRIBE"] });
  });

  it("on a filter goes when the grant goes, not before (P8)", async () => {
    there.call("CreateDataCellsFilter", {
      TableData: {
        TableCatalogId: "111122223333",
        DatabaseName: "parking_trusted",
        TableName: "permits",
        Name: "analysts",
        ColumnNames: ["scheme"],
        RowFilter: { AllRowsWildcard: {} },
      },
    });
    const on = { cellsFilter: { database: "parking_trusted", table: "permits", name: "analysts" } };
    const state = await grant.create({ principal: analysts, on, permissions: ["SELECT"] }, there.aws);
    expect(sees()).to.eql(["scheme"]);
    expect(await grant.read("", state, there.aws)).to.eql(state);
    await grant.delete(state, there.aws);
    expect(sees()).to.eql([]);
    expect(batches()).to.eql(["BatchGrantPermissions", "BatchRevokePermissions"]);
  });

  it("by tags is the same whatever the order and case of its tags", () => {
    const on = (expression: Readonly<Record<string, readonly string[]>>) =>
      ({ tagPolicy: { resourceType: "TABLE", expression } }) as const;
    const one = grant.identify({ ...inputs, on: on({ zone: ["raw", "trusted"], department: ["parking"] }) });
    expect(grant.identify({ ...inputs, on: on({ department: ["Parking"], zone: ["trusted", "raw"] }) })).to.equal(one);
  });

  describe("is refused before any call", () => {
    const reasons = (changed: object) =>
      grant.refuse({ ...inputs, ...changed }, undefined).map(({ property, reason }) => `${property}: ${reason}`);

    it("never as it should be", () => {
      expect(reasons({})).to.eql([]);
      expect(reasons({ principal: "111122223333" })).to.eql([]);
    });

    const cases: readonly (readonly [what: string, changed: object, expected: RegExp])[] = [
      ["for everyone", { principal: "IAM_ALLOWED_PRINCIPALS" }, /^principal: .* opens it to everyone/],
      [
        "for everyone of an account",
        { principal: "111122223333:IAMPrincipals" },
        /^principal: .* opens it to everyone/,
      ],
      ["for a name", { principal: "analysts" }, /^principal: "analysts" is no principal/],
      [
        "on a table that is a wildcard",
        { on: { table: { database: "d", name: "*" } } },
        /^on\.table\.name: is a wildcard/,
      ],
      [
        "on columns that are a wildcard",
        { on: { columns: { database: "d", table: "t", names: ["*"] } }, permissions: ["SELECT"] },
        /^on\.columns\.names: names each/,
      ],
      [
        "on no columns",
        { on: { columns: { database: "d", table: "t", names: [] } }, permissions: ["SELECT"] },
        /^on\.columns\.names: names each/,
      ],
      ["by no tags", { on: { tagPolicy: { resourceType: "TABLE", expression: {} } } }, /would match everything/],
      [
        "by a tag without values",
        { on: { tagPolicy: { resourceType: "TABLE", expression: { zone: [] } } } },
        /^on\.tagPolicy\.expression\.zone/,
      ],
      [
        "of what a filter does not take",
        { on: { cellsFilter: { database: "d", table: "t", name: "f" } }, permissions: ["INSERT"] },
        /INSERT cannot be granted on cellsFilter; possible are DESCRIBE, DROP, SELECT/,
      ],
      [
        "of what tables have on databases by tag",
        { on: { tagPolicy: { resourceType: "DATABASE", expression: { zone: ["raw"] } } }, permissions: ["SELECT"] },
        /^permissions: SELECT cannot be granted on tagPolicy; possible are ALL, ALTER, CREATE_TABLE/,
      ],
      [
        "on all columns but none",
        { on: { columnsExcept: { database: "d", table: "t", names: [] } }, permissions: ["SELECT"] },
        /^on\.columnsExcept\.names: is empty, which leaves nothing out/,
      ],
      [
        "to be passed on with columns left out",
        {
          on: { columnsExcept: { database: "d", table: "t", names: ["vrm"] } },
          permissions: ["SELECT"],
          grantOption: ["SELECT"],
        },
        /^grantOption: is not possible with columns left out/,
      ],
      [
        "to be passed on without being held",
        { grantOption: ["ALTER", "SELECT"] },
        /^grantOption: ALTER is not among the permissions/,
      ],
      ["to pass nothing on", { grantOption: [] }, /^grantOption: is empty/],
      [
        "on no value of a tag",
        { on: { tag: { key: "zone", values: [] } }, permissions: ["DESCRIBE"] },
        /^on\.tag\.values: is empty; name each value, or "\*"/,
      ],
      [
        "on a tag's key and values at once",
        { on: { tag: { key: "zone", values: ["*", "raw"] } }, permissions: ["DESCRIBE"] },
        /^on\.tag\.values: holds "\*"/,
      ],
      [
        "on values of what is given on the key",
        { on: { tag: { key: "zone", values: ["raw"] } }, permissions: ["ALTER", "DESCRIBE"] },
        /^permissions: ALTER is given on the key, not on values/,
      ],
      ["of nothing", { permissions: [] }, /^permissions: is empty/],
      ["of ALL beside its parts", { permissions: ["ALL", "SELECT"] }, /ALL holds the others/],
    ];
    for (const [what, changed, expected] of cases) {
      it(what, () => {
        const [reason, ...more] = reasons(changed);
        expect(reason).to.match(expected);
        expect(more).to.eql([]);
      });
    }
  });
});
