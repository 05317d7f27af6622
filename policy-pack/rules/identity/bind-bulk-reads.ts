import { isNarrowed } from "../../requirements/narrowing.ts";
import { allowsEverywhere, anyText, both, byService, either, noStatement, not } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import { readingActions } from "./reading-actions.ts";

/** Actions with which much data, or what opens it, is read or copied at once. */
const reading = byService([
  ...readingActions,
  "dynamodb:ExportTableToPointInTime",
  "ebs:GetSnapshotBlock",
  "ec2:CopySnapshot",
  "ec2:CreateSnapshot",
  "ec2:ModifySnapshotAttribute",
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
  "s3express:CreateSession",
  "secretsmanager:BatchGetSecretValue",
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
