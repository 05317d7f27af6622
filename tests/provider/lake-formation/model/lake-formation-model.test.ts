import { expect } from "chai";
import fc from "fast-check";
import { LakeFormationError } from "../../../../provider/lake-formation/model/lake-formation-error.ts";
import { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import { operationTable } from "../../../../provider/lake-formation/model/operation-table.ts";
import { operations } from "../../../../provider/lake-formation/model/operations/operations.ts";
import { operationNames } from "../../../../provider/lake-formation/model/request-shape.ts";
import {
  account,
  admin,
  analyst,
  change,
  charges,
  council,
  deploy,
  furnishedCouncil,
  refusal,
  rows,
} from "./council.ts";

describe("the model of Lake Formation", () => {
  it("has a row for every operation of the API", () => {
    expect(Object.keys(operationTable).sort()).to.deep.equal(operationNames);
    expect(operationNames).to.have.length(61);
  });

  it("answers those whose row says so, and says of any other that it does not know it", () => {
    const answered = operationNames.filter((name) => operationTable[name]?.answered !== "absent");
    expect(Object.keys(operations).sort()).to.deep.equal(answered);
    for (const operation of ["StartTransaction", "toString"]) {
      expect(refusal(council().model, operation, {})).to.include({ code: "UnknownOperationException", status: 404 });
    }
  });

  it("refuses requests of any shape without a trace and without any error but its own", () => {
    const word = fc.constantFrom(
      ...[
        "Principal",
        "Resource",
        "Permissions",
        "Table",
        "Database",
        "TableWithColumns",
        "DatabaseName",
        "Name",
        "ColumnNames",
      ],
      ...[
        "TagKey",
        "TagValues",
        "LFTags",
        "Expression",
        "TableData",
        "ResourceArn",
        "DataLakeSettings",
        "Entries",
        "Id",
        "NextToken",
      ],
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<unknown>("parking", "charges", "SELECT", "zone", "", 7, null, true, analyst),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(word, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(operations)), tree, (operation, request) => {
        const { model } = furnishedCouncil();
        const before = model.snapshot();
        try {
          model.call(operation, request, admin);
        } catch (error) {
          expect(error).to.be.instanceOf(LakeFormationError);
          expect(model.snapshot()).to.deep.equal(before);
        }
      }),
      { numRuns: 500 },
    );
  });

  const misshapen: readonly (readonly [string, string, unknown])[] = [
    ["a text for a structure", "GrantPermissions", { ...change(analyst, charges, ["SELECT"]), Principal: analyst }],
    ["a text for a list of texts", "GrantPermissions", { ...change(analyst, charges, []), Permissions: "SELECT" }],
    ["a number among texts", "GrantPermissions", { ...change(analyst, charges, []), Permissions: [7] }],
    ["a list for a structure", "GrantPermissions", { ...change(analyst, charges, ["SELECT"]), Resource: [charges] }],
    ["a structure for a list of structures", "BatchGrantPermissions", { Entries: {} }],
    ["a text for a flag", "RegisterResource", { ResourceArn: "arn:aws:s3:::b", UseServiceLinkedRole: "true" }],
    ["a fraction for a number", "ListPermissions", { MaxResults: 1.5 }],
    ["a text for a number", "ListPermissions", { MaxResults: "2" }],
    ["an empty text", "GetLFTag", { TagKey: "" }],
    ["an unknown kind of resource", "GrantPermissions", change(analyst, { View: {} }, ["SELECT"])],
    ["a condition", "GrantPermissions", { ...change(analyst, charges, ["SELECT"]), Condition: { Expression: "true" } }],
  ];
  for (const [what, operation, request] of misshapen) {
    it(`refuses ${what}`, () => {
      expect(refusal(council().model, operation, request).code).to.equal("InvalidInputException");
    });
  }

  it("takes what is null as not said", () => {
    const { model } = council();
    model.call(
      "GrantPermissions",
      { ...change(analyst, charges, ["SELECT"]), CatalogId: null, Condition: undefined },
      admin,
    );
    expect(rows(model, { Resource: charges }, analyst)).to.have.length(1);
  });

  it("keeps who granted last, and not who granted in vain", () => {
    const { model } = council();
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), deploy);
    expect(rows(model, { Resource: charges }, analyst)[0]).to.deep.include({ LastUpdatedBy: admin });
  });

  it("takes AWS's own names of the account's catalogue", () => {
    const { model } = council();
    const resource = { Table: { CatalogId: account, DatabaseName: "parking", Name: "charges" } };
    model.call("GrantPermissions", { CatalogId: account, ...change(analyst, resource, ["SELECT"]) }, admin);
    expect(refusal(model, "ListPermissions", { CatalogId: "210987654321" }).code).to.equal("AccessDeniedException");
  });

  it("tells times by the clock that it was given", () => {
    const catalogue = {
      database: () => ({ name: "parking" }),
      table: () => ({ name: "charges", columns: ["id"], partitionKeys: [] }),
      tables: () => ["charges"],
    };
    const model = new LakeFormationModel({ account, region: "eu-west-2", catalogue, now: () => 1_700_000_000 });
    model.call(
      "PutDataLakeSettings",
      { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }] } },
      admin,
    );
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
    expect(rows(model, { Resource: charges }, analyst)[0]).to.deep.include({ LastUpdated: 1_700_000_000 });
  });

  it("hands nothing out that its caller could change in it", () => {
    const { model } = council();
    const answer = model.call("GetDataLakeSettings", {}, admin) as { DataLakeSettings: { DataLakeAdmins: unknown[] } };
    answer.DataLakeSettings.DataLakeAdmins.length = 0;
    model.call("GrantPermissions", change(analyst, charges, ["SELECT"]), admin);
  });
});
