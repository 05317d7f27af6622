import type * as iam from "@pulumi/aws/iam/index.js";
import type * as pulumi from "@pulumi/pulumi";
import { catalogueReads } from "../people/catalogue-reads.ts";
import { resultStatements } from "./result-statements.ts";

/** Objects and keys of one department's own zones. */
export function objectStatements(
  buckets: readonly string[],
  keys: readonly pulumi.Input<string>[],
): iam.PolicyStatement[] {
  const arns = buckets.map((bucket) => `arn:aws:s3:::${bucket}`);
  if (arns.length === 0) return [];
  return [
    {
      Sid: "ListZones",
      Effect: "Allow",
      Action: ["s3:ListBucket", "s3:GetBucketLocation", "s3:ListBucketMultipartUploads"],
      Resource: arns,
    },
    {
      Sid: "ReadAndWriteZones",
      Effect: "Allow",
      Action: [
        "s3:GetObject",
        "s3:PutObject",
        "s3:DeleteObject",
        "s3:AbortMultipartUpload",
        "s3:ListMultipartUploadParts",
      ],
      Resource: arns.map((arn) => `${arn}/*`),
    },
    {
      Sid: "UseKeys",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      Resource: [...keys],
    },
  ];
}

/** What the pipeline does besides objects: the catalogue of its own databases, through Lake Formation, in its own workgroup. */
export function pipelineStatements(reach: {
  readonly account: string;
  readonly region: string;
  readonly databases: readonly string[];
  readonly workgroup: string;
  readonly resultsBucket: string;
}): iam.PolicyStatement[] {
  const glue = (resource: string): string => `arn:aws:glue:${reach.region}:${reach.account}:${resource}`;
  return [
    {
      Sid: "OwnDatabases",
      Effect: "Allow",
      Action: [
        ...catalogueReads,
        "glue:GetTableVersions",
        "glue:GetPartition",
        "glue:GetPartitions",
        "glue:BatchGetPartition",
        "glue:BatchCreatePartition",
        "glue:CreatePartition",
        "glue:CreateTable",
        "glue:UpdateTable",
        "glue:DeleteTable",
        "glue:UpdatePartition",
        "glue:DeletePartition",
        "glue:BatchDeletePartition",
      ],
      Resource: [
        glue("catalog"),
        ...reach.databases.flatMap((name) => [glue(`database/${name}`), glue(`table/${name}/*`)]),
      ],
    },
    { Sid: "ThroughLakeFormation", Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
    {
      Sid: "Query",
      Effect: "Allow",
      Action: [
        "athena:GetQueryExecution",
        "athena:GetQueryResults",
        "athena:GetWorkGroup",
        "athena:StartQueryExecution",
        "athena:StopQueryExecution",
      ],
      Resource: `arn:aws:athena:${reach.region}:${reach.account}:workgroup/${reach.workgroup}`,
    },
    {
      // The optimizers of its Iceberg tables, which run as the pipeline, write here:
      // https://docs.aws.amazon.com/glue/latest/dg/optimization-prerequisites.html
      Sid: "OptimizerLogs",
      Effect: "Allow",
      Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: `arn:aws:logs:${reach.region}:${reach.account}:log-group:/aws-glue/iceberg-*`,
    },
    ...resultStatements(reach.resultsBucket, "-pipeline"),
  ];
}
