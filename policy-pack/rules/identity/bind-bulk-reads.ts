import { allowsAnyOf, anyText, both, isForEverything, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** Actions with which much data, or what opens it, is read at once. */
const reading = [
  "s3:GetObject",
  "s3:GetObjectVersion",
  "athena:GetQueryResults",
  "athena:GetQueryResultsStream",
  "dynamodb:Scan",
  "dynamodb:Query",
  "dynamodb:ExportTableToPointInTime",
  "rds:CopyDBSnapshot",
  "rds:StartExportTask",
  "redshift:RestoreFromClusterSnapshot",
  "redshift-data:GetStatementResult",
  "secretsmanager:GetSecretValue",
  "secretsmanager:BatchGetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
  "logs:GetLogEvents",
  "kinesis:GetRecords",
];

/** IAM-06: reading in bulk is allowed on named resources or under a condition only; a pattern for every bucket names none. */
export const bindBulkReads: Rule = noStatement([
  {
    is: (statement) => {
      if (statement.conditions.length > 0) return "no";
      const everywhere = isForEverything(statement);
      const everyBucket = anyText(statement.resources, (text) => /^arn:[^:]*:s3:::\*/.test(text));
      const anywhere =
        everywhere === "yes" || everyBucket === "yes" ? "yes" : everywhere === "no" ? everyBucket : everywhere;
      return both(allowsAnyOf(statement, reading), anywhere);
    },
    message: "reads data in bulk from every resource",
  },
]);
