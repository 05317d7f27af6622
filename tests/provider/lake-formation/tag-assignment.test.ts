import { expect } from "chai";
import { tagAssignment } from "../../../provider/lake-formation/tag-assignment.ts";
import { AccountInMemory } from "../account-in-memory.ts";

describe("tags on a database or table", () => {
  let there: AccountInMemory;
  const onTable = { database: "parking_trusted", table: "permits" };

  beforeEach(() => {
    there = new AccountInMemory();
    there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
    there.glue.addTable("parking_trusted", { Name: "permits", StorageDescriptor: { Columns: [{ Name: "uprn" }] } });
    for (const [TagKey, TagValues] of Object.entries({
      zone: ["raw", "trusted"],
      visibility: ["department", "restricted"],
      theirs: ["x", "y"],
    })) {
      there.call("CreateLFTag", { TagKey, TagValues });
    }
  });

  const standing = () => {
    const Resource = { Table: { DatabaseName: "parking_trusted", Name: "permits" } };
    const { LFTagsOnTable } = there.call("GetResourceLFTags", { Resource, ShowAssignedLFTags: true }) as {
      LFTagsOnTable: { TagKey: string; TagValues: string[] }[];
    };
    return Object.fromEntries(LFTagsOnTable.map(({ TagKey, TagValues }) => [TagKey, TagValues[0]]));
  };
  const somebodyElsePuts = (TagKey: string, value: string) =>
    there.call("AddLFTagsToResource", {
      Resource: { Table: { DatabaseName: "parking_trusted", Name: "permits" } },
      LFTags: [{ TagKey, TagValues: [value] }],
    });

  it("are put, changed and taken away, and tags of others stay (P10)", async () => {
    somebodyElsePuts("theirs", "x");
    const state = await tagAssignment.create(
      { ...onTable, tags: { zone: "trusted", visibility: "restricted" } },
      there.aws,
    );
    expect(standing()).to.eql({ theirs: "x", zone: "trusted", visibility: "restricted" });
    const updated = await tagAssignment.update(state, { ...onTable, tags: { visibility: "department" } }, there.aws);
    expect(standing()).to.eql({ theirs: "x", visibility: "department" });
    await tagAssignment.delete(updated, there.aws);
    expect(standing()).to.eql({ theirs: "x" });
  });

  it("that another has changed since are not taken away", async () => {
    const state = await tagAssignment.create({ ...onTable, tags: { visibility: "department" } }, there.aws);
    somebodyElsePuts("visibility", "restricted");
    expect(await tagAssignment.read("parking_trusted/permits", state, there.aws)).to.eql({
      ...onTable,
      tags: { visibility: "restricted" },
    });
    await tagAssignment.delete(state, there.aws);
    expect(standing()).to.eql({ visibility: "restricted" });
  });

  it("on a database stand on the database alone", async () => {
    const state = await tagAssignment.create({ database: "parking_trusted", tags: { zone: "trusted" } }, there.aws);
    expect(standing()).to.eql({});
    expect(await tagAssignment.read("parking_trusted", state, there.aws)).to.eql(state);
  });

  it("that AWS does not take are an error, though it answers 200", async () => {
    const attempt = await tagAssignment
      .create({ ...onTable, tags: { zone: "gold" } }, there.aws)
      .catch((error: Error) => error.message);
    expect(attempt).to.match(/^zone: /);
  });

  it("of which AWS takes only some are kept in mind, so that those go too", async () => {
    const partly = await tagAssignment
      .create({ ...onTable, tags: { visibility: "department", zone: "gold" } }, there.aws)
      .catch((error) => error);
    expect(partly.message).to.match(
      /^AddLFTagsToResource: .*zone: .*; the tags may or may not stand there; run it again$/,
    );
    expect(standing()).to.eql({ visibility: "department" });
    await tagAssignment.delete(partly.state, there.aws);
    expect(standing()).to.eql({});
  });

  it("that could not be taken away are kept in mind, and go with the next change", async () => {
    const state = await tagAssignment.create({ ...onTable, tags: { zone: "raw" } }, there.aws);
    there.fault = ({ operation }) => (operation === "RemoveLFTagsFromResource" ? "before" : undefined);
    const wanted = { ...onTable, tags: { visibility: "department" } };
    const partly = await tagAssignment.update(state, wanted, there.aws).catch((error) => error);
    expect(partly.state.tags).to.eql({ visibility: "department", zone: "raw" });
    there.fault = () => undefined;
    await tagAssignment.delete(partly.state, there.aws);
    expect(standing()).to.eql({});
  });

  it("after the table was dropped are gone", async () => {
    const state = await tagAssignment.create({ ...onTable, tags: { zone: "raw" } }, there.aws);
    there.glue.call("DeleteTable", { DatabaseName: "parking_trusted", Name: "permits" });
    expect(await tagAssignment.read("parking_trusted/permits", state, there.aws)).to.equal(undefined);
    await tagAssignment.delete(state, there.aws);
  });

  it("that do not stand there after all are an error, and the next run goes on", async () => {
    there.after = ({ operation }) => {
      const LFTags = [{ TagKey: "zone", TagValues: ["raw"] }];
      const Resource = { Table: { DatabaseName: "parking_trusted", Name: "permits" } };
      if (operation === "AddLFTagsToResource") there.call("RemoveLFTagsFromResource", { Resource, LFTags });
    };
    const partly = await tagAssignment.create({ ...onTable, tags: { zone: "raw" } }, there.aws).catch((error) => error);
    expect(partly.message).to.contain("zone=raw does not stand on parking_trusted/permits");
    expect(partly.state).to.deep.include({ tags: { zone: "raw" } });
  });

  it("are refused with none, and with a key in upper case", () => {
    const problems = (tags: Readonly<Record<string, string>>) =>
      tagAssignment.refuse({ ...onTable, tags }, undefined).map(({ property, reason }) => `${property}: ${reason}`);
    expect(problems({})).to.eql(["tags: is empty; name at least one tag, or leave the assignment out"]);
    expect(problems(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, "v"])))).to.eql([
      "tags: has more than 50 tags",
    ]);
    expect(problems({ Zone: "raw" })).to.eql(["tags.Zone: is stored in lower case; write zone"]);
    expect(tagAssignment.refuse({}, undefined)).to.eql([]);
  });

  it("say in a preview what stands where", () => {
    const words = (before: Readonly<Record<string, string>> | undefined, tags: Readonly<Record<string, string>>) =>
      tagAssignment.words?.(before && { ...onTable, tags: before }, { ...onTable, tags });
    expect(words({ zone: "raw", kept: "x" }, { visibility: "restricted", kept: "x" })).to.eql([
      "table parking_trusted.permits is tagged visibility=restricted",
      "table parking_trusted.permits is tagged zone no more",
    ]);
    expect(tagAssignment.words?.(undefined, { database: "sales", tags: { zone: "raw" } })).to.eql([
      "database sales is tagged zone=raw",
    ]);
    expect(words({ zone: "raw" }, { zone: "raw" })).to.eql([]);
  });
});
