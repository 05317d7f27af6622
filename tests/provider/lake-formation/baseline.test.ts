import { expect } from "chai";
import { Plugin } from "../../../provider/service/plugin.ts";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import type { Properties } from "../../../provider/service/value.ts";
import { AccountInMemory, account, analysts, deployer, officers, region } from "../account-in-memory.ts";

const type = (kind: string) => `lakeward:lakeformation:${kind}`;
const rawTag = { tag: { key: "zone", value: "raw" } };

describe("a baseline", () => {
  let there: AccountInMemory;
  let plugin: Plugin;

  beforeEach(() => {
    there = new AccountInMemory();
    plugin = new Plugin(() => there.aws);
    nextRun();
  });

  function nextRun(): void {
    plugin.configure({ region, allowedAccountIds: JSON.stringify([account]) });
  }

  /** What the engine does first with each declared resource. */
  function declare(kind: string, inputs: object): Properties {
    return plugin.check(type(kind), {}, toProperties(inputs)).inputs;
  }

  async function make(kind: string, inputs: object): Promise<Properties> {
    return (await plugin.create(type(kind), declare(kind, inputs))).state;
  }

  function administrators(): readonly string[] {
    const { DataLakeAdmins = [] } = there.settings() as {
      DataLakeAdmins?: readonly { DataLakePrincipalIdentifier: string }[];
    };
    return DataLakeAdmins.map(({ DataLakePrincipalIdentifier }) => DataLakePrincipalIdentifier);
  }

  function values(): readonly string[] {
    return there.model.snapshot().tags.find(({ key }) => key === "zone")?.values ?? [];
  }

  it("takes whom settings added that nobody remembers, once it is declared no more", async () => {
    const state = await make("Baseline", { of: { administrator: analysts } });
    await make("Settings", { administrators: [deployer, analysts] });
    nextRun();
    declare("Settings", { administrators: [deployer] });
    await plugin.delete(type("Baseline"), state);
    expect(administrators()).to.eql([deployer]);
  });

  it("takes nobody whom declared settings want, and says that it remembers him no more", async () => {
    const administrator = await make("Baseline", { of: { administrator: analysts } });
    const reader = await make("Baseline", { of: { readOnlyAdministrator: officers } });
    const defaults = await make("Baseline", { of: { defaults: true } });
    const inputs = { administrators: [analysts], readOnlyAdministrators: [officers], takeOverDefaults: true };
    await make("Settings", inputs);
    const before = there.snapshot();
    nextRun();
    declare("Settings", inputs);
    expect(await plugin.delete(type("Baseline"), administrator)).to.eql({
      added: ["administrator parking-analysts"],
      by: "removed",
    });
    expect(await plugin.delete(type("Baseline"), reader)).to.eql({
      added: ["read-only administrator parking-officers"],
      by: "removed",
    });
    expect(await plugin.delete(type("Baseline"), defaults)).to.eql({ added: ["closed defaults"], by: "removed" });
    expect(there.snapshot()).to.eql(before);
  });

  it("takes no value that a declared tag wants, of however many resources the tag consists", async () => {
    const state = await make("Baseline", { of: rawTag });
    await make("Tag", { key: "zone", values: ["raw"] });
    await make("Tag", { key: "zone", values: ["trusted"] });
    nextRun();
    declare("Tag", { key: "zone", values: ["raw"] });
    declare("Tag", { key: "zone", values: ["trusted"] });
    await plugin.delete(type("Baseline"), state);
    expect(values()).to.have.members(["raw", "trusted"]);
    nextRun();
    declare("Tag", { key: "zone", values: ["trusted"] });
    await plugin.delete(type("Baseline"), state);
    expect(values()).to.eql(["trusted"]);
  });

  it("takes a value of its own key only", async () => {
    const state = await make("Baseline", { of: rawTag });
    await make("Tag", { key: "zone", values: ["raw"] });
    nextRun();
    declare("Tag", { key: "place", values: ["raw"] });
    await plugin.delete(type("Baseline"), state);
    expect(values()).to.eql([]);
  });

  it("of several administrators each takes its own, though all go at once", async () => {
    const states = await Promise.all(
      [analysts, officers].map((administrator) => make("Baseline", { of: { administrator } })),
    );
    await make("Settings", { administrators: [deployer, analysts, officers] });
    nextRun();
    await Promise.all(states.map((state) => plugin.delete(type("Baseline"), state)));
    expect(administrators()).to.eql([deployer]);
  });

  it("leaves what was another's before, whoever names it afterwards", async () => {
    there.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw"] });
    const state = await make("Baseline", { of: rawTag });
    await make("Tag", { key: "zone", values: ["raw", "trusted"] });
    nextRun();
    await plugin.delete(type("Baseline"), state);
    expect(values()).to.have.members(["raw", "trusted"]);
  });

  it("remembers what a renamed Settings has forgotten", async () => {
    const state = await make("Baseline", { of: { administrator: analysts } });
    const old = await make("Settings", { administrators: [deployer, analysts] });
    nextRun();
    declare("Baseline", { of: { administrator: analysts } });
    const renamed = await make("Settings", { administrators: [deployer, analysts] });
    await plugin.delete(type("Settings"), old);
    nextRun();
    await plugin.delete(type("Settings"), renamed);
    expect(administrators()).to.eql([deployer, analysts]);
    await plugin.delete(type("Baseline"), state);
    expect(administrators()).to.eql([deployer]);
  });
});
