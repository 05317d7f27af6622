import { expect } from "chai";
import { grant } from "../../../provider/lake-formation/grant.ts";
import type { GrantedResource } from "../../../provider/lake-formation/granted-resource.ts";
import { grantablePermissions } from "../../../provider/lake-formation/permissions-by-resource.ts";
import { declaredKey } from "../../../provider/lake-formation/resource-key.ts";
import { AccountInMemory, account, analysts, officers } from "../account-in-memory.ts";
import { everyForm } from "./every-form.ts";

const somebodyElse = `arn:aws:iam::${account}:role/somebody-else`;
const table = { table: { database: "sales", name: "orders" } };

describe("a grant of every kind", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
    const Columns = ["amount", "ward", "vrm"].map((Name) => ({ Name, Type: "string" }));
    there.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
    there.glue.addTable("sales", { Name: "orders", StorageDescriptor: { Columns } });
    there.call("RegisterResource", { ResourceArn: "arn:aws:s3:::sales", RoleArn: `arn:aws:iam::${account}:role/lake` });
    there.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "trusted"] });
    there.call("CreateLFTag", { TagKey: "department", TagValues: ["sales"] });
    there.call("CreateLFTagExpression", { Name: "Opened", Expression: [{ TagKey: "zone", TagValues: ["trusted"] }] });
    const filter = { TableCatalogId: account, DatabaseName: "sales", TableName: "orders", Name: "analysts.v2" };
    there.call("CreateDataCellsFilter", {
      TableData: { ...filter, ColumnNames: ["amount"], RowFilter: { AllRowsWildcard: {} } },
    });
    const settings = there.settings();
    const DataLakeAdmins = [...(settings.DataLakeAdmins as object[]), { DataLakePrincipalIdentifier: somebodyElse }];
    there.call("PutDataLakeSettings", { DataLakeSettings: { ...settings, DataLakeAdmins } });
  });

  /** Somebody else grants, under a name of their own. */
  const theyGrant = (request: object) => there.model.call("GrantPermissions", request, somebodyElse);
  const sees = (principal = analysts) => there.model.visibleColumns(principal, "sales", "orders");
  const listed = () => {
    const Resource = { Table: { DatabaseName: "sales", Name: "orders" } };
    const { PrincipalResourcePermissions: rows } = there.call("ListPermissions", { Resource }) as {
      PrincipalResourcePermissions: { Principal: { DataLakePrincipalIdentifier: string }; Permissions: string[] }[];
    };
    return rows
      .filter(({ Principal }) => Principal.DataLakePrincipalIdentifier === analysts)
      .flatMap(({ Permissions }) => Permissions);
  };

  for (const on of everyForm) {
    const [permission = "ALL"] = grantablePermissions(on).filter((each) => !["ALL", "ALTER", "DROP"].includes(each));
    const wanted = { principal: analysts, on, permissions: [permission] } as const;

    it(`is made, read back, imported and taken away without a trace: ${declaredKey(on)}`, async () => {
      const before = there.snapshot();
      const state = await grant.create(wanted, there.aws);
      expect(there.snapshot()).not.to.eql(before);
      expect(await grant.read("", state, there.aws)).to.eql(state);
      const imported = await grant.read(grant.identify(wanted), undefined, there.aws);
      expect(JSON.parse(JSON.stringify(imported))).to.eql(JSON.parse(JSON.stringify({ ...state, on: imported?.on })));
      expect(imported && declaredKey(imported.on)).to.equal(declaredKey(on));
      await grant.delete(state, there.aws);
      expect(there.snapshot()).to.eql(before);
    });
  }

  for (const on of everyForm) {
    if ("columnsExcept" in on) continue;
    const [permission = "ALL"] = grantablePermissions(on).filter((each) => !["ALL", "ALTER", "DROP"].includes(each));
    const plain = { principal: analysts, on, permissions: [permission] } as const;

    it(`is passed on only when that is said, and no more when it is said no more: ${declaredKey(on)}`, async () => {
      const state = await grant.create(plain, there.aws);
      const alone = there.snapshot();
      const passed = await grant.update(state, { ...plain, grantOption: [permission] }, there.aws);
      expect(there.snapshot()).not.to.eql(alone);
      expect(await grant.read("", passed, there.aws)).to.eql(passed);
      const back = await grant.update(passed, plain, there.aws);
      expect(there.snapshot()).to.eql(alone);
      expect(back).to.eql(state);
    });
  }

  for (const on of everyForm) {
    it(`takes every permission of the table, and leaves nothing of it: ${declaredKey(on)}`, async () => {
      const before = there.snapshot();
      for (const permission of grantablePermissions(on)) {
        const ofKey = "tag" in on && ["ALTER", "DROP"].includes(permission);
        const place = ofKey ? { tag: { ...on.tag, values: ["*"] } } : on;
        const wanted = { principal: analysts, on: place, permissions: [permission] };
        expect(grant.refuse(wanted, undefined)).to.eql([]);
        const state = await grant.create(wanted, there.aws);
        expect((await grant.read("", state, there.aws))?.permissions).to.eql([permission]);
        await grant.delete(state, there.aws);
        expect(there.snapshot()).to.eql(before);
      }
    });
  }

  it("of all columns but some shows the others, and new ones, and changes without a gap", async () => {
    const on = (...names: string[]) => ({ columnsExcept: { database: "sales", table: "orders", names } });
    const wanted = { principal: analysts, on: on("vrm"), permissions: ["SELECT"] } as const;
    const state = await grant.create(wanted, there.aws);
    expect(sees()).to.eql(["amount", "ward"]);
    const seen: (readonly string[])[] = [];
    there.after = ({ operation }) => {
      if (operation.startsWith("Batch")) seen.push(sees());
    };
    const narrower = await grant.update(state, { ...wanted, on: on("vrm", "ward") }, there.aws);
    expect(seen).to.eql([["amount", "ward"], ["amount"]]);
    await grant.delete(narrower, there.aws);
    expect(sees()).to.eql([]);
  });

  it("of ALL can become one of its parts, which is held throughout", async () => {
    const all = await grant.create({ principal: analysts, on: table, permissions: ["ALL"] }, there.aws);
    const seen: number[] = [];
    there.after = () => seen.push(sees().length);
    const less = await grant.update(all, { principal: analysts, on: table, permissions: ["SELECT"] }, there.aws);
    expect(new Set(seen)).to.eql(new Set([3]));
    expect(await grant.read("", less, there.aws)).to.eql(less);
    expect(listed()).to.eql(["SELECT"]);
    await grant.delete(less, there.aws);
    expect(sees()).to.eql([]);
  });

  it("of ALL shows in a reading which of its parts was taken away", async () => {
    const state = await grant.create({ principal: analysts, on: table, permissions: ["ALL"] }, there.aws);
    there.call("RevokePermissions", {
      Principal: { DataLakePrincipalIdentifier: analysts },
      Resource: { Table: { DatabaseName: "sales", Name: "orders" } },
      Permissions: ["DROP"],
    });
    expect((await grant.read("", state, there.aws))?.permissions).to.eql([
      "ALTER",
      "DELETE",
      "DESCRIBE",
      "INSERT",
      "SELECT",
    ]);
  });

  it("on more values of an LF-tag than one request takes is made in several, and kept in mind when one of them fails", async () => {
    const values = Array.from({ length: 60 }, (_, index) => `v${String(index).padStart(2, "0")}`);
    there.call("CreateLFTag", { TagKey: "many", TagValues: values.slice(0, 50) });
    there.call("UpdateLFTag", { TagKey: "many", TagValuesToAdd: values.slice(50) });
    const before = there.snapshot();
    const wanted = { principal: analysts, on: { tag: { key: "many", values } }, permissions: ["DESCRIBE"] } as const;
    const state = await grant.create(wanted, there.aws);
    expect(await grant.read("", state, there.aws)).to.eql(state);
    await grant.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
    const unknown = { ...wanted, on: { tag: { key: "many", values: [...values, "w"] } } };
    const partly = await grant.create(unknown, there.aws).catch((error) => error);
    await grant.delete(partly.state, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("is not taken back where somebody else had granted the same before", async () => {
    const Principal = { DataLakePrincipalIdentifier: analysts };
    const Resource = { Table: { DatabaseName: "sales", Name: "orders" } };
    theyGrant({ Principal, Resource, Permissions: ["SELECT"] });
    const before = there.snapshot();
    const state = await grant.create({ principal: analysts, on: table, permissions: ["ALTER", "SELECT"] }, there.aws);
    expect(state.heldBefore).to.eql(["SELECT"]);
    await grant.delete(state, there.aws);
    expect(sees()).to.eql(["amount", "ward", "vrm"]);
    expect(without(there.snapshot())).to.eql(without(before));
  });

  it("of ALL leaves what somebody else had granted before", async () => {
    const Principal = { DataLakePrincipalIdentifier: analysts };
    theyGrant({ Principal, Resource: { Table: { DatabaseName: "sales", Name: "orders" } }, Permissions: ["SELECT"] });
    const state = await grant.create({ principal: analysts, on: table, permissions: ["ALL"] }, there.aws);
    await grant.delete(state, there.aws);
    expect(sees()).to.eql(["amount", "ward", "vrm"]);
    expect(listed()).to.eql(["SELECT"]);
  });

  it("remembers through an update what others held, also of what comes with it", async () => {
    const Principal = { DataLakePrincipalIdentifier: analysts };
    const columns = (...names: string[]) => ({ columns: { database: "sales", table: "orders", names } });
    theyGrant({
      Principal,
      Resource: { TableWithColumns: { DatabaseName: "sales", Name: "orders", ColumnNames: ["amount", "vrm"] } },
      Permissions: ["SELECT"],
    });
    const wanted = { principal: analysts, permissions: ["SELECT"] } as const;
    const state = await grant.create({ ...wanted, on: columns("amount", "ward") }, there.aws);
    expect(state.heldBefore).to.eql(["SELECT (amount)"]);
    const updated = await grant.update(state, { ...wanted, on: columns("vrm", "ward") }, there.aws);
    expect(sees()).to.eql(["amount", "ward", "vrm"]);
    expect(updated.heldBefore).to.eql(["SELECT (vrm)"]);
    await grant.delete(updated, there.aws);
    expect(sees()).to.eql(["amount", "vrm"]);
  });

  it("is ours when a run of ours that was killed had made it, so that it goes in the end", async () => {
    const before = there.snapshot();
    await grant.create({ principal: analysts, on: table, permissions: ["SELECT"] }, there.aws);
    const again = await grant.create({ principal: analysts, on: table, permissions: ["SELECT"] }, there.aws);
    expect(again.heldBefore).to.equal(undefined);
    await grant.delete(again, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("costs a few listings, not one each, when many are made at once", async () => {
    for (let index = 0; index < 60; index += 1)
      there.glue.addTable("sales", { Name: `t${index}`, StorageDescriptor: { Columns: [] } });
    there.calls.length = 0;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        grant.create(
          { principal: officers, on: { table: { database: "sales", name: `t${index}` } }, permissions: ["SELECT"] },
          there.aws,
        ),
      ),
    );
    const asked = there.calls.filter(({ operation }) => operation === "ListPermissions");
    expect(asked.length).to.be.at.most(9);
    expect(there.calls.filter(({ operation }) => operation === "BatchGrantPermissions")).to.have.length(3);
  });

  it("costs one listing of its table also when the engine hands them out in handfuls, and another after a lull or a minute", async () => {
    const lulls: (() => void)[] = [];
    let now = 0;
    const clock = {
      now: () => now,
      // Until the test says so, no pause but the queue's comes to its end.
      wait: (milliseconds: number) =>
        new Promise<void>((done) => (milliseconds < 1000 ? setImmediate(done) : lulls.push(done))),
    };
    const handed = new AccountInMemory({ clock });
    handed.glue.addDatabase({ Name: "sales", CreateTableDefaultPermissions: [] });
    handed.glue.addTable("sales", { Name: "orders", StorageDescriptor: { Columns: [] } });
    const handfuls = async (from: number, to: number) => {
      for (let index = from; index < to; index += 2)
        await Promise.all(
          [index, index + 1].map((number) =>
            grant.create({ principal: `${officers}-${number}`, on: table, permissions: ["SELECT"] }, handed.aws),
          ),
        );
      return handed.calls.filter(({ operation }) => operation === "ListPermissions").length;
    };
    expect(await handfuls(0, 20)).to.equal(1);
    for (const end of lulls.splice(0)) end();
    await new Promise(setImmediate);
    expect(await handfuls(20, 40)).to.equal(2);
    now = 60_000;
    expect(await handfuls(40, 60)).to.equal(3);
  });

  it("asks again after a reading that failed", async () => {
    there.fault = (_call, number) => (number === 1 ? "before" : undefined);
    const wanted = { principal: analysts, on: table, permissions: ["SELECT"] } as const;
    expect(await grant.create(wanted, there.aws).catch(String)).to.contain("the connection was cut off");
    expect(sees()).to.eql([]);
    await grant.create(wanted, there.aws);
    expect(sees()).to.have.length(3);
  });

  it("that did not come off leaves a state from which the next run goes on", async () => {
    const wanted = { principal: analysts, on: table, permissions: ["DESCRIBE", "SELECT"] } as const;
    const state = await grant.create(wanted, there.aws);
    there.fault = ({ operation }) => (operation === "BatchRevokePermissions" ? "before" : undefined);
    const partly = await grant.update(state, { ...wanted, permissions: ["INSERT"] }, there.aws).catch((error) => error);
    expect(partly.state).to.deep.include({ permissions: ["INSERT"], perhaps: ["DESCRIBE", "SELECT"], unsure: true });
    expect(grant.drifted?.(partly.state)).to.eql(["unsure"]);
    there.fault = () => undefined;
    const whole = await grant.update(partly.state, { ...wanted, permissions: ["INSERT"] }, there.aws);
    expect(whole.perhaps).to.equal(undefined);
    expect(sees()).to.eql([]);
    await grant.delete(whole, there.aws);
    expect(listed()).to.eql([]);
  });

  it("says in a preview who gains and who loses what", () => {
    const before = { principal: analysts, on: table, permissions: ["DESCRIBE", "SELECT"] } as const;
    const words = (on: GrantedResource) => grant.words?.(undefined, { ...before, on, permissions: ["ALL"] })?.[0];
    expect(grant.words?.({ ...before }, { ...before, permissions: ["INSERT", "SELECT"] })).to.eql([
      "parking-analysts gains INSERT on table sales.orders",
      "parking-analysts loses DESCRIBE on table sales.orders",
    ]);
    expect(grant.words?.(undefined, { ...before, permissions: ["SELECT"], grantOption: ["SELECT"] })).to.eql([
      "parking-analysts gains SELECT, SELECT with grant option on table sales.orders",
    ]);
    expect(grant.words?.(before, before)).to.eql([]);
    expect(everyForm.map((on) => words(on)?.replace(/^.* on (?=the|all|every|[a-z-]+ \S)/i, ""))).to.eql([
      "the catalogue",
      "database sales",
      "table sales.orders",
      "all tables of sales",
      "table sales.orders",
      "table sales.orders but for amount, ward",
      "filter analysts.v2 of sales.orders",
      "location arn:aws:s3:::sales/orders",
      "every database tagged zone=raw or trusted and department=sales",
      "every table tagged zone=trusted",
      "every table that expression Opened matches",
      "LF-tag zone",
      "LF-tag expression Opened",
    ]);
  });

  it("cannot be imported by what is no id", async () => {
    expect(await grant.read(`${analysts}|constructor:x`, undefined, there.aws).catch(String)).to.contain(
      "is no id of a grant",
    );
    const attempt = await grant.read("analysts on orders", undefined, there.aws).catch(String);
    expect(attempt).to.match(/is no id of a grant; it is the principal's ARN, a bar and the resource, such as/);
    expect(await grant.read(`${analysts}|table:sales.orders`, undefined, there.aws)).to.equal(undefined);
    expect(await grant.read(`${analysts}|tag:colour`, undefined, there.aws)).to.equal(undefined);
  });

  it("that is held in the end although it was revoked is an error", async () => {
    const state = await grant.create({ principal: analysts, on: table, permissions: ["SELECT"] }, there.aws);
    there.after = ({ operation }) => {
      const Principal = { DataLakePrincipalIdentifier: analysts };
      const Resource = { Table: { DatabaseName: "sales", Name: "orders" } };
      if (operation === "BatchRevokePermissions") theyGrant({ Principal, Resource, Permissions: ["SELECT"] });
    };
    expect(await grant.delete(state, there.aws).catch(String)).to.contain("still holds SELECT on table:sales.orders");
  });
});

/** Who touched a row last is not part of what is held. */
function without(snapshot: unknown): unknown {
  return JSON.parse(JSON.stringify(snapshot).replaceAll(/"updatedBy":"[^"]*"/g, '"updatedBy":""'));
}
