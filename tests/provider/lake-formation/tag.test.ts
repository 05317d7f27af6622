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
});
