import { expect } from "chai";
import {
  account,
  admin,
  allTables,
  analyst,
  charges,
  columns,
  council,
  database,
  officer,
  refusal,
} from "./council.ts";

const optIn = (principal: string, Resource: object, Condition?: object) => ({
  Principal: { DataLakePrincipalIdentifier: principal },
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});

interface Listed {
  readonly LakeFormationOptInsInfoList: readonly { readonly Resource: unknown; readonly Principal: unknown }[];
}

describe("an opt-in", () => {
  it("is listed with who made it", () => {
    const { model } = council();
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    expect(model.call("ListLakeFormationOptIns", {}, admin)).to.deep.equal({
      LakeFormationOptInsInfoList: [
        {
          Principal: { DataLakePrincipalIdentifier: analyst },
          Resource: { Table: { CatalogId: account, DatabaseName: "parking", Name: "charges" } },
          LastUpdatedBy: admin,
        },
      ],
    });
  });

  it("is found by principal and by resource", () => {
    const { model } = council();
    for (const principal of [analyst, officer])
      for (const resource of [database, charges, allTables])
        model.call("CreateLakeFormationOptIn", optIn(principal, resource), admin);
    const found = (request: object) =>
      (model.call("ListLakeFormationOptIns", request, admin) as Listed).LakeFormationOptInsInfoList.length;
    expect(found({})).to.equal(6);
    expect(found({ Principal: { DataLakePrincipalIdentifier: analyst } })).to.equal(3);
    expect(found({ Resource: charges })).to.equal(2);
    expect(found(optIn(analyst, charges))).to.equal(1);
  });

  it("made twice is there once", () => {
    const { model } = council();
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    const once = model.snapshot();
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    expect(model.snapshot()).to.deep.equal(once);
  });

  it("is deleted, and then not there to be deleted", () => {
    const { model } = council();
    const before = model.snapshot();
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    model.call("DeleteLakeFormationOptIn", optIn(analyst, charges), admin);
    expect(model.snapshot()).to.deep.equal(before);
    expect(refusal(model, "DeleteLakeFormationOptIn", optIn(analyst, charges)).code).to.equal(
      "EntityNotFoundException",
    );
  });

  it("is made by administrators only and seen by nobody else", () => {
    const { model } = council();
    for (const operation of ["CreateLakeFormationOptIn", "DeleteLakeFormationOptIn"])
      expect(refusal(model, operation, optIn(analyst, charges), analyst).code).to.equal("AccessDeniedException");
    expect(refusal(model, "ListLakeFormationOptIns", {}, analyst).code).to.equal("AccessDeniedException");
  });

  it("names what is there", () => {
    const nowhere = { Table: { DatabaseName: "parking", Name: "nowhere" } };
    expect(refusal(council().model, "CreateLakeFormationOptIn", optIn(analyst, nowhere)).code).to.equal(
      "EntityNotFoundException",
    );
  });

  for (const [what, resource] of [
    ["LF-tags", { LFTag: { TagKey: "zone", TagValues: ["raw"] } }],
    ["tag policies", { LFTagPolicy: { ResourceType: "TABLE", Expression: [{ TagKey: "zone", TagValues: ["raw"] }] } }],
    ["columns", columns("ward")],
    ["all columns", { TableWithColumns: { DatabaseName: "parking", Name: "charges", ColumnWildcard: {} } }],
    ["locations", { DataLocation: { ResourceArn: "arn:aws:s3:::b" } }],
  ] as const)
    it(`is not for ${what}`, () => {
      expect(refusal(council().model, "CreateLakeFormationOptIn", optIn(analyst, resource)).code).to.equal(
        "InvalidInputException",
      );
    });

  it("is for users and roles, or for all principals with certain attributes", () => {
    const { model } = council();
    const all = `${account}:IAMPrincipals`;
    const condition = { Expression: "context.iam.principalTags.hasTag('team')" };
    expect(refusal(model, "CreateLakeFormationOptIn", optIn(all, charges)).code).to.equal("InvalidInputException");
    expect(refusal(model, "CreateLakeFormationOptIn", optIn(analyst, charges, condition)).code).to.equal(
      "InvalidInputException",
    );
    const long = { Expression: "x".repeat(3001) };
    expect(refusal(model, "CreateLakeFormationOptIn", optIn(all, charges, long)).code).to.equal(
      "InvalidInputException",
    );
    model.call("CreateLakeFormationOptIn", optIn(all, charges, condition), admin);
    expect(model.call("ListLakeFormationOptIns", {}, admin))
      .to.have.nested.property("LakeFormationOptInsInfoList[0].Condition")
      .that.deep.equals(condition);
  });

  it("ends with its table and its database", () => {
    const { model, glue } = council();
    const before = model.snapshot().optIns;
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    glue.tables.delete("parking/charges");
    model.tableDropped("parking", "charges");
    expect(model.snapshot().optIns).to.deep.equal(before);
    model.call("CreateLakeFormationOptIn", optIn(analyst, database), admin);
    model.databaseDropped("parking");
    expect(model.snapshot().optIns).to.deep.equal(before);
  });

  it("survives a snapshot", () => {
    const { model } = council();
    model.call("CreateLakeFormationOptIn", optIn(analyst, charges), admin);
    const before = model.snapshot();
    model.call("DeleteLakeFormationOptIn", optIn(analyst, charges), admin);
    model.restore(before);
    expect(model.snapshot()).to.deep.equal(before);
  });
});
