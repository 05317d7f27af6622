import type * as lf from "@aws-sdk/client-lakeformation";
import type { Exchange } from "./call.ts";

/** The part of Lake Formation's API that the provider calls. */
export interface LakeFormationOperations {
  readonly GetDataLakeSettings: Exchange<lf.GetDataLakeSettingsRequest, lf.GetDataLakeSettingsResponse>;
  readonly PutDataLakeSettings: Exchange<lf.PutDataLakeSettingsRequest, lf.PutDataLakeSettingsResponse>;
  readonly CreateLFTag: Exchange<lf.CreateLFTagRequest, lf.CreateLFTagResponse>;
  readonly GetLFTag: Exchange<lf.GetLFTagRequest, lf.GetLFTagResponse>;
  readonly UpdateLFTag: Exchange<lf.UpdateLFTagRequest, lf.UpdateLFTagResponse>;
  readonly DeleteLFTag: Exchange<lf.DeleteLFTagRequest, lf.DeleteLFTagResponse>;
  readonly RegisterResource: Exchange<lf.RegisterResourceRequest, lf.RegisterResourceResponse>;
  readonly DescribeResource: Exchange<lf.DescribeResourceRequest, lf.DescribeResourceResponse>;
  readonly UpdateResource: Exchange<lf.UpdateResourceRequest, lf.UpdateResourceResponse>;
  readonly DeregisterResource: Exchange<lf.DeregisterResourceRequest, lf.DeregisterResourceResponse>;
  readonly AddLFTagsToResource: Exchange<lf.AddLFTagsToResourceRequest, lf.AddLFTagsToResourceResponse>;
  readonly RemoveLFTagsFromResource: Exchange<lf.RemoveLFTagsFromResourceRequest, lf.RemoveLFTagsFromResourceResponse>;
  readonly GetResourceLFTags: Exchange<lf.GetResourceLFTagsRequest, lf.GetResourceLFTagsResponse>;
  readonly CreateDataCellsFilter: Exchange<lf.CreateDataCellsFilterRequest, lf.CreateDataCellsFilterResponse>;
  readonly GetDataCellsFilter: Exchange<lf.GetDataCellsFilterRequest, lf.GetDataCellsFilterResponse>;
  readonly UpdateDataCellsFilter: Exchange<lf.UpdateDataCellsFilterRequest, lf.UpdateDataCellsFilterResponse>;
  readonly DeleteDataCellsFilter: Exchange<lf.DeleteDataCellsFilterRequest, lf.DeleteDataCellsFilterResponse>;
  readonly ListPermissions: Exchange<lf.ListPermissionsRequest, lf.ListPermissionsResponse>;
  readonly BatchGrantPermissions: Exchange<lf.BatchGrantPermissionsRequest, lf.BatchGrantPermissionsResponse>;
  readonly BatchRevokePermissions: Exchange<lf.BatchRevokePermissionsRequest, lf.BatchRevokePermissionsResponse>;
  readonly CreateLFTagExpression: Exchange<lf.CreateLFTagExpressionRequest, lf.CreateLFTagExpressionResponse>;
  readonly GetLFTagExpression: Exchange<lf.GetLFTagExpressionRequest, lf.GetLFTagExpressionResponse>;
  readonly UpdateLFTagExpression: Exchange<lf.UpdateLFTagExpressionRequest, lf.UpdateLFTagExpressionResponse>;
  readonly DeleteLFTagExpression: Exchange<lf.DeleteLFTagExpressionRequest, lf.DeleteLFTagExpressionResponse>;
  readonly CreateLakeFormationOptIn: Exchange<lf.CreateLakeFormationOptInRequest, lf.CreateLakeFormationOptInResponse>;
  readonly ListLakeFormationOptIns: Exchange<lf.ListLakeFormationOptInsRequest, lf.ListLakeFormationOptInsResponse>;
  readonly DeleteLakeFormationOptIn: Exchange<lf.DeleteLakeFormationOptInRequest, lf.DeleteLakeFormationOptInResponse>;
  readonly GetEffectivePermissionsForPath: Exchange<
    lf.GetEffectivePermissionsForPathRequest,
    lf.GetEffectivePermissionsForPathResponse
  >;
}
