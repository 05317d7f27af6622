import { expect } from "chai";
import { tag } from "../../../provider/lake-formation/tag.ts";
import { AccountInMemory } from "../account-in-memory.ts";

describe("an LF-tag", () => {
  let there: AccountInMemory;

  beforeEach(() => {
    there = new AccountInMemory();
  });

  const values = () => (there.call("GetLFTag", { TagKey: "zone" }) as { TagValues: string[] }).TagValues.toSorted();
  const somebodyElseMakes = (...TagValues: string[]) => there.call("CreateLFTag", { TagKey: "zone", TagValues });

  it("is made, changed by adding before removing, and leaves nothing", async () => {
    const before = there.snapshot();
    const state = await tag.create({ key: "zone", values: ["raw", "refined"] }, there.aws);
    there.calls.length = 0;
    const updated = await tag.update(state, { key: "zone", values: ["refined", "trusted"] }, there.aws);
    const changes = there.calls
      .filter(({ operation }) => operation === "UpdateLFTag")
      .map(({ request }) => Object.keys(request)[1]);
    expect(changes).to.eql(["TagValuesToAdd", "TagValuesToDelete"]);
    expect(values()).to.eql(["refined", "trusted"]);
    await tag.delete(updated, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("of somebody else is adopted, and gives up only the values that were added", async () => {
    somebodyElseMakes("raw", "archive");
    const before = there.snapshot();
    const state = await tag.create({ key: "zone", values: ["raw", "trusted"] }, there.aws);
    expect(values()).to.eql(["archive", "raw", "trusted"]);
    await tag.delete(state, there.aws);
    expect(there.snapshot()).to.eql(before);
  });

  it("that we made stays when somebody else has added a value", async () => {
    const state = await tag.create({ key: "zone", values: ["raw"] }, there.aws);
    there.call("UpdateLFTag", { TagKey: "zone", TagValuesToAdd: ["archive"] });
    await tag.delete(state, there.aws);
    expect(values()).to.eql(["archive"]);
  });

  it("may be held by several at once, who all come and go together", async () => {
    const before = there.snapshot();
    const mine = (value: string) => tag.create({ key: "zone", values: [value] }, there.aws);
    const states = await Promise.all([mine("raw"), mine("refined"), mine("trusted")]);
    expect(values()).to.eql(["raw", "refined", "trusted"]);
    await Promise.all(states.map((state) => tag.delete(state, there.aws)));
    expect(there.snapshot()).to.eql(before);
  });

  it("held by several stays while one of them is there, whoever made it", async () => {
    const [first, second] = [
      await tag.create({ key: "zone", values: ["raw"] }, there.aws),
      await tag.create({ key: "zone", values: ["refined"] }, there.aws),
    ];
    await tag.delete(first, there.aws);
    expect(values()).to.eql(["refined"]);
    await tag.delete(second, there.aws);
    expect(() => values()).to.throw();
  });

  it("with more values than a request carries is made in parts", async () => {
    const many = Array.from({ length: 120 }, (_, index) => `v${String(index).padStart(3, "0")}`);
    const state = await tag.create({ key: "zone", values: many }, there.aws);
    expect(values()).to.eql(many);
    expect(await tag.read("zone", state, there.aws)).to.eql(state);
  });

  it("that is gone is read as gone, and its delete is done", async () => {
    const state = await tag.create({ key: "zone", values: ["raw"] }, there.aws);
    there.call("DeleteLFTag", { TagKey: "zone" });
    expect(await tag.read("zone", state, there.aws)).to.equal(undefined);
    await tag.delete(state, there.aws);
  });

  it("of somebody else goes with ours only when it is adopted", async () => {
    somebodyElseMakes("raw", "archive");
    const state = await tag.create({ key: "zone", values: ["raw"] }, there.aws);
    expect(tag.added?.(state)).to.eql([]);
    const adopted = await tag.update(state, { key: "zone", values: ["raw"], adopt: true }, there.aws);
    expect(tag.added?.(adopted)).to.eql(["zone=raw"]);
    await tag.delete(adopted, there.aws);
    expect(values()).to.eql(["archive"]);
  });

  it("is refused with too long a key or value, and with no or too many values", () => {
    const problems = (inputs: object) =>
      tag.refuse(inputs, undefined).map(({ property, reason }) => `${property}: ${reason}`);
    expect(problems({ key: "k".repeat(129), values: ["v".repeat(257)] })).to.eql([
      "key: kkkkkkkkkkkkkkkkkkkk… is longer than 128 characters",
      `values: ${"v".repeat(20)}… is longer than 256 characters`,
    ]);
    expect(problems({ values: [] })).to.eql(["values: is empty; a tag has at least one value"]);
    expect(problems({ values: Array.from({ length: 1001 }, String) })).to.eql(["values: has more than 1000 values"]);
    const most = Array.from({ length: 1000 }, String);
    expect(problems({ key: "k".repeat(128), values: ["v".repeat(256), ...most.slice(1)] })).to.eql([]);
    expect(problems({})).to.eql([]);
  });

  it("says in a preview which values come and go", () => {
    const state = { key: "zone", values: ["raw", "refined"], addedValues: [] };
    expect(tag.words?.(state, { key: "zone", values: ["refined", "trusted"] })).to.eql([
      "LF-tag zone may be trusted",
      "LF-tag zone may no longer be raw",
    ]);
    expect(tag.words?.(undefined, { key: "zone", values: ["raw"] })).to.eql(["LF-tag zone may be raw"]);
    expect(tag.words?.(state, state)).to.eql([]);
  });

  it("is not taken out of use while a resource carries the value, and the state knows it", async () => {
    there.glue.addDatabase({ Name: "sales" });
    const state = await tag.create({ key: "zone", values: ["raw", "trusted"] }, there.aws);
    there.call("AddLFTagsToResource", {
      Resource: { Database: { Name: "sales" } },
      LFTags: [{ TagKey: "zone", TagValues: ["raw"] }],
    });
    const partly = await tag.update(state, { key: "zone", values: ["trusted"] }, there.aws).catch((error) => error);
    expect(partly.message).to.match(/assigned to resources: raw; .*none of others is lost; run it again/);
    expect(partly.state).to.deep.include({ key: "zone", values: ["trusted"], addedValues: ["raw", "trusted"] });
    expect(values()).to.eql(["raw", "trusted"]);
  });

  it("that is refused is an error, and nothing is remembered", async () => {
    const attempt = await tag.create({ key: "zo,ne", values: ["raw"] }, there.aws).catch(String);
    expect(attempt).to.contain("zo,ne is not valid");
  });

  it("made by somebody else at the same moment is adopted", async () => {
    there.fault = (_call, number) => {
      if (number === 2) somebodyElseMakes("raw");
      return undefined;
    };
    const state = await tag.create({ key: "zone", values: ["raw", "trusted"] }, there.aws);
    expect(state.addedValues).to.eql(["trusted"]);
  });

  it("is imported by its key", async () => {
    somebodyElseMakes("raw");
    const imported = { key: "zone", values: ["raw"], addedValues: [] };
    expect(await tag.read("zone", undefined, there.aws)).to.deep.include(imported);
    expect(tag.identify({ key: "zone", values: [] })).to.equal("zone");
  });
});
