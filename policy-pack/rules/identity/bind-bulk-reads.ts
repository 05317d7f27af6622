import { isNarrowed } from "../../requirements/narrowing.ts";
import { allowsEverywhere, anyText, both, byService, either, noStatement, not } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** Actions with which much data, or what opens it, is read or copied at once. */
const reading = byService([
  "athena:GetQueryResults",
  "athena:GetQueryResultsStream",
  "dynamodb:BatchGetItem",
  "dynamodb:ExportTableToPointInTime",
  "dynamodb:GetItem",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:Scan",
  "ebs:GetSnapshotBlock",
  "ec2:CopySnapshot",
  "ec2:CreateSnapshot",
  "ec2:ModifySnapshotAttribute",
  "glue:GetConnection",
  "glue:GetConnections",
  "kinesis:GetRecords",
  "kinesis:SubscribeToShard",
  "logs:FilterLogEvents",
  "logs:GetLogEvents",
  "logs:StartQuery",
  "rds:CopyDBClusterSnapshot",
  "rds:CopyDBSnapshot",
  "rds:ModifyDBClusterSnapshotAttribute",
  "rds:ModifyDBSnapshotAttribute",
  "rds:RestoreDBClusterFromSnapshot",
  "rds:RestoreDBInstanceFromDBSnapshot",
  "rds:StartExportTask",
  "redshift:AuthorizeSnapshotAccess",
  "redshift:CopyClusterSnapshot",
  "redshift:RestoreFromClusterSnapshot",
  "redshift-data:GetStatementResult",
  "redshift-serverless:RestoreFromSnapshot",
  "s3:GetObject",
  "s3:GetObjectTorrent",
  "s3:GetObjectVersion",
  "s3express:CreateSession",
  "s3tables:GetTableData",
  "secretsmanager:BatchGetSecretValue",
  "secretsmanager:GetSecretValue",
  "sqs:ReceiveMessage",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
]);
const objects = byService(["s3:GetObject", "s3:GetObjectVersion"]);

/**
 * IAM-06: reading in bulk is allowed on named resources only, or where a condition names them; a pattern for every bucket names
 * none, nor does one that knows a bucket's end only.
 */
export const bindBulkReads: Rule = noStatement([
  {
    is: (statement) => {
      const everyBucket = anyText(statement.resources, (text) => /^arn:[^:]*:s3:::[*?]/.test(text));
      const anywhere = either([
        allowsEverywhere(statement, reading),
        both(everyBucket, allowsEverywhere({ ...statement, resources: [] }, objects)),
      ]);
      return both(anywhere, not(isNarrowed(statement)));
    },
    message: "reads data in bulk from every resource",
  },
]);
