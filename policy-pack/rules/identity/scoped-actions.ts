import iamReference from "../../view/iam-reference.json" with { type: "json" };

/** Actions that read what is stored or sent, and for which AWS names a type of resource; the reference calls all reading alike. */
const reading: readonly string[] = [
  "athena:GetQueryResults",
  "athena:GetQueryResultsStream",
  "dynamodb:BatchGetItem",
  "dynamodb:GetItem",
  "dynamodb:GetRecords",
  "dynamodb:PartiQLSelect",
  "dynamodb:Query",
  "dynamodb:Scan",
  "glue:GetConnection",
  "glue:GetConnections",
  "kinesis:GetRecords",
  "kinesis:SubscribeToShard",
  "logs:FilterLogEvents",
  "logs:GetLogEvents",
  "logs:StartQuery",
  "s3:GetObject",
  "s3:GetObjectTorrent",
  "s3:GetObjectVersion",
  "s3tables:GetTableData",
  "secretsmanager:GetSecretValue",
  "sqs:ReceiveMessage",
  "ssm:GetParameter",
  "ssm:GetParameterHistory",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
];

/**
 * Actions that read data or change something and that AWS can bind to single resources, of the services of the lake, by AWS's
 * Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/). Lake Formation's actions
 * take no resource, and so are not among them.
 */
export const scopedActions: readonly string[] = [...reading, ...iamReference.writing];
