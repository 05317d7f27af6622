import type * as iam from "@pulumi/aws/iam/index.js";
import { boundaryArn } from "../declaration/names.ts";
import { bucketPrefix } from "./bucket-prefix.ts";
import type { StateStore } from "./state-store.ts";
import type { BootstrapTarget } from "./target.ts";

/** The state's bucket and key. */
function stateStatements(state: StateStore, writes: boolean): iam.PolicyStatement[] {
  const bucket = `arn:aws:s3:::${state.bucket}`;
  return [
    { Sid: "FindState", Effect: "Allow", Action: ["s3:ListBucket", "s3:GetBucketLocation"], Resource: bucket },
    {
      Sid: "State",
      Effect: "Allow",
      Action: writes ? ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"] : ["s3:GetObject"],
      Resource: `${bucket}/*`,
    },
    {
      Sid: "StateKey",
      Effect: "Allow",
      Action: writes
        ? ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"]
        : ["kms:Decrypt", "kms:DescribeKey"],
      Resource: state.keyArn,
    },
  ];
}

/** What the provider reads of the types that we use; no query's text or result, no partition or statistic, which hold values. */
const reads = [
  "athena:GetWorkGroup",
  "athena:ListTagsForResource",
  "budgets:View*",
  "budgets:ListTagsForResource",
  "cloudtrail:DescribeTrails",
  "cloudtrail:GetEventSelectors",
  "cloudtrail:GetInsightSelectors",
  "cloudtrail:GetTrail",
  "cloudtrail:GetTrailStatus",
  "cloudtrail:ListTags",
  "glue:GetDataCatalogEncryptionSettings",
  "glue:GetDatabase",
  "glue:GetDatabases",
  "glue:GetPartitionIndexes",
  "glue:GetTable",
  "glue:GetTableOptimizer",
  "glue:GetTables",
  "glue:GetTags",
  "glue:ListTableOptimizerRuns",
  "iam:Get*",
  "iam:List*",
  "kms:Describe*",
  "kms:GetKeyPolicy",
  "kms:GetKeyRotationStatus",
  "kms:List*",
  "lakeformation:Describe*",
  "lakeformation:GetDataLakeSettings",
  "lakeformation:GetDataCellsFilter",
  "lakeformation:GetEffectivePermissionsForPath",
  "lakeformation:GetLFTag",
  "lakeformation:GetResourceLFTags",
  "lakeformation:List*",
  "s3:GetAccelerateConfiguration",
  "s3:GetAccountPublicAccessBlock",
  "s3:GetBucket*",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
  "s3:ListAllMyBuckets",
  "s3:ListBucket",
  "s3:ListTagsForResource",
  "tag:GetResources",
];

/** Reads what is there, to compare; no data, no change. */
export function previewStatements(state: StateStore): iam.PolicyStatement[] {
  return [{ Sid: "Look", Effect: "Allow", Action: reads, Resource: "*" }, ...stateStatements(state, false)];
}

/** Makes and changes what a lake is made of: names and paths of ours only, wherever the service can tell. */
export function deployStatements(target: BootstrapTarget, state: StateStore): iam.PolicyStatement[] {
  const { organisation, environment, account, region } = target;
  const bucket = `arn:aws:s3:::${bucketPrefix(target)}-*`;
  const roles = (kind: string): string => `arn:aws:iam::${account}:role/lakeward/${kind}/*`;
  return [
    { Sid: "Look", Effect: "Allow", Action: reads, Resource: "*" },
    ...stateStatements(state, true),
    {
      Sid: "Buckets",
      Effect: "Allow",
      Action: [
        "s3:CreateBucket",
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucket*",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
        "s3:TagResource",
        "s3:UntagResource",
      ],
      Resource: bucket,
    },
    { Sid: "NoPublicBuckets", Effect: "Allow", Action: "s3:PutAccountPublicAccessBlock", Resource: "*" },
    {
      Sid: "Roles",
      Effect: "Allow",
      Action: [
        "iam:DeleteRole",
        "iam:DeleteRolePolicy",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      Resource: ["group", "pipeline", "registration"].map(roles),
    },
    boundedRoles("RolesOfPeople", ["group"].map(roles), boundaryArn(account, "people")),
    boundedRoles("RolesOfMachines", ["pipeline", "registration"].map(roles), boundaryArn(account, "services")),
    {
      Sid: "RolesOfServices",
      Effect: "Allow",
      Action: "iam:PassRole",
      Resource: ["pipeline", "registration"].map(roles),
      Condition: { StringEquals: { "iam:PassedToService": ["glue.amazonaws.com", "lakeformation.amazonaws.com"] } },
    },
    {
      Sid: "Keys",
      Effect: "Allow",
      Action: [
        "kms:CreateAlias",
        "kms:CreateKey",
        "kms:DeleteAlias",
        "kms:EnableKeyRotation",
        "kms:PutKeyPolicy",
        "kms:ScheduleKeyDeletion",
        "kms:TagResource",
        "kms:UntagResource",
        "kms:UpdateAlias",
        "kms:UpdateKeyDescription",
      ],
      Resource: "*",
    },
    {
      Sid: "Catalogue",
      Effect: "Allow",
      Action: [
        "glue:CreateDatabase",
        "glue:CreateTable",
        "glue:DeleteDatabase",
        "glue:DeleteTable",
        "glue:TagResource",
        "glue:UntagResource",
        "glue:UpdateDatabase",
        "glue:UpdateTable",
      ],
      Resource: `arn:aws:glue:${region}:${account}:*`,
    },
    {
      // Their kinds of resource, if any, are not told alike by AWS's pages; a named one might then not match.
      Sid: "CatalogueSettings",
      Effect: "Allow",
      Action: [
        "glue:CreateTableOptimizer",
        "glue:DeleteTableOptimizer",
        "glue:PutDataCatalogEncryptionSettings",
        "glue:UpdateTableOptimizer",
      ],
      Resource: "*",
    },
    {
      Sid: "LakeFormation",
      Effect: "Allow",
      Action: [
        "lakeformation:AddLFTagsToResource",
        "lakeformation:BatchGrantPermissions",
        "lakeformation:BatchRevokePermissions",
        "lakeformation:CreateDataCellsFilter",
        "lakeformation:CreateLFTag",
        "lakeformation:DeleteDataCellsFilter",
        "lakeformation:DeleteLFTag",
        "lakeformation:DeregisterResource",
        // Glue writes an Iceberg table's first metadata file with credentials of the registered location.
        "lakeformation:GetDataAccess",
        "lakeformation:GrantPermissions",
        "lakeformation:PutDataLakeSettings",
        "lakeformation:RegisterResource",
        "lakeformation:RemoveLFTagsFromResource",
        "lakeformation:RevokePermissions",
        "lakeformation:UpdateDataCellsFilter",
        "lakeformation:UpdateLFTag",
        "lakeformation:UpdateResource",
      ],
      Resource: "*",
    },
    {
      Sid: "Workgroups",
      Effect: "Allow",
      Action: [
        "athena:CreateWorkGroup",
        "athena:DeleteWorkGroup",
        "athena:TagResource",
        "athena:UntagResource",
        "athena:UpdateWorkGroup",
      ],
      Resource: `arn:aws:athena:${region}:${account}:workgroup/*`,
    },
    {
      Sid: "Trail",
      Effect: "Allow",
      Action: [
        "cloudtrail:AddTags",
        "cloudtrail:CreateTrail",
        "cloudtrail:DeleteTrail",
        "cloudtrail:PutEventSelectors",
        "cloudtrail:RemoveTags",
        "cloudtrail:StartLogging",
        "cloudtrail:UpdateTrail",
      ],
      Resource: `arn:aws:cloudtrail:${region}:${account}:trail/${organisation}-${environment}-*`,
    },
    {
      Sid: "Budgets",
      Effect: "Allow",
      Action: ["budgets:ModifyBudget", "budgets:TagResource", "budgets:UntagResource"],
      Resource: `arn:aws:budgets::${account}:budget/${organisation}-${environment}-*`,
    },
  ];
}

/**
 * What decides how far a role reaches: only with the boundary of its kind, so that no policy given to it goes further.
 * The condition is on the boundary that is asked for, and on the role's own where there is one already
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html).
 */
function boundedRoles(sid: string, roles: readonly string[], boundary: string): iam.PolicyStatement {
  return {
    Sid: sid,
    Effect: "Allow",
    Action: ["iam:CreateRole", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"],
    Resource: [...roles],
    Condition: { StringEquals: { "iam:PermissionsBoundary": boundary } },
  };
}

/** Where the state lies is not the deploy role's to change, though its name is like those of the lake's buckets. */
export function keepState(state: StateStore): iam.PolicyStatement[] {
  return [
    {
      Sid: "KeepStateBucket",
      Effect: "Deny",
      Action: [
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:PutBucket*",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
      ],
      Resource: `arn:aws:s3:::${state.bucket}`,
    },
    {
      Sid: "KeepStateKey",
      Effect: "Deny",
      Action: ["kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"],
      Resource: state.keyArn,
    },
  ];
}

/**
 * Whoever creates a table holds everything on it in Lake Formation, so the ways to its rows are denied instead; and so is
 * becoming another role, since a role's trust policy that names this one would otherwise be enough
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html).
 */
export function noData(state: StateStore): iam.PolicyStatement[] {
  return [
    {
      Sid: "NoQueries",
      Effect: "Deny",
      Action: [
        "athena:GetQueryResults",
        "athena:GetQueryResultsStream",
        "athena:StartQueryExecution",
        "athena:StartSession",
        "glue:CreateDevEndpoint",
        "glue:CreateJob",
        "glue:CreateSession",
        "glue:StartJobRun",
        "redshift-data:*",
      ],
      Resource: "*",
    },
    {
      Sid: "NoObjects",
      Effect: "Deny",
      Action: ["s3:GetObject", "s3:GetObjectVersion"],
      NotResource: [`arn:aws:s3:::${state.bucket}/*`],
    },
    { Sid: "NoOtherRole", Effect: "Deny", Action: "sts:AssumeRole", Resource: "*" },
  ];
}
