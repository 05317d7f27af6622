import * as iam from "@pulumi/aws/iam/index.js";
import type * as pulumi from "@pulumi/pulumi";
import { catalogueReads } from "../components/people/catalogue-reads.ts";
import { accountHash, type BoundaryKind, boundaryName } from "../declaration/names.ts";
import { bucketPrefix } from "./bucket-prefix.ts";
import type { BootstrapTarget } from "./target.ts";

/**
 * Makes the boundaries beyond which no role of the lake goes, whatever the deploy role writes into its policies. They give
 * nothing, and only who runs this program changes them.
 */
export function roleBoundaries(target: BootstrapTarget, parent: pulumi.Resource): void {
  const tags = { Application: "lakeward", Environment: target.environment };
  const boundary = (kind: BoundaryKind, description: string, statements: readonly iam.PolicyStatement[]): iam.Policy =>
    new iam.Policy(
      boundaryName(kind),
      {
        name: boundaryName(kind),
        path: "/lakeward/",
        description,
        policy: { Version: "2012-10-17", Statement: [...statements, keepOut(target)] },
        tags,
      },
      { parent },
    );
  boundary("people", "The most that a role of people may do in the lake", ofPeople(target));
  boundary("services", "The most that a pipeline or a registration may do in the lake", ofServices(target));
}

/** People find tables, query through Lake Formation, and read no object but results. */
function ofPeople(target: BootstrapTarget): iam.PolicyStatement[] {
  const at = places(target);
  return [
    {
      Sid: "FindTables",
      Effect: "Allow",
      Action: [...catalogueReads, "glue:BatchGetPartition", "glue:GetPartition", "glue:GetPartitions"],
      Resource: "*",
    },
    {
      Sid: "MakeScratchTables",
      Effect: "Allow",
      Action: [
        "glue:BatchCreatePartition",
        "glue:CreatePartition",
        "glue:CreateTable",
        "glue:DeletePartition",
        "glue:DeleteTable",
        "glue:UpdateTable",
      ],
      Resource: at.catalogue,
    },
    {
      Sid: "LakeFormation",
      Effect: "Allow",
      Action: [
        "lakeformation:DescribeResource",
        "lakeformation:GetDataAccess",
        "lakeformation:GetDataLakeSettings",
        "lakeformation:GetEffectivePermissionsForPath",
        "lakeformation:GetLFTag",
        "lakeformation:GetResourceLFTags",
        "lakeformation:List*",
      ],
      Resource: "*",
    },
    {
      Sid: "Query",
      Effect: "Allow",
      Action: [
        "athena:BatchGetQueryExecution",
        "athena:GetDatabase",
        "athena:GetQueryExecution",
        "athena:GetQueryResults",
        "athena:GetQueryResultsStream",
        "athena:GetTableMetadata",
        "athena:GetWorkGroup",
        "athena:List*",
        "athena:StartQueryExecution",
        "athena:StopQueryExecution",
      ],
      Resource: "*",
    },
    { Sid: "ReadResults", Effect: "Allow", Action: "s3:GetObject", Resource: `${at.results}/*` },
    { Sid: "FindBuckets", Effect: "Allow", Action: findBuckets, Resource: at.buckets },
    { Sid: "WriteScratchAndResults", Effect: "Allow", Action: writeObjects, Resource: `${at.buckets}/*` },
    {
      Sid: "Keys",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey"],
      Resource: at.keys,
    },
  ];
}

/** Pipelines and Lake Formation itself read and write the objects of zones, and tables of the catalogue. */
function ofServices(target: BootstrapTarget): iam.PolicyStatement[] {
  const at = places(target);
  return [
    {
      Sid: "Catalogue",
      Effect: "Allow",
      Action: [
        ...catalogueReads,
        "glue:BatchCreatePartition",
        "glue:BatchDeletePartition",
        "glue:BatchGetPartition",
        "glue:CreatePartition",
        "glue:CreateTable",
        "glue:DeletePartition",
        "glue:DeleteTable",
        "glue:GetPartition",
        "glue:GetPartitions",
        "glue:GetTableVersions",
        "glue:UpdatePartition",
        "glue:UpdateTable",
      ],
      Resource: at.catalogue,
    },
    { Sid: "LakeFormation", Effect: "Allow", Action: "lakeformation:GetDataAccess", Resource: "*" },
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
      Resource: at.workgroups,
    },
    { Sid: "FindBuckets", Effect: "Allow", Action: findBuckets, Resource: at.buckets },
    {
      Sid: "Objects",
      Effect: "Allow",
      Action: ["s3:DeleteObject", "s3:GetObject", ...writeObjects],
      Resource: `${at.buckets}/*`,
    },
    {
      Sid: "Keys",
      Effect: "Allow",
      Action: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
      Resource: at.keys,
    },
    {
      Sid: "Logs",
      Effect: "Allow",
      Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: at.logs,
    },
  ];
}

const findBuckets = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"];
const writeObjects = ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:PutObject"];

/** The trail and the state are nobody's but the auditors' and the deploy role's, though their names are like those of zones. */
function keepOut(target: BootstrapTarget): iam.PolicyStatement {
  const { audit, state } = places(target);
  return {
    Sid: "KeepOut",
    Effect: "Deny",
    Action: "s3:*",
    Resource: [audit, `${audit}/*`, state, `${state}/*`],
  };
}

interface Places {
  readonly catalogue: string[];
  readonly workgroups: string;
  readonly keys: string;
  readonly logs: string;
  /** Buckets of every department, those of results among them. */
  readonly buckets: string;
  readonly results: string;
  readonly audit: string;
  readonly state: string;
}

function places(target: BootstrapTarget): Places {
  const { account, region } = target;
  const bucket = (called: string): string =>
    `arn:aws:s3:::${bucketPrefix(target)}-${called}-${accountHash(account, region)}`;
  const here = (service: string): string => `arn:aws:${service}:${region}:${account}`;
  return {
    catalogue: ["catalog", "database/*", "table/*"].map((what) => `${here("glue")}:${what}`),
    workgroups: `${here("athena")}:workgroup/*`,
    keys: `${here("kms")}:key/*`,
    logs: `${here("logs")}:log-group:/aws-glue/*`,
    buckets: bucket("*-*"),
    results: bucket("*-results"),
    audit: bucket("account-audit"),
    state: bucket("state"),
  };
}
