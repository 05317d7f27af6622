import type * as iam from "@pulumi/aws/iam/index.js";
import type * as pulumi from "@pulumi/pulumi";
import { catalogueReads } from "../people/catalogue-reads.ts";
import { resultStatements } from "./result-statements.ts";

/** What one group's role may touch; ARNs and names. */
export interface GroupReach {
  readonly account: string;
  readonly region: string;
  readonly workgroup: string;
  readonly resultsBucket: string;
  readonly prefix: string;
  readonly resultsKey: pulumi.Input<string>;
  /** Where the group makes tables of its own; null where it sees nothing. */
  readonly scratch: { readonly bucket: string; readonly database: string } | null;
}

/** What a group's role may do in IAM: query in its workgroup, read its own results, make tables in its scratch database. No object of the lake. */
export function groupStatements(reach: GroupReach): iam.PolicyStatement[] {
  const glue = (resource: string): string => `arn:aws:glue:${reach.region}:${reach.account}:${resource}`;
  return [
    {
      Sid: "Query",
      Effect: "Allow",
      Action: [
        "athena:BatchGetQueryExecution",
        "athena:GetQueryExecution",
        "athena:GetQueryResults",
        "athena:GetQueryResultsStream",
        "athena:GetWorkGroup",
        "athena:ListQueryExecutions",
        "athena:StartQueryExecution",
        "athena:StopQueryExecution",
      ],
      Resource: `arn:aws:athena:${reach.region}:${reach.account}:workgroup/${reach.workgroup}`,
    },
    {
      // Athena's console lists before it lets choose; tables are listed as the role, so Lake Formation decides which:
      // https://docs.aws.amazon.com/athena/latest/ug/example-policies-workgroup.html
      Sid: "UseTheConsole",
      Effect: "Allow",
      Action: [
        "athena:GetDatabase",
        "athena:GetTableMetadata",
        "athena:ListDataCatalogs",
        "athena:ListDatabases",
        "athena:ListEngineVersions",
        "athena:ListTableMetadata",
        "athena:ListWorkGroups",
      ],
      Resource: "*",
    },
    {
      Sid: "FindTables",
      Effect: "Allow",
      Action: [...catalogueReads, "glue:GetPartition", "glue:GetPartitions", "glue:BatchGetPartition"],
      Resource: [glue("catalog"), glue("database/*"), glue("table/*/*")],
    },
    { Sid: "ReadThroughLakeFormation", Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
    ...resultStatements(reach.resultsBucket, reach.prefix),
    {
      Sid: "EncryptResults",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
      Resource: reach.resultsKey,
    },
    ...(reach.scratch === null ? [] : scratchStatements(reach.prefix, reach.scratch, glue)),
  ];
}

function scratchStatements(
  prefix: string,
  scratch: { readonly bucket: string; readonly database: string },
  glue: (resource: string) => string,
): iam.PolicyStatement[] {
  const bucket = `arn:aws:s3:::${scratch.bucket}`;
  return [
    {
      Sid: "MakeScratchTables",
      Effect: "Allow",
      Action: [
        "glue:CreateTable",
        "glue:UpdateTable",
        "glue:DeleteTable",
        "glue:BatchCreatePartition",
        "glue:CreatePartition",
        "glue:DeletePartition",
      ],
      Resource: [glue("catalog"), glue(`database/${scratch.database}`), glue(`table/${scratch.database}/*`)],
    },
    { Sid: "FindScratch", Effect: "Allow", Action: "s3:GetBucketLocation", Resource: bucket },
    {
      Sid: "ListScratch",
      Effect: "Allow",
      Action: "s3:ListBucket",
      Resource: bucket,
      Condition: { StringLike: { "s3:prefix": [`${prefix}/*`] } },
    },
    {
      // Athena writes what CREATE TABLE AS makes with the role's own rights; it is read back through Lake Formation.
      Sid: "WriteScratch",
      Effect: "Allow",
      Action: ["s3:PutObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"],
      Resource: `${bucket}/${prefix}/*`,
    },
  ];
}
