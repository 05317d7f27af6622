import { expect } from "chai";
import { admin, analyst, change, charges, columns, council, officer, refusal, rows, tablesTagged } from "./council.ts";

describe("limits of the model of Lake Formation", () => {
  it("refuse the 1,001st LF-tag", () => {
    const { model } = council();
    for (let number = 0; number < 1000; number += 1)
      model.call("CreateLFTag", { TagKey: `k${number}`, TagValues: ["v"] }, admin);
    expect(refusal(model, "CreateLFTag", { TagKey: "one_more", TagValues: ["v"] }).code).to.equal(
      "ResourceNumberLimitExceededException",
    );
  });

  it("refuse the 1,001st value of an LF-tag", () => {
    const { model } = council();
    const values = (from: number) => Array.from({ length: 50 }, (_, index) => `v${from + index}`);
    model.call("CreateLFTag", { TagKey: "many", TagValues: values(0) }, admin);
    for (let from = 50; from < 1000; from += 50)
      model.call("UpdateLFTag", { TagKey: "many", TagValuesToAdd: values(from) }, admin);
    expect(refusal(model, "UpdateLFTag", { TagKey: "many", TagValuesToAdd: ["one_more"] }).code).to.equal(
      "InvalidInputException",
    );
  });

  it("refuse characters that no LF-tag may have", () => {
    const { model } = council();
    for (const [TagKey, value] of [
      ["key#", "v"],
      ["key", "value!"],
    ])
      expect(refusal(model, "CreateLFTag", { TagKey, TagValues: [value] }).code).to.equal("InvalidInputException");
  });

  it("refuse more administrators than 30", () => {
    const DataLakeAdmins = Array.from({ length: 31 }, (_, index) => ({
      DataLakePrincipalIdentifier: `${officer}-${index}`,
    }));
    expect(refusal(council().model, "PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins } }).code).to.equal(
      "InvalidInputException",
    );
  });
});

describe("LF-tags of a resource", () => {
  const tagged = () => {
    const { model } = council();
    model.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw"] }, admin);
    model.call("AddLFTagsToResource", { Resource: charges, LFTags: [{ TagKey: "zone", TagValues: ["raw"] }] }, admin);
    return model;
  };

  it("are told to readers, and to whoever holds something on it", () => {
    const model = tagged();
    const asked = { Resource: charges };
    const settings = { DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }] };
    const ReadOnlyAdmins = [{ DataLakePrincipalIdentifier: officer }];
    model.call("PutDataLakeSettings", { DataLakeSettings: { ...settings, ReadOnlyAdmins } }, admin);
    expect(model.call("GetResourceLFTags", asked, officer))
      .to.have.property("LFTagsOnTable")
      .with.length(1);
    expect(refusal(model, "GetResourceLFTags", asked, analyst).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", change(analyst, charges, ["DESCRIBE"]), admin);
    expect(model.call("GetResourceLFTags", asked, analyst))
      .to.have.property("LFTagsOnTable")
      .with.length(1);
  });

  it("let the holder of a policy pass on the columns that they reach, and no others", () => {
    const model = tagged();
    const policy = tablesTagged({ zone: ["raw"] });
    model.call("GrantPermissions", change(officer, policy, ["SELECT"], ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, columns("ward"), ["SELECT"]), officer);
    const elsewhere = { TableWithColumns: { DatabaseName: "parking", Name: "permits", ColumnNames: ["ward"] } };
    expect(refusal(model, "GrantPermissions", change(analyst, elsewhere, ["SELECT"]), officer).code).to.equal(
      "AccessDeniedException",
    );
  });
});

describe("the catalogue as a resource", () => {
  it("is granted, listed, and opted in to", () => {
    const { model } = council();
    const Catalog = { Catalog: {} };
    model.call("GrantPermissions", change(analyst, Catalog, ["CREATE_DATABASE"]), admin);
    expect(rows(model, { ResourceType: "CATALOG" }, analyst)[0]?.Resource).to.deep.equal(Catalog);
    const optIn = { Principal: { DataLakePrincipalIdentifier: analyst }, Resource: Catalog };
    model.call("CreateLakeFormationOptIn", optIn, admin);
    expect(model.call("ListLakeFormationOptIns", { Resource: Catalog }, admin)).to.have.nested.property(
      "LakeFormationOptInsInfoList[0].Resource",
    );
  });
});

describe("the right to grant by LF-tags", () => {
  it("is with those who may grant with every value of the expression", () => {
    const { model } = council();
    model.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "refined"] }, admin);
    const may = (value: string) =>
      change(officer, { LFTag: { TagKey: "zone", TagValues: [value] } }, ["GRANT_WITH_LF_TAG_EXPRESSION"]);
    model.call("GrantPermissions", may("raw"), admin);
    const both = change(analyst, tablesTagged({ zone: ["raw", "refined"] }), ["SELECT"]);
    expect(refusal(model, "GrantPermissions", both, officer).code).to.equal("AccessDeniedException");
    model.call("GrantPermissions", may("refined"), admin);
    model.call("GrantPermissions", both, officer);
    model.call("CreateLFTag", { TagKey: "team", TagValues: ["x"] }, admin);
    const twoKeys = change(analyst, tablesTagged({ zone: ["raw"], team: ["x"] }), ["SELECT"]);
    expect(refusal(model, "GrantPermissions", twoKeys, officer).code).to.equal("AccessDeniedException");
    const onDatabases = {
      LFTagPolicy: { ...both, ResourceType: "DATABASE", Expression: [{ TagKey: "zone", TagValues: ["raw"] }] },
    };
    model.call("GrantPermissions", change(analyst, onDatabases, ["DESCRIBE"]), officer);
    expect(rows(model, { ResourceType: "LF_TAG_POLICY" }, analyst)).to.have.length(2);
  });
});
