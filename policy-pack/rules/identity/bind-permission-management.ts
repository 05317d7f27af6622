import { isNarrowed } from "../../requirements/narrowing.ts";
import { allowsEverywhere, both, byService, noStatement, not } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import iamReference from "../../view/iam-reference.json" with { type: "json" };

/** Actions that hand out credentials, or let others take them; AWS's levels do not tell them from others. */
const handingOut: readonly string[] = [
  "athena:CreatePresignedNotebookUrl",
  "airflow:CreateCliToken",
  "airflow:CreateWebLoginToken",
  "cognito-identity:GetCredentialsForIdentity",
  "ecr:GetAuthorizationToken",
  "iam:AddUserToGroup",
  "iam:CreateAccessKey",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:ResetServiceSpecificCredential",
  "iam:UpdateAccessKey",
  "iam:UpdateLoginProfile",
  "lakeformation:GetTemporaryGluePartitionCredentials",
  "lakeformation:GetTemporaryGlueTableCredentials",
  "rds-db:connect",
  "redshift-serverless:GetCredentials",
  "redshift:GetClusterCredentials",
  "redshift:GetClusterCredentialsWithIAM",
  "sqs:SetQueueAttributes",
  "sns:SetTopicAttributes",
  "sts:AssumeRole",
  "sts:AssumeRoleWithSAML",
  "sts:AssumeRoleWithWebIdentity",
  "sts:GetFederationToken",
];
const managing = byService([...new Set([...handingOut, ...iamReference.permitting])]);

/**
 * IAM-05: what hands out credentials or changes permissions is allowed on named resources only, or where a condition names them.
 * Which actions change permissions is AWS's word ("Permissions management" in its Service Authorization Reference).
 */
export const bindPermissionManagement: Rule = noStatement([
  {
    is: (statement) => both(allowsEverywhere(statement, managing), not(isNarrowed(statement))),
    message: "hands out credentials or permissions on every resource",
  },
]);
