import { expect } from "chai";
import { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";
import { account, admin, analyst, council, everyone, officer, refusal, rows } from "./council.ts";

interface Answer {
  readonly DataLakeSettings: Readonly<Record<string, unknown>>;
}

const open = [{ Principal: { DataLakePrincipalIdentifier: everyone }, Permissions: ["ALL"] }];

function settings(model: LakeFormationModel): Readonly<Record<string, unknown>> {
  return (model.call("GetDataLakeSettings", {}, analyst) as Answer).DataLakeSettings;
}

describe("data lake settings in the model of Lake Formation", () => {
  it("of a new account name no administrator and leave everything to IAM", () => {
    const catalogue = { database: () => undefined, table: () => undefined, tables: () => [] };
    const model = new LakeFormationModel({ account, region: "eu-west-2", catalogue });
    expect(settings(model)).to.deep.include({
      DataLakeAdmins: [],
      CreateDatabaseDefaultPermissions: open,
      CreateTableDefaultPermissions: open,
    });
    expect(rowsOfEveryone(model)).to.deep.equal([["CREATE_DATABASE"]]);
  });

  it("can be put by any caller, so that a first administrator can be named", () => {
    const { model } = council();
    model.call(
      "PutDataLakeSettings",
      { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: officer }] } },
      analyst,
    );
    expect(settings(model).DataLakeAdmins).to.deep.equal([{ DataLakePrincipalIdentifier: officer }]);
  });

  it("are replaced as a whole: what a put leaves out is cleared", () => {
    const { model } = council();
    const full = {
      DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }],
      ReadOnlyAdmins: [{ DataLakePrincipalIdentifier: officer }],
      CreateDatabaseDefaultPermissions: open,
      CreateTableDefaultPermissions: open,
      Parameters: { CROSS_ACCOUNT_VERSION: "4", SET_CONTEXT: "TRUE" },
      TrustedResourceOwners: ["210987654321"],
      AllowExternalDataFiltering: true,
    };
    model.call("PutDataLakeSettings", { DataLakeSettings: full }, admin);
    expect(settings(model)).to.deep.include(full);
    model.call("PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins: full.DataLakeAdmins } }, admin);
    expect(settings(model)).to.deep.include({
      DataLakeAdmins: full.DataLakeAdmins,
      ReadOnlyAdmins: [],
      CreateDatabaseDefaultPermissions: [],
      CreateTableDefaultPermissions: [],
      Parameters: { CROSS_ACCOUNT_VERSION: "1" },
      TrustedResourceOwners: [],
      AllowExternalDataFiltering: false,
    });
  });

  it("can be put back as they were read", () => {
    const { model } = council();
    const before = settings(model);
    model.call("PutDataLakeSettings", { DataLakeSettings: before }, admin);
    expect(settings(model)).to.deep.equal(before);
  });

  const unsound: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    [
      "a default for anyone but everyone",
      {
        CreateTableDefaultPermissions: [{ Principal: { DataLakePrincipalIdentifier: analyst }, Permissions: ["ALL"] }],
      },
    ],
    [
      "a default of less than ALL",
      {
        CreateTableDefaultPermissions: [
          { Principal: { DataLakePrincipalIdentifier: everyone }, Permissions: ["SELECT"] },
        ],
      },
    ],
    ["two defaults", { CreateDatabaseDefaultPermissions: [...open, ...open] }],
    ["an administrator who is no user or role", { DataLakeAdmins: [{ DataLakePrincipalIdentifier: account }] }],
    [
      "thirty-one administrators",
      {
        DataLakeAdmins: Array.from({ length: 31 }, (_, index) => ({
          DataLakePrincipalIdentifier: `arn:aws:iam::${account}:role/r${index}`,
        })),
      },
    ],
    ["an unknown parameter", { Parameters: { COLOUR: "blue" } }],
    ["an unknown cross-account version", { Parameters: { CROSS_ACCOUNT_VERSION: "9" } }],
  ];
  for (const [what, document] of unsound) {
    it(`with ${what} are refused`, () => {
      expect(refusal(council().model, "PutDataLakeSettings", { DataLakeSettings: document }).code).to.equal(
        "InvalidInputException",
      );
    });
  }
});

function rowsOfEveryone(model: LakeFormationModel): readonly (readonly string[])[] {
  model.call(
    "PutDataLakeSettings",
    { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }] } },
    admin,
  );
  return rows(model, { Resource: { Catalog: {} } }, everyone).map((row) => row.Permissions);
}
