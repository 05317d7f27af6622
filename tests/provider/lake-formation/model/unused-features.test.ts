import { expect } from "chai";
import { account, admin, bucket, council, furnishedCouncil, refusal } from "./council.ts";

const TransactionId = "0a1b2c";
const governed = { DatabaseName: "parking", TableName: "charges", TransactionId };
const QueryId = "01234567-89ab-cdef-0123-456789abcdef";
const TableArn = `arn:aws:glue:eu-west-2:${account}:table/parking/charges`;

describe("an account that uses neither governed tables nor Identity Center nor engines of others", () => {
  const refused: readonly (readonly [string, object, string])[] = [
    ["CancelTransaction", { TransactionId }, "EntityNotFoundException"],
    ["CommitTransaction", { TransactionId }, "EntityNotFoundException"],
    ["DescribeTransaction", { TransactionId }, "EntityNotFoundException"],
    ["ExtendTransaction", {}, "EntityNotFoundException"],
    ["DeleteObjectsOnCancel", { ...governed, Objects: [{ Uri: "s3://b/o" }] }, "InvalidInputException"],
    ["GetTableObjects", governed, "InvalidInputException"],
    ["GetTableObjects", { ...governed, TableName: "nowhere" }, "EntityNotFoundException"],
    ["ListTableStorageOptimizers", governed, "InvalidInputException"],
    [
      "UpdateTableObjects",
      { ...governed, WriteOperations: [{ DeleteObject: { Uri: "s3://b/o" } }] },
      "InvalidInputException",
    ],
    [
      "UpdateTableStorageOptimizer",
      { ...governed, StorageOptimizerConfig: { COMPACTION: { is_enabled: "true" } } },
      "InvalidInputException",
    ],
    ["GetQueryState", { QueryId }, "InvalidInputException"],
    ["GetQueryStatistics", { QueryId }, "InvalidInputException"],
    ["GetWorkUnits", { QueryId }, "InvalidInputException"],
    ["GetWorkUnitResults", { QueryId, WorkUnitId: 1, WorkUnitToken: "t" }, "InvalidInputException"],
    ["DescribeLakeFormationIdentityCenterConfiguration", {}, "EntityNotFoundException"],
    ["UpdateLakeFormationIdentityCenterConfiguration", { CatalogId: account }, "EntityNotFoundException"],
    ["DeleteLakeFormationIdentityCenterConfiguration", { CatalogId: "210987654321" }, "AccessDeniedException"],
    ["GetTemporaryGlueTableCredentials", { TableArn }, "AccessDeniedException"],
    ["GetTemporaryGlueTableCredentials", { TableArn: "charges" }, "InvalidInputException"],
    ["GetTemporaryGlueTableCredentials", { TableArn: TableArn.replace("charges", "x") }, "EntityNotFoundException"],
    ["GetTemporaryGluePartitionCredentials", { TableArn, Partition: { Values: ["1"] } }, "AccessDeniedException"],
    [
      "GetTemporaryDataLocationCredentials",
      { DataLocations: ["s3://council-dev-parking-trusted/charges"] },
      "AccessDeniedException",
    ],
    ["GetTemporaryDataLocationCredentials", { DataLocations: ["s3://elsewhere"] }, "InvalidInputException"],
    ["AssumeDecoratedRoleWithSAML", {}, "UnknownOperationException"],
  ];
  for (const [operation, request, code] of refused) {
    it(`answers ${operation} ${JSON.stringify(request)} with ${code}`, () => {
      expect(refusal(furnishedCouncil().model, operation, request).code).to.equal(code);
    });
  }

  it("lists no transactions", () => {
    expect(council().model.call("ListTransactions", {}, admin)).to.deep.equal({ Transactions: [] });
  });

  it("gets no credentials from the model, even where the settings would let engines of others read", () => {
    const { model } = furnishedCouncil();
    model.call("PutDataLakeSettings", { DataLakeSettings: { AllowFullTableExternalDataAccess: true } }, admin);
    expect(refusal(model, "GetTemporaryDataLocationCredentials", { DataLocations: [bucket] }).code).to.equal(
      "UnknownOperationException",
    );
  });

  it("tells a principal who it is", () => {
    expect(council().model.call("GetDataLakePrincipal", {}, admin)).to.deep.equal({ Identity: admin });
  });
});
