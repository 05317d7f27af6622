import type { Operation } from "../model-context.ts";
import { batchGrantPermissions, batchRevokePermissions } from "./batch-permissions.ts";
import { getDataLakeSettings, putDataLakeSettings } from "./data-lake-settings.ts";
import { grantPermissions } from "./grant-permissions.ts";
import { listPermissions } from "./list-permissions.ts";
import { revokePermissions } from "./revoke-permissions.ts";

/** Operations that the model answers, under AWS's names; any other is unknown to it. */
export const operations: Readonly<Record<string, Operation>> = {
  BatchGrantPermissions: batchGrantPermissions,
  BatchRevokePermissions: batchRevokePermissions,
  GetDataLakeSettings: getDataLakeSettings,
  GrantPermissions: grantPermissions,
  ListPermissions: listPermissions,
  PutDataLakeSettings: putDataLakeSettings,
  RevokePermissions: revokePermissions,
};
