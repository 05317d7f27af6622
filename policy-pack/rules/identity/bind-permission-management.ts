import { allowsAnyOf, both, isForEverything, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** Actions that hand out credentials, or change what somebody may do (AWS's access level "Permissions management" and the like). */
const managing = [
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachRolePolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreatePolicyVersion",
  "iam:CreateServiceSpecificCredential",
  "iam:DeleteRolePermissionsBoundary",
  "iam:PutGroupPolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
  "iam:PutUserPolicy",
  "iam:SetDefaultPolicyVersion",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateLoginProfile",
  "kms:CreateGrant",
  "kms:PutKeyPolicy",
  "glue:PutResourcePolicy",
  "lambda:AddPermission",
  "s3:PutBucketPolicy",
  "s3:PutBucketAcl",
  "s3:PutObjectAcl",
  "s3:PutAccessPointPolicy",
  "secretsmanager:PutResourcePolicy",
  "sns:AddPermission",
  "sns:SetTopicAttributes",
  "sqs:AddPermission",
  "sqs:SetQueueAttributes",
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
  "redshift:GetClusterCredentials",
  "redshift-serverless:GetCredentials",
  "lakeformation:GetTemporaryGlueTableCredentials",
];

/** IAM-05: what hands out credentials or changes permissions is allowed on named resources or under a condition only. */
export const bindPermissionManagement: Rule = noStatement([
  {
    is: (statement) =>
      statement.conditions.length > 0 ? "no" : both(allowsAnyOf(statement, managing), isForEverything(statement)),
    message: "hands out credentials or permissions on every resource",
  },
]);
