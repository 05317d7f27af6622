import { expect } from "chai";
import { Plugin } from "../../../provider/service/plugin.ts";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import { AccountInMemory, account, analysts, region } from "../account-in-memory.ts";
import { everyResource, furnish } from "../every-resource.ts";

/** What takes away for good: their delete gives nothing back. */
const gaveNothing = [":OpenAccessRevoked", ":CreatorRights"];

describe("the plugin", () => {
  let there: AccountInMemory;
  let plugin: Plugin;

  beforeEach(() => {
    there = new AccountInMemory();
    furnish(there);
    plugin = new Plugin(() => there.aws);
    nextRun();
  });

  /** Every run of the engine configures a provider of its own. */
  function nextRun(): void {
    plugin.configure({ region, allowedAccountIds: JSON.stringify([account]) });
  }

  for (const [number, { type, first, second }] of everyResource.entries()) {
    it(`keeps what a renamed resource has just made when the old name is deleted (P6): ${number + 1}, ${type}`, async () => {
      const { inputs } = plugin.check(type, {}, toProperties(first));
      const before = there.snapshot();
      const { state: old } = await plugin.create(type, inputs);
      const made = there.snapshot();
      nextRun();
      await plugin.create(type, inputs);
      await plugin.delete(type, old);
      expect(there.snapshot()).to.eql(made);
      nextRun();
      await plugin.delete(type, old);
      if (!gaveNothing.some((each) => type.endsWith(each))) expect(there.snapshot()).to.eql(before);
    });

    it(`finds nothing to change after it has made and changed: ${number + 1}, ${type}`, async () => {
      const inputs = (declared: object) => plugin.check(type, {}, toProperties(declared)).inputs;
      const { id, state } = await plugin.create(type, inputs(first));
      const updated = await plugin.update(type, state, inputs(second));
      expect([...plugin.diff(type, updated, inputs(second)).detail]).to.eql([]);
      const read = await plugin.read(type, id, updated);
      expect(read?.state).to.eql(updated);
      expect([...plugin.diff(type, read?.state ?? {}, inputs(second)).detail]).to.eql([]);
      expect(plugin.check(type, read?.inputs ?? {}, toProperties(second)).problems).to.eql([]);
    });
  }

  for (const [number, { type, first }] of everyResource.entries()) {
    it(`is imported by its id: ${number + 1}, ${type}`, async () => {
      const { inputs } = plugin.check(type, {}, toProperties(first));
      const { id } = await plugin.create(type, inputs);
      const imported = await plugin.read(type, id, {});
      // An import takes what stands there; whose idea taking over the defaults was, and what is to be kept, cannot be seen.
      const { takeOverDefaults: _, keepOnTables: __, ...seen } = inputs;
      expect(imported?.inputs).to.deep.include(seen);
      expect(plugin.check(type, {}, imported?.inputs ?? {}).problems).to.eql([]);
    });
  }

  it("takes only what a renamed and smaller grant does not want", async () => {
    const type = "lakeward:lakeformation:Grant";
    const on = { table: { database: "parking_trusted", name: "permits" } };
    const { state } = await plugin.create(type, { principal: analysts, on, permissions: ["INSERT", "SELECT"] });
    nextRun();
    const smaller = { principal: analysts, on, permissions: ["SELECT"] };
    const { id, state: kept } = await plugin.create(type, smaller);
    await plugin.delete(type, state);
    expect(there.model.visibleColumns(analysts, "parking_trusted", "permits")).to.eql(["scheme", "uprn", "vrm"]);
    const more = { ...kept, permissions: ["INSERT", "SELECT"] };
    expect((await plugin.read(type, id, more))?.inputs).to.eql(smaller);
  });

  it("says all that is wrong with properties of the wrong form", () => {
    const { problems } = plugin.check("lakeward:lakeformation:Tag", {}, { key: 7, values: "raw", colour: "red" });
    expect(problems.map(({ property, reason }) => `${property}: ${reason}`)).to.eql([
      "colour: is not known; known are key, values, adopt",
      "key: is not text of at least one character",
      "values: is not a list",
    ]);
  });

  it("says what is missing, and takes no word of JavaScript for a property or a kind", () => {
    const said = (inputs: object) =>
      plugin
        .check("lakeward:lakeformation:TagAssignment", {}, toProperties(inputs))
        .problems.map(({ property, reason }) => `${property}: ${reason}`);
    expect(said({ database: null })).to.eql([
      "database: missing; text of at least one character is wanted",
      "tags: missing; a map is wanted",
    ]);
    expect(said({ database: "sales", tags: { zone: "raw" }, toString: "x" })).to.eql([
      "toString: is not known; known are database, table, tags",
    ]);
    const grant = { principal: analysts, on: { constructor: "x" } };
    const { problems } = plugin.check("lakeward:lakeformation:Grant", {}, toProperties(grant));
    expect(problems.map(({ property }) => property)).to.eql(["on", "permissions"]);
    expect(problems[1]?.reason).to.equal("missing; a list is wanted");
  });

  it("refuses a configuration that names no account", () => {
    expect(() => plugin.configure({ region })).to.throw(
      "allowedAccountIds: is missing; name the accounts that may be changed",
    );
    expect(() => plugin.configure({ region, allowedAccountIds: "[111122223333]" })).to.throw(
      /twelve digits, in quotes/,
    );
  });
});
