import { Permission } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { isPermission } from "../../../../provider/lake-formation/model/permissions.ts";
import { requireShape } from "../../../../provider/lake-formation/model/request-shape.ts";

const wrong: readonly (readonly [what: string, operation: string, request: unknown, message: string])[] = [
  ["a request that is a list", "GetLFTag", [], "request must be a structure"],
  ["a request that is nothing", "GetLFTag", null, "request must be a structure"],
  ["a member that is wanting", "GetLFTag", {}, "request: TagKey is required"],
  [
    "a member of a member that is wanting",
    "GrantPermissions",
    { Principal: {}, Resource: { Database: {} }, Permissions: [] },
    "Database: Name is required",
  ],
  ["a null where something is required", "GetLFTag", { TagKey: null }, "request: TagKey is required"],
  ["a number for a text", "GetLFTag", { TagKey: 7 }, "TagKey must be a string"],
  ["a text for a list", "CreateLFTag", { TagKey: "k", TagValues: "v" }, "TagValues must be a list"],
  ["a number in a list of texts", "CreateLFTag", { TagKey: "k", TagValues: [7] }, "TagValues must be a string"],
  ["a structure for a list of structures", "BatchGrantPermissions", { Entries: {} }, "Entries must be a list"],
  ["an entry without its id", "BatchGrantPermissions", { Entries: [{}] }, "Entries: Id is required"],
  [
    "a text for a flag",
    "RegisterResource",
    { ResourceArn: "a", UseServiceLinkedRole: "true" },
    "UseServiceLinkedRole must be a boolean",
  ],
  ["a fraction", "ListPermissions", { MaxResults: 1.5 }, "MaxResults must be a whole number"],
  ["a page of nothing", "ListPermissions", { MaxResults: 0 }, "MaxResults must be between 1 and 1000, not 0."],
  ["a page of too much", "ListPermissions", { MaxResults: 1001 }, "MaxResults must be between 1 and 1000, not 1001."],
  ["a list for a map", "PutDataLakeSettings", { DataLakeSettings: { Parameters: [] } }, "Parameters must be a map"],
  [
    "a null for a map's value",
    "PutDataLakeSettings",
    { DataLakeSettings: { Parameters: { A: null } } },
    "Parameters must be a string",
  ],
  [
    "a text for a map of structures",
    "UpdateTableStorageOptimizer",
    { DatabaseName: "d", TableName: "t", StorageOptimizerConfig: "x" },
    "StorageOptimizerConfig must be a map",
  ],
  [
    "a text in a map of maps",
    "UpdateTableStorageOptimizer",
    { DatabaseName: "d", TableName: "t", StorageOptimizerConfig: { A: "x" } },
    "StorageOptimizerConfig must be a map",
  ],
  [
    "a name that is too long",
    "GetLFTag",
    { TagKey: "k".repeat(129) },
    "TagKey: the length must be between 1 and 128, not 129.",
  ],
  [
    "too many values",
    "CreateLFTag",
    { TagKey: "k", TagValues: Array(51).fill("v") },
    "TagValues: the number of members must be between 1 and 50, not 51.",
  ],
  [
    "a secret that is no text",
    "StartQueryPlanning",
    { QueryPlanningContext: { DatabaseName: "d" }, QueryString: 7 },
    "QueryString must be a string",
  ],
  [
    "a text for a union",
    "CreateLakeFormationIdentityCenterConfiguration",
    { ServiceIntegrations: ["x"] },
    "ServiceIntegrations must be a structure",
  ],
];

const right: readonly (readonly [what: string, operation: string, request: unknown])[] = [
  ["a member that the API does not know", "GetLFTag", { TagKey: "k", Other: [] }],
  ["a null for what may be left out", "GetLFTag", { TagKey: "k", CatalogId: null }],
  ["a time in any form", "GetTableObjects", { DatabaseName: "d", TableName: "t", QueryAsOfTime: "yesterday" }],
  ["an empty value of a tag", "CreateLFTag", { TagKey: "k", TagValues: [""] }],
  [
    "a member of a union",
    "CreateLakeFormationIdentityCenterConfiguration",
    { ServiceIntegrations: [{ Redshift: [] }] },
  ],
  ["an operation that is none", "Nothing", 7],
];

describe("the shape of a request", () => {
  for (const [what, operation, request, message] of wrong)
    it(`is wrong with ${what}`, () => {
      expect(() => requireShape(operation, request))
        .to.throw(message)
        .with.property("code", "InvalidInputException");
    });

  for (const [what, operation, request] of right)
    it(`is right with ${what}`, () => {
      requireShape(operation, request);
    });

  it("knows the permissions that the SDK knows", () => {
    expect(Object.values(Permission).filter((word) => !isPermission(word))).to.deep.equal([]);
  });
});
