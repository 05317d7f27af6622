import * as sdk from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { operationTable } from "../../../../provider/lake-formation/model/operation-table.ts";
import {
  account,
  admin,
  analyst,
  bucket,
  change,
  charges,
  columns,
  columnsBut,
  database,
  filter,
  filterNamed,
  furnishedCouncil,
  tablesTagged,
} from "./council.ts";

const tags = [{ TagKey: "zone", TagValues: ["raw"] }];
const optIn = { Principal: { DataLakePrincipalIdentifier: analyst }, Resource: charges };
const place = { TableCatalogId: account, DatabaseName: "parking", TableName: "charges", Name: "by_ward" };
const wrong = { Id: "2", ...change(analyst, { Database: { Name: "nowhere" } }, ["DESCRIBE"]) };

/** One call after the other: every operation that is modelled, so that it has something to answer. */
const tour: readonly (readonly [operation: string, request: object])[] = [
  ["GetDataLakePrincipal", {}],
  ["GetDataLakeSettings", {}],
  ["PutDataLakeSettings", { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: admin }] } }],
  ["CreateLFTag", { TagKey: "team", TagValues: ["x"] }],
  ["UpdateLFTag", { TagKey: "team", TagValuesToAdd: ["y"] }],
  ["GetLFTag", { TagKey: "team" }],
  ["ListLFTags", { MaxResults: 1 }],
  ["AddLFTagsToResource", { Resource: database, LFTags: tags }],
  ["AddLFTagsToResource", { Resource: columns("ward"), LFTags: [...tags, { TagKey: "nowhere", TagValues: ["x"] }] }],
  ["GetResourceLFTags", { Resource: charges }],
  ["SearchDatabasesByLFTags", { Expression: tags }],
  ["SearchTablesByLFTags", { Expression: tags }],
  ["CreateLFTagExpression", { Name: "raw", Expression: tags, Description: "d" }],
  ["UpdateLFTagExpression", { Name: "raw", Expression: tags }],
  ["GetLFTagExpression", { Name: "raw" }],
  ["ListLFTagExpressions", {}],
  ["CreateDataCellsFilter", { TableData: filter("second", ["id"]) }],
  ["UpdateDataCellsFilter", { TableData: filter("second", ["ward"]) }],
  ["GetDataCellsFilter", place],
  ["ListDataCellsFilter", {}],
  ["RegisterResource", { ResourceArn: `${bucket}-2`, UseServiceLinkedRole: true }],
  ["UpdateResource", { ResourceArn: bucket, RoleArn: `arn:aws:iam::${account}:role/registration` }],
  ["DescribeResource", { ResourceArn: bucket }],
  ["ListResources", {}],
  ["GrantPermissions", change(analyst, charges, ["ALL"], ["SELECT"])],
  ["GrantPermissions", change(analyst, columnsBut("vrm"), ["SELECT"])],
  ["GrantPermissions", change(analyst, filterNamed("by_ward"), ["SELECT"])],
  ["GrantPermissions", change(analyst, tablesTagged({ zone: ["raw"] }), ["SELECT"])],
  ["GrantPermissions", change(analyst, { LFTagPolicy: { ResourceType: "TABLE", ExpressionName: "raw" } }, ["SELECT"])],
  ["GrantPermissions", change(analyst, { LFTagExpression: { Name: "raw" } }, ["DESCRIBE"])],
  ["GrantPermissions", change(analyst, { LFTag: { TagKey: "zone", TagValues: ["raw"] } }, ["ASSOCIATE"])],
  ["GrantPermissions", change(analyst, { DataLocation: { ResourceArn: bucket } }, ["DATA_LOCATION_ACCESS"])],
  ["BatchGrantPermissions", { Entries: [{ Id: "1", ...change(analyst, columns("ward"), ["SELECT"]) }, wrong] }],
  ["ListPermissions", {}],
  ["ListPermissions", { ...optIn }],
  ["GetEffectivePermissionsForPath", { ResourceArn: `${bucket}/charges` }],
  ["BatchRevokePermissions", { Entries: [{ Id: "1", ...change(analyst, columns("ward"), ["SELECT"]) }, wrong] }],
  ["RevokePermissions", change(analyst, charges, ["INSERT"])],
  ["CreateLakeFormationOptIn", optIn],
  ["ListLakeFormationOptIns", {}],
  ["DeleteLakeFormationOptIn", optIn],
  ["RemoveLFTagsFromResource", { Resource: database, LFTags: tags }],
  ["DeleteLFTagExpression", { Name: "raw" }],
  ["DeleteLFTag", { TagKey: "team" }],
  ["DeleteDataCellsFilter", place],
  ["DeregisterResource", { ResourceArn: bucket }],
];

/** Members of a value that the SDK's schema does not know, by path. */
function strange(reference: unknown, value: unknown, path: string): readonly string[] {
  const schema: unknown = typeof reference === "function" ? reference() : reference;
  if (!Array.isArray(schema)) return [];
  const [kind, , , , names, members] = schema as readonly unknown[];
  if (kind === 1) return list(value).flatMap((item, index) => strange(names, item, `${path}[${index}]`));
  if (kind !== 3 || typeof value !== "object" || value === null) return [];
  const known = new Map(list(names).map((name, index) => [name, list(members)[index]]));
  return Object.entries(value).flatMap(([name, member]) =>
    known.has(name) ? strange(known.get(name), member, `${path}.${name}`) : [`${path}.${name}`],
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

describe("the answers of the model of Lake Formation", () => {
  it("have members only that the SDK reads, in every operation that is modelled", () => {
    const { model } = furnishedCouncil();
    const schemas: Readonly<Record<string, unknown>> = sdk;
    for (const [operation, request] of tour) {
      const answer = model.call(operation, request, admin);
      expect(strange(list(schemas[`${operation}$`])[5], answer, operation)).to.deep.equal([]);
    }
    const modelled = Object.entries(operationTable).filter(([, { answered }]) => answered === "modelled");
    expect(new Set(tour.map(([operation]) => operation))).to.deep.equal(new Set(modelled.map(([name]) => name)));
  });

  it("would be found out by this test", () => {
    const schemas: Readonly<Record<string, unknown>> = sdk;
    const answer = { LFTags: [{ TagKey: "k", TagValue: "v" }], Next: "t" };
    expect(strange(list(schemas.ListLFTags$)[5], answer, "")).to.deep.equal([".LFTags[0].TagValue", ".Next"]);
  });
});
