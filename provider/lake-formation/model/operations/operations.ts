import type { Operation } from "../model-context.ts";
import { batchGrantPermissions, batchRevokePermissions } from "./batch-permissions.ts";
import { cellsFilterOperations } from "./cells-filters.ts";
import { getDataLakePrincipal } from "./data-lake-principal.ts";
import { getDataLakeSettings, putDataLakeSettings } from "./data-lake-settings.ts";
import { getEffectivePermissionsForPath } from "./effective-permissions.ts";
import { grantPermissions } from "./grant-permissions.ts";
import { listPermissions } from "./list-permissions.ts";
import { optInOperations } from "./opt-ins.ts";
import { registrationOperations } from "./registrations.ts";
import { revokePermissions } from "./revoke-permissions.ts";
import { savedExpressionOperations } from "./saved-expressions.ts";
import { tagAssignmentOperations } from "./tag-assignments.ts";
import { tagSearchOperations } from "./tag-search.ts";
import { tagVocabularyOperations } from "./tag-vocabulary.ts";
import { unusedFeatureOperations } from "./unused-features.ts";

/** Operations that the model answers, under AWS's names; any other is unknown to it. */
export const operations: Readonly<Record<string, Operation>> = {
  BatchGrantPermissions: batchGrantPermissions,
  BatchRevokePermissions: batchRevokePermissions,
  GetDataLakePrincipal: getDataLakePrincipal,
  GetDataLakeSettings: getDataLakeSettings,
  GetEffectivePermissionsForPath: getEffectivePermissionsForPath,
  GrantPermissions: grantPermissions,
  ListPermissions: listPermissions,
  PutDataLakeSettings: putDataLakeSettings,
  RevokePermissions: revokePermissions,
  ...cellsFilterOperations,
  ...optInOperations,
  ...registrationOperations,
  ...savedExpressionOperations,
  ...tagAssignmentOperations,
  ...tagSearchOperations,
  ...tagVocabularyOperations,
  ...unusedFeatureOperations,
};
