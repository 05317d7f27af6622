import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import { requireOwnCatalogue, requireRegisteredLocation, requireTable } from "../read-resource.ts";
import { fold, locationArn } from "../resource.ts";

/**
 * What an account answers that uses neither governed tables nor IAM Identity Center nor engines of others, which a lake of ours does not.
 * Beginning to use them is not modelled.
 */
export const unusedFeatureOperations: Readonly<Record<string, Operation>> = {
  CancelTransaction: noTransaction,
  CommitTransaction: noTransaction,
  DescribeTransaction: noTransaction,
  ExtendTransaction: noTransaction,
  ListTransactions: () => ({ Transactions: [] }),

  DeleteObjectsOnCancel: notGoverned,
  GetTableObjects: notGoverned,
  ListTableStorageOptimizers: notGoverned,
  UpdateTableObjects: notGoverned,
  UpdateTableStorageOptimizer: notGoverned,

  GetQueryState: noQuery,
  GetQueryStatistics: noQuery,
  GetWorkUnitResults: noQuery,
  GetWorkUnits: noQuery,

  DeleteLakeFormationIdentityCenterConfiguration: noIdentityCentre,
  DescribeLakeFormationIdentityCenterConfiguration: noIdentityCentre,
  UpdateLakeFormationIdentityCenterConfiguration: noIdentityCentre,

  GetTemporaryDataLocationCredentials: (context, request) => {
    for (const location of request.texts("DataLocations")) requireRegisteredLocation(context, locationArn(location));
    return refuseCredentials(context);
  },
  GetTemporaryGluePartitionCredentials: noTableCredentials,
  GetTemporaryGlueTableCredentials: noTableCredentials,
};

function noTransaction(_context: ModelContext, request: ApiRequest): never {
  throw LakeFormationError.missing(`Transaction ${request.optionalText("TransactionId") ?? ""} does not exist.`);
}

function notGoverned(context: ModelContext, request: ApiRequest): never {
  requireOwnCatalogue(context, request);
  const database = fold(request.text("DatabaseName"));
  const table = fold(request.text("TableName"));
  requireTable(context, database, table);
  throw LakeFormationError.invalid(`Table ${table} is not a governed table.`);
}

function noQuery(_context: ModelContext, request: ApiRequest): never {
  throw LakeFormationError.invalid(`Query ${request.text("QueryId")} does not exist.`);
}

function noIdentityCentre(context: ModelContext, request: ApiRequest): never {
  requireOwnCatalogue(context, request);
  throw LakeFormationError.missing("Lake Formation is not connected to IAM Identity Center.");
}

/** `arn:aws:glue:region:account:table/database/table`. */
function noTableCredentials(context: ModelContext, request: ApiRequest): never {
  const arn = request.text("TableArn");
  const named = /^arn:aws[\w-]*:glue:[\w-]+:\d{12}:table\/([^/]+)\/([^/]+)$/.exec(arn);
  if (named?.[1] === undefined || named[2] === undefined) throw LakeFormationError.invalid(`Invalid table: ${arn}`);
  requireTable(context, fold(named[1]), fold(named[2]));
  return refuseCredentials(context);
}

/** Engines of others get credentials only where the settings let them read whole tables (API reference, DataLakeSettings). */
function refuseCredentials(context: ModelContext): never {
  if (!context.state.settings.AllowFullTableExternalDataAccess)
    throw LakeFormationError.denied("Access is not allowed: credential vending for full table access is not enabled.");
  throw new LakeFormationError("UnknownOperationException", "The model vends no credentials.");
}
