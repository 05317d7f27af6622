import {
  AddLFTagsToResourceCommand,
  BatchGrantPermissionsCommand,
  BatchRevokePermissionsCommand,
  CreateDataCellsFilterCommand,
  CreateLakeFormationOptInCommand,
  CreateLFTagCommand,
  CreateLFTagExpressionCommand,
  DeleteDataCellsFilterCommand,
  DeleteLakeFormationOptInCommand,
  DeleteLFTagCommand,
  DeleteLFTagExpressionCommand,
  DeregisterResourceCommand,
  DescribeResourceCommand,
  GetDataCellsFilterCommand,
  GetDataLakeSettingsCommand,
  GetEffectivePermissionsForPathCommand,
  GetLFTagCommand,
  GetLFTagExpressionCommand,
  GetResourceLFTagsCommand,
  LakeFormationClient,
  type LakeFormationClientConfig,
  ListLakeFormationOptInsCommand,
  ListPermissionsCommand,
  PutDataLakeSettingsCommand,
  RegisterResourceCommand,
  RemoveLFTagsFromResourceCommand,
  UpdateDataCellsFilterCommand,
  UpdateLFTagCommand,
  UpdateLFTagExpressionCommand,
  UpdateResourceCommand,
} from "@aws-sdk/client-lakeformation";
import type { Call } from "./call.ts";
import type { LakeFormationOperations } from "./lake-formation-operations.ts";
import { settingsVerbatim } from "./settings-verbatim.ts";

const commands = {
  GetDataLakeSettings: GetDataLakeSettingsCommand,
  PutDataLakeSettings: PutDataLakeSettingsCommand,
  CreateLFTag: CreateLFTagCommand,
  GetLFTag: GetLFTagCommand,
  UpdateLFTag: UpdateLFTagCommand,
  DeleteLFTag: DeleteLFTagCommand,
  RegisterResource: RegisterResourceCommand,
  DescribeResource: DescribeResourceCommand,
  UpdateResource: UpdateResourceCommand,
  DeregisterResource: DeregisterResourceCommand,
  AddLFTagsToResource: AddLFTagsToResourceCommand,
  RemoveLFTagsFromResource: RemoveLFTagsFromResourceCommand,
  GetResourceLFTags: GetResourceLFTagsCommand,
  CreateDataCellsFilter: CreateDataCellsFilterCommand,
  GetDataCellsFilter: GetDataCellsFilterCommand,
  UpdateDataCellsFilter: UpdateDataCellsFilterCommand,
  DeleteDataCellsFilter: DeleteDataCellsFilterCommand,
  ListPermissions: ListPermissionsCommand,
  BatchGrantPermissions: BatchGrantPermissionsCommand,
  BatchRevokePermissions: BatchRevokePermissionsCommand,
  CreateLFTagExpression: CreateLFTagExpressionCommand,
  GetLFTagExpression: GetLFTagExpressionCommand,
  UpdateLFTagExpression: UpdateLFTagExpressionCommand,
  DeleteLFTagExpression: DeleteLFTagExpressionCommand,
  CreateLakeFormationOptIn: CreateLakeFormationOptInCommand,
  ListLakeFormationOptIns: ListLakeFormationOptInsCommand,
  DeleteLakeFormationOptIn: DeleteLakeFormationOptInCommand,
  GetEffectivePermissionsForPath: GetEffectivePermissionsForPathCommand,
} satisfies {
  readonly [O in keyof LakeFormationOperations]: new (
    request: LakeFormationOperations[O]["request"],
  ) => unknown;
};

/** Effects: calls Lake Formation. */
export function lakeFormationClient(config: LakeFormationClientConfig): Call<LakeFormationOperations> {
  const client = new LakeFormationClient(config);
  settingsVerbatim(client);
  // The SDK edge: the table pairs each operation with its command, which TypeScript cannot follow through a generic name.
  const send = client.send.bind(client) as (command: unknown) => Promise<never>;
  return (operation, request) => send(new (commands[operation] as new (input: unknown) => unknown)(request));
}
