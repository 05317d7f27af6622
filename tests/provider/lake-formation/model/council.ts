import { expect } from "chai";
import type { CatalogueDatabase, CatalogueTable } from "../../../../provider/lake-formation/model/catalogue.ts";
import { LakeFormationError } from "../../../../provider/lake-formation/model/lake-formation-error.ts";
import { LakeFormationModel } from "../../../../provider/lake-formation/model/lake-formation-model.ts";

export const account = "123456789012";
export const admin = `arn:aws:iam::${account}:role/lake-admin`;
export const deploy = `arn:aws:iam::${account}:role/deploy`;
export const analyst = `arn:aws:iam::${account}:role/analysts`;
export const officer = `arn:aws:iam::${account}:role/officers`;
export const everyone = "IAM_ALLOWED_PRINCIPALS";
export const bucket = "arn:aws:s3:::council-dev-parking-trusted";

/** One row of a list of permissions, as far as tests look at it. */
export interface Row {
  readonly Principal: { readonly DataLakePrincipalIdentifier: string };
  readonly Resource: Readonly<Record<string, unknown>>;
  readonly Permissions: readonly string[];
  readonly PermissionsWithGrantOption: readonly string[];
}

/** What Glue of a test knows; tests change it before they tell the model. */
export interface Glue {
  readonly databases: Map<string, CatalogueDatabase>;
  readonly tables: Map<string, CatalogueTable>;
}

/** A council's account, closed by default: an administrator, database `parking` with tables `charges` and `permits`, made by `deploy`. */
export function council(): { readonly model: LakeFormationModel; readonly glue: Glue } {
  const glue: Glue = {
    databases: new Map([["parking", { name: "parking", createdBy: deploy }]]),
    tables: new Map([
      [
        "parking/charges",
        {
          name: "charges",
          columns: ["id", "ward", "vrm"],
          partitionKeys: ["issued_on"],
          location: "s3://council-dev-parking-trusted/charges/",
        },
      ],
      ["parking/permits", { name: "permits", columns: ["id", "ward"], partitionKeys: [] }],
    ]),
  };
  const model = new LakeFormationModel({
    account,
    region: "eu-west-2",
    catalogue: {
      database: (name) => glue.databases.get(name),
      table: (database, name) => glue.tables.get(`${database}/${name}`),
      tables: (database) =>
        [...glue.tables.keys()]
          .filter((key) => key.startsWith(`${database}/`))
          .map((key) => key.slice(database.length + 1)),
    },
  });
  model.call(
    "PutDataLakeSettings",
    { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }] } },
    admin,
  );
  model.databaseCreated("parking");
  model.tableCreated("parking", "charges", deploy);
  model.tableCreated("parking", "permits", deploy);
  return { model, glue };
}

/** The council with LF-tags, a filter on `charges` and a registered bucket besides. */
export function furnishedCouncil(): { readonly model: LakeFormationModel; readonly glue: Glue } {
  const made = council();
  const { model } = made;
  model.call("CreateLFTag", { TagKey: "zone", TagValues: ["raw", "refined", "trusted"] }, admin);
  model.call("CreateLFTag", { TagKey: "visibility", TagValues: ["restricted", "department"] }, admin);
  model.call("CreateDataCellsFilter", { TableData: filter("by_ward", ["ward"]) }, admin);
  model.call("RegisterResource", { ResourceArn: bucket, RoleArn: `arn:aws:iam::${account}:role/registration` }, admin);
  return made;
}

export const database = { Database: { Name: "parking" } };
export const charges = { Table: { DatabaseName: "parking", Name: "charges" } };
export const allTables = { Table: { DatabaseName: "parking", TableWildcard: {} } };

export function columns(...names: readonly string[]): Readonly<Record<string, unknown>> {
  return { TableWithColumns: { DatabaseName: "parking", Name: "charges", ColumnNames: names } };
}

export function columnsBut(...names: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    TableWithColumns: { DatabaseName: "parking", Name: "charges", ColumnWildcard: { ExcludedColumnNames: names } },
  };
}

export function filter(name: string, names: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    TableCatalogId: account,
    DatabaseName: "parking",
    TableName: "charges",
    Name: name,
    ColumnNames: names,
    RowFilter: { AllRowsWildcard: {} },
  };
}

export function filterNamed(name: string): Readonly<Record<string, unknown>> {
  return { DataCellsFilter: { TableCatalogId: account, DatabaseName: "parking", TableName: "charges", Name: name } };
}

export function tablesTagged(
  expression: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, unknown>> {
  const Expression = Object.entries(expression).map(([TagKey, TagValues]) => ({ TagKey, TagValues }));
  return { LFTagPolicy: { ResourceType: "TABLE", Expression } };
}

/** Request of a grant or revoke. */
export function change(
  principal: string,
  resource: Readonly<Record<string, unknown>>,
  permissions: readonly string[],
  grantable: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource: resource,
    Permissions: permissions,
    PermissionsWithGrantOption: grantable,
  };
}

/** Rows of ListPermissions, all pages, for one principal if named (sieved here, since the API would answer in effect instead). */
export function rows(
  model: LakeFormationModel,
  request: Readonly<Record<string, unknown>>,
  principal?: string,
): readonly Row[] {
  const page = model.call("ListPermissions", request, admin) as {
    readonly PrincipalResourcePermissions: readonly Row[];
    readonly NextToken?: string;
  };
  const rest = page.NextToken === undefined ? [] : rows(model, { ...request, NextToken: page.NextToken });
  return [...page.PrincipalResourcePermissions, ...rest].filter(
    (row) => principal === undefined || row.Principal.DataLakePrincipalIdentifier === principal,
  );
}

/** The refusal of a call, which must leave no trace in the model. */
export function refusal(
  model: LakeFormationModel,
  operation: string,
  request: unknown,
  caller = admin,
): LakeFormationError {
  const before = model.snapshot();
  try {
    model.call(operation, request, caller);
  } catch (error) {
    if (!(error instanceof LakeFormationError)) throw error;
    expect(model.snapshot(), "a refused call must change nothing").to.deep.equal(before);
    return error;
  }
  throw new Error(`${operation} was not refused`);
}
