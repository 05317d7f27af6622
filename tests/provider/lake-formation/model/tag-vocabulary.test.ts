import { expect } from "chai";
import {
  account,
  admin,
  analyst,
  change,
  columns,
  database,
  furnishedCouncil,
  officer,
  refusal,
  rows,
  tablesTagged,
} from "./council.ts";

const values = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `v${index}`);

describe("the LF-tag vocabulary in the model of Lake Formation", () => {
  it("keeps keys and values in lower case", () => {
    const { model } = furnishedCouncil();
    model.call("CreateLFTag", { TagKey: "Department", TagValues: ["Parking", "parking", "Streetscene"] }, admin);
    expect(model.call("GetLFTag", { TagKey: "DEPARTMENT" }, admin)).to.deep.equal({
      CatalogId: account,
      TagKey: "department",
      TagValues: ["parking", "streetscene"],
    });
  });

  it("lists its tags in pages", () => {
    const { model } = furnishedCouncil();
    const first = model.call("ListLFTags", { MaxResults: 1 }, admin) as {
      readonly LFTags: readonly { readonly TagKey: string }[];
      readonly NextToken: string;
    };
    const { NextToken } = first;
    expect(first.LFTags.map(({ TagKey }) => TagKey)).to.deep.equal(["visibility"]);
    expect(model.call("ListLFTags", { MaxResults: 1, NextToken }, admin)).to.deep.equal({
      LFTags: [{ CatalogId: account, TagKey: "zone", TagValues: ["raw", "refined", "trusted"] }],
    });
  });

  it("takes values in and out", () => {
    const { model } = furnishedCouncil();
    model.call("UpdateLFTag", { TagKey: "zone", TagValuesToAdd: ["History"], TagValuesToDelete: ["raw"] }, admin);
    expect(model.call("GetLFTag", { TagKey: "zone" }, admin)).to.deep.include({
      TagValues: ["history", "refined", "trusted"],
    });
  });

  it("keeps a value that is on a resource", () => {
    const { model } = furnishedCouncil();
    model.call("AddLFTagsToResource", { Resource: database, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    const refused = refusal(model, "UpdateLFTag", { TagKey: "zone", TagValuesToDelete: ["raw"] });
    expect(refused.code).to.equal("InvalidInputException");
    expect(refused.message).to.contain("Update not allowed");
  });

  it("takes a deleted tag off every resource, so that grants by it match nothing", () => {
    const { model } = furnishedCouncil();
    model.call("AddLFTagsToResource", { Resource: database, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    model.call("GrantPermissions", change(analyst, tablesTagged({ zone: ["raw"] }), ["SELECT"]), admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.have.length(4);
    model.call("DeleteLFTag", { TagKey: "zone" }, admin);
    expect(model.visibleColumns(analyst, "parking", "charges")).to.deep.equal([]);
    expect(rows(model, {}, analyst)).to.have.length(1);
  });

  it("keeps the other tags of a resource when one is deleted, and no trace where it was the only one", () => {
    const { model } = furnishedCouncil();
    const put = (Resource: unknown, ...keys: readonly (readonly [string, string])[]): unknown => {
      const LFTags = keys.map(([TagKey, value]) => ({ TagKey, TagValues: [value] }));
      return model.call("AddLFTagsToResource", { Resource, LFTags }, admin);
    };
    put(database, ["zone", "raw"]);
    put(columns("vrm"), ["zone", "raw"]);
    put(columns("ward"), ["zone", "raw"], ["visibility", "restricted"]);
    model.call("DeleteLFTag", { TagKey: "zone" }, admin);
    expect(model.snapshot().tagged.map(({ own, columns: tagged }) => ({ own, tagged }))).to.deep.equal([
      { own: {}, tagged: { ward: { visibility: "restricted" } } },
    ]);
  });

  const unsound: readonly (readonly [string, string, unknown, string])[] = [
    ["a key twice", "CreateLFTag", { TagKey: "Zone", TagValues: ["x"] }, "InvalidInputException"],
    ["a key without values", "CreateLFTag", { TagKey: "kind", TagValues: [] }, "InvalidInputException"],
    ["a key with a sign", "CreateLFTag", { TagKey: "kind!", TagValues: ["x"] }, "InvalidInputException"],
    ["fifty-one values in one call", "CreateLFTag", { TagKey: "kind", TagValues: values(51) }, "InvalidInputException"],
    ["a change of an unknown key", "UpdateLFTag", { TagKey: "kind", TagValuesToAdd: ["x"] }, "EntityNotFoundException"],
    ["a change that changes nothing", "UpdateLFTag", { TagKey: "zone" }, "InvalidInputException"],
    [
      "a value both ways",
      "UpdateLFTag",
      { TagKey: "zone", TagValuesToAdd: ["raw"], TagValuesToDelete: ["raw"] },
      "InvalidInputException",
    ],
    [
      "deletion of an unknown value",
      "UpdateLFTag",
      { TagKey: "zone", TagValuesToDelete: ["gold"] },
      "InvalidInputException",
    ],
    [
      "deletion of every value",
      "UpdateLFTag",
      { TagKey: "zone", TagValuesToDelete: ["raw", "refined", "trusted"] },
      "InvalidInputException",
    ],
    ["deletion of an unknown key", "DeleteLFTag", { TagKey: "kind" }, "EntityNotFoundException"],
    ["a question for an unknown key", "GetLFTag", { TagKey: "kind" }, "EntityNotFoundException"],
  ];
  for (const [what, operation, request, code] of unsound) {
    it(`refuses ${what}`, () => {
      expect(refusal(furnishedCouncil().model, operation, request).code).to.equal(code);
    });
  }

  it("is closed to those who hold no right on it", () => {
    const { model } = furnishedCouncil();
    expect(refusal(model, "CreateLFTag", { TagKey: "kind", TagValues: ["x"] }, officer).code).to.equal(
      "AccessDeniedException",
    );
    expect(refusal(model, "GetLFTag", { TagKey: "zone" }, officer).code).to.equal("AccessDeniedException");
    expect(refusal(model, "UpdateLFTag", { TagKey: "zone", TagValuesToAdd: ["x"] }, officer).code).to.equal(
      "AccessDeniedException",
    );
    expect(refusal(model, "DeleteLFTag", { TagKey: "zone" }, officer).code).to.equal("AccessDeniedException");
    expect(model.call("ListLFTags", {}, officer)).to.deep.equal({ LFTags: [] });
  });

  it("lets an administrator change what another made, and ends the rights on a deleted tag", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(officer, { Catalog: {} }, ["CREATE_LF_TAG"]), admin);
    model.call("CreateLFTag", { TagKey: "kind", TagValues: ["x"] }, officer);
    const right = change(analyst, { LFTag: { TagKey: "kind", TagValues: ["x"] } }, ["DESCRIBE"]);
    model.call("GrantPermissions", right, admin);
    expect(model.call("ListLFTags", {}, analyst)).to.deep.equal({
      LFTags: [{ CatalogId: account, TagKey: "kind", TagValues: ["x"] }],
    });
    model.call("UpdateLFTag", { TagKey: "kind", TagValuesToAdd: ["y"] }, admin);
    model.call("DeleteLFTag", { TagKey: "kind" }, admin);
    expect(rows(model, {}, analyst)).to.deep.equal([]);
  });

  it("keeps a value that is on a column only, and lets go one that is nowhere", () => {
    const { model } = furnishedCouncil();
    const LFTags = [{ TagKey: "zone", TagValues: ["raw"] }];
    model.call("AddLFTagsToResource", { Resource: columns("vrm"), LFTags }, admin);
    expect(refusal(model, "UpdateLFTag", { TagKey: "zone", TagValuesToDelete: ["raw"] }).code).to.equal(
      "InvalidInputException",
    );
    model.call("UpdateLFTag", { TagKey: "zone", TagValuesToDelete: ["trusted"] }, admin);
  });

  it("lets a creator of tags change what it made", () => {
    const { model } = furnishedCouncil();
    model.call("GrantPermissions", change(officer, { Catalog: {} }, ["CREATE_LF_TAG"]), admin);
    model.call("CreateLFTag", { TagKey: "kind", TagValues: ["x"] }, officer);
    model.call("UpdateLFTag", { TagKey: "kind", TagValuesToAdd: ["y"] }, officer);
    model.call("DeleteLFTag", { TagKey: "kind" }, officer);
    expect(refusal(model, "GetLFTag", { TagKey: "kind" }).code).to.equal("EntityNotFoundException");
  });
});
