import { expect } from "chai";
import type { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import {
  account,
  admin,
  analyst,
  change,
  charges,
  columns,
  database,
  furnishedCouncil,
  officer,
  refusal,
} from "./council.ts";

const pair = (TagKey: string, ...TagValues: readonly string[]): Readonly<Record<string, unknown>> => ({
  TagKey,
  TagValues,
});
const listed = (TagKey: string, value: string): Readonly<Record<string, unknown>> => ({
  CatalogId: account,
  TagKey,
  TagValues: [value],
});

function put(model: LakeFormationModel, Resource: unknown, ...LFTags: readonly unknown[]): unknown {
  return model.call("AddLFTagsToResource", { Resource, LFTags }, admin);
}

describe("LF-tags on resources in the model of Lake Formation", () => {
  it("are inherited from database to table to column, and may be overridden on the way", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "trusted"), pair("visibility", "restricted"));
    put(model, charges, pair("visibility", "department"));
    put(model, columns("vrm"), pair("visibility", "restricted"));
    expect(model.call("GetResourceLFTags", { Resource: charges }, admin)).to.deep.equal({
      LFTagOnDatabase: [listed("visibility", "restricted"), listed("zone", "trusted")],
      LFTagsOnTable: [listed("visibility", "department"), listed("zone", "trusted")],
      LFTagsOnColumns: [{ Name: "vrm", LFTags: [listed("visibility", "restricted"), listed("zone", "trusted")] }],
    });
  });

  it("are shown without what is inherited where that is asked for", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "trusted"));
    put(model, charges, pair("visibility", "department"));
    expect(model.call("GetResourceLFTags", { Resource: charges, ShowAssignedLFTags: true }, admin)).to.deep.equal({
      LFTagOnDatabase: [listed("zone", "trusted")],
      LFTagsOnTable: [listed("visibility", "department")],
      LFTagsOnColumns: [],
    });
  });

  it("have one value a key: a second replaces the first", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "raw"));
    put(model, database, pair("Zone", "Trusted"));
    expect(model.call("GetResourceLFTags", { Resource: database }, admin)).to.deep.equal({
      LFTagOnDatabase: [listed("zone", "trusted")],
    });
  });

  it("come to the same in whatever order they are put", () => {
    const tags = [pair("zone", "trusted"), pair("visibility", "restricted")];
    const state = (order: readonly unknown[]): unknown => {
      const { model } = furnishedCouncil();
      for (const Resource of [database, columns("vrm")]) for (const tag of order) put(model, Resource, tag);
      return JSON.stringify(model.snapshot());
    };
    expect(state(tags.toReversed())).to.equal(state(tags));
  });

  it("that cannot be put are reported beside those that were", () => {
    const { model } = furnishedCouncil();
    const answer = put(model, database, pair("zone", "gold"), pair("visibility", "restricted"), pair("owner", "x")) as {
      readonly Failures: readonly { readonly LFTag: unknown; readonly Error: { readonly ErrorCode: string } }[];
    };
    expect(answer.Failures.map((failure) => failure.Error.ErrorCode)).to.deep.equal([
      "EntityNotFoundException",
      "EntityNotFoundException",
    ]);
    expect(answer.Failures[0]?.LFTag).to.deep.equal(listed("zone", "gold"));
    expect(model.call("GetResourceLFTags", { Resource: database }, admin)).to.deep.equal({
      LFTagOnDatabase: [listed("visibility", "restricted")],
    });
  });

  it("give back what was inherited when they go", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "trusted"));
    put(model, charges, pair("zone", "raw"));
    const request = { Resource: charges, LFTags: [pair("zone", "raw")] };
    expect(model.call("RemoveLFTagsFromResource", request, admin)).to.deep.equal({ Failures: [] });
    expect(model.call("GetResourceLFTags", { Resource: charges }, admin)).to.deep.include({
      LFTagsOnTable: [listed("zone", "trusted")],
    });
    const again = model.call("RemoveLFTagsFromResource", request, admin) as { readonly Failures: readonly unknown[] };
    expect(again.Failures).to.have.length(1);
  });

  const unsound: readonly (readonly [string, unknown, string])[] = [
    [
      "an unknown table",
      { Resource: { Table: { DatabaseName: "parking", Name: "fines" } }, LFTags: [pair("zone", "raw")] },
      "EntityNotFoundException",
    ],
    ["unknown columns", { Resource: columns("colour"), LFTags: [pair("zone", "raw")] }, "InvalidInputException"],
    ["the catalogue", { Resource: { Catalog: {} }, LFTags: [pair("zone", "raw")] }, "InvalidInputException"],
    ["no tags", { Resource: database, LFTags: [] }, "InvalidInputException"],
    [
      "a key twice",
      { Resource: database, LFTags: [pair("zone", "raw"), pair("ZONE", "trusted")] },
      "InvalidInputException",
    ],
    ["a key without value", { Resource: database, LFTags: [pair("zone")] }, "InvalidInputException"],
  ];
  for (const [what, request, code] of unsound) {
    it(`are refused for ${what}`, () => {
      expect(refusal(furnishedCouncil().model, "AddLFTagsToResource", request).code).to.equal(code);
    });
  }

  for (const values of [["raw", "trusted"], ["*"]]) {
    it(`of ${values.join(" and ")} for one key are a failure`, () => {
      const { model } = furnishedCouncil();
      const answer = put(model, database, pair("zone", ...values)) as { readonly Failures: readonly unknown[] };
      expect(answer.Failures).to.have.length(1);
      expect(model.snapshot().tagged).to.deep.equal([]);
    });
  }

  it("are at most fifty on a resource", () => {
    const { model } = furnishedCouncil();
    const keys = Array.from({ length: 51 }, (_, index) => `k${index}`);
    for (const TagKey of keys) model.call("CreateLFTag", { TagKey, TagValues: ["x"] }, admin);
    put(model, database, ...keys.slice(0, 50).map((key) => pair(key, "x")));
    expect(put(model, database, pair("k50", "x"))).to.have.nested.property("Failures.length", 1);
    expect(put(model, database, pair("k0", "x"))).to.deep.equal({ Failures: [] });
  });

  it("need ASSOCIATE on the tag and everything on the resource", () => {
    const { model } = furnishedCouncil();
    const request = { Resource: database, LFTags: [pair("zone", "raw")] };
    expect(refusal(model, "AddLFTagsToResource", request, officer).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", change(officer, database, ["ALL"], ["ALL"]), admin);
    const half = model.call("AddLFTagsToResource", request, officer) as { readonly Failures: readonly unknown[] };
    expect(half.Failures).to.have.length(1);
    model.call(
      "GrantPermissions",
      change(officer, { LFTag: { TagKey: "zone", TagValues: ["raw"] } }, ["ASSOCIATE"]),
      admin,
    );
    expect(model.call("AddLFTagsToResource", request, officer)).to.deep.equal({ Failures: [] });
    expect(refusal(model, "GetResourceLFTags", { Resource: database }, analyst).code).to.equal("AccessDeniedException");
  });
});

describe("a search by LF-tags in the model of Lake Formation", () => {
  it("finds databases by their tags", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "trusted"));
    const Expression = [pair("zone", "trusted", "refined")];
    expect(model.call("SearchDatabasesByLFTags", { Expression }, admin)).to.deep.equal({
      DatabaseList: [{ Database: { CatalogId: account, Name: "parking" }, LFTags: [listed("zone", "trusted")] }],
    });
    expect(model.call("SearchDatabasesByLFTags", { Expression: [pair("zone", "raw")] }, admin)).to.deep.equal({
      DatabaseList: [],
    });
    expect(model.call("SearchDatabasesByLFTags", { Expression }, analyst)).to.deep.equal({ DatabaseList: [] });
  });

  it("finds tables by own, inherited and columns' tags", () => {
    const { model } = furnishedCouncil();
    put(model, database, pair("zone", "trusted"));
    put(model, charges, pair("zone", "raw"));
    put(model, columns("ward"), pair("zone", "refined"));
    const names = (...values: readonly string[]): readonly string[] =>
      (
        model.call("SearchTablesByLFTags", { Expression: [pair("zone", ...values)] }, admin) as {
          readonly TableList: readonly { readonly Table: { readonly Name: string } }[];
        }
      ).TableList.map(({ Table }) => Table.Name);
    expect(names("trusted")).to.deep.equal(["permits"]);
    expect(names("raw")).to.deep.equal(["charges"]);
    expect(names("refined")).to.deep.equal(["charges"]);
    expect(names("raw", "trusted")).to.deep.equal(["charges", "permits"]);
  });

  it("is refused for an unknown value and for nothing", () => {
    const { model } = furnishedCouncil();
    expect(refusal(model, "SearchTablesByLFTags", { Expression: [pair("zone", "gold")] }).code).to.equal(
      "EntityNotFoundException",
    );
    expect(refusal(model, "SearchDatabasesByLFTags", { Expression: [] }).code).to.equal("InvalidInputException");
  });
});
