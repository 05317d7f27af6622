import type { PlainObject } from "../../../local/aws-provider/property.ts";

/** One resource type at work: made as `given`, then changed to `changed`; `needs` are there before and gone after. */
export interface RowCase {
  readonly type: string;
  readonly needs?: readonly { readonly type: string; readonly given: PlainObject }[];
  readonly given: PlainObject;
  readonly changed: PlainObject;
  /** Outputs that the program reads, as patterns. */
  readonly outputs: Readonly<Record<string, RegExp>>;
  /** AWS keeps a state of its own after delete, so the read after it finds that. */
  readonly neverGone?: true;
}

const policy = (action: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Sid: "One", Effect: "Deny", Principal: "*", Action: [action], Resource: ["arn:aws:s3:::lake-landing/*"] },
    ],
  });

const trust = (service: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
  });

const bucket = { type: "aws:s3/bucket:Bucket", given: { bucket: "lake-landing" } };
const database = {
  type: "aws:glue/catalogDatabase:CatalogDatabase",
  given: { name: "parking_raw", locationUri: "s3://lake-landing/parking/" },
};
const table = {
  type: "aws:glue/catalogTable:CatalogTable",
  given: {
    databaseName: "parking_raw",
    name: "penalty_charges",
    tableType: "EXTERNAL_TABLE",
    parameters: { classification: "parquet", EXTERNAL: "TRUE" },
    partitionKeys: [{ name: "arrived", type: "date" }],
    storageDescriptor: {
      location: "s3://lake-landing/parking/penalty_charges/",
      columns: [
        { name: "vrm", type: "string", comment: "number plate" },
        { name: "fee", type: "decimal(8,2)" },
      ],
      inputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
      outputFormat: "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
      serDeInfo: { serializationLibrary: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe" },
    },
  },
};
const key = {
  type: "aws:kms/key:Key",
  given: {
    description: "Data of parking",
    enableKeyRotation: true,
    deletionWindowInDays: 30,
    tags: { department: "parking" },
  },
};
const role = {
  type: "aws:iam/role:Role",
  given: {
    name: "parking-analysts",
    path: "/lakeward/group/",
    description: "Analysts of parking",
    assumeRolePolicy: trust("athena.amazonaws.com"),
    maxSessionDuration: 28800,
    permissionsBoundary: "arn:aws:iam::111122223333:policy/lakeward/lake-people",
    tags: { department: "parking" },
  },
};
const refusals = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};
const lifecycle = (days: number): PlainObject => ({
  id: "end",
  status: "Enabled",
  filter: { prefix: "" },
  expiration: { days },
  noncurrentVersionExpiration: { noncurrentDays: 30 },
  abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
});
const encrypted = (sseAlgorithm: string, kmsMasterKeyId?: string): PlainObject => ({
  applyServerSideEncryptionByDefault: { sseAlgorithm, ...(kmsMasterKeyId && { kmsMasterKeyId }) },
  bucketKeyEnabled: sseAlgorithm === "aws:kms",
});
const keyArn = "arn:aws:kms:eu-west-2:111122223333:key/11111111-2222-3333-4444-555555555555";
const catalogueEncryption = (catalogEncryptionMode: string): PlainObject => ({
  dataCatalogEncryptionSettings: {
    encryptionAtRest: {
      catalogEncryptionMode,
      ...(catalogEncryptionMode !== "DISABLED" && { sseAwsKmsKeyId: keyArn }),
    },
    connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true, awsKmsKeyId: keyArn },
  },
});
const workgroup = (gigabytes: number, prefix: string): PlainObject => ({
  name: "parking-analysts",
  description: "Queries of parking's analysts",
  configuration: {
    enforceWorkgroupConfiguration: true,
    publishCloudwatchMetricsEnabled: true,
    bytesScannedCutoffPerQuery: gigabytes * 1024 ** 3,
    resultConfiguration: {
      outputLocation: `s3://lake-results/${prefix}/`,
      expectedBucketOwner: "111122223333",
      encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKeyArn: keyArn },
    },
  },
  tags: { department: "parking" },
});
const trail = {
  name: "lake",
  s3BucketName: "lake-landing",
  kmsKeyId: keyArn,
  isMultiRegionTrail: true,
  enableLogFileValidation: true,
  advancedEventSelectors: [
    { name: "Management", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
  ],
  tags: { department: "shared" },
};
const budget = {
  name: "council-dev-parking",
  budgetType: "COST",
  timeUnit: "MONTHLY",
  limitAmount: "300",
  limitUnit: "GBP",
  costFilters: [{ name: "TagKeyValue", values: ["user:department$parking"] }],
  notifications: [
    {
      comparisonOperator: "GREATER_THAN",
      notificationType: "FORECASTED",
      threshold: 100,
      thresholdType: "PERCENTAGE",
      subscriberEmailAddresses: ["steward@example.gov.uk"],
    },
  ],
  tags: { department: "parking" },
};
const optimizer = (days: number): PlainObject => ({
  catalogId: "111122223333",
  databaseName: "parking_raw",
  tableName: "penalty_charges",
  type: "retention",
  configuration: {
    enabled: true,
    roleArn: "arn:aws:iam::111122223333:role/optimizer",
    retentionConfiguration: {
      icebergConfiguration: {
        snapshotRetentionPeriodInDays: days,
        numberOfSnapshotsToRetain: 1,
        cleanExpiredFiles: true,
      },
    },
  },
});

/** Every row of the table, as the sample council uses it. */
export const rowCases: readonly RowCase[] = [
  {
    type: bucket.type,
    given: { bucket: "lake-trusted", tags: { department: "parking", zone: "trusted" } },
    changed: { bucket: "lake-trusted", tags: { department: "parking" } },
    outputs: { arn: /^arn:aws:s3:::lake-trusted$/, bucket: /^lake-trusted$/ },
  },
  {
    type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    needs: [bucket],
    given: { bucket: "lake-landing", ...refusals },
    changed: { bucket: "lake-landing", ...refusals, ignorePublicAcls: false },
    outputs: { bucket: /^lake-landing$/ },
  },
  {
    type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    needs: [bucket],
    given: { bucket: "lake-landing", rules: [encrypted("aws:kms", keyArn)] },
    changed: { bucket: "lake-landing", rules: [encrypted("AES256")] },
    outputs: { bucket: /^lake-landing$/ },
  },
  {
    type: "aws:s3/bucketVersioning:BucketVersioning",
    needs: [bucket],
    given: { bucket: "lake-landing", versioningConfiguration: { status: "Enabled" } },
    changed: { bucket: "lake-landing", versioningConfiguration: { status: "Suspended" } },
    outputs: { bucket: /^lake-landing$/ },
    neverGone: true,
  },
  {
    type: "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    needs: [bucket],
    given: { bucket: "lake-landing", rule: { objectOwnership: "BucketOwnerEnforced" } },
    changed: { bucket: "lake-landing", rule: { objectOwnership: "BucketOwnerPreferred" } },
    outputs: { bucket: /^lake-landing$/ },
  },
  {
    type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    needs: [bucket],
    given: { bucket: "lake-landing", rules: [lifecycle(90)] },
    changed: { bucket: "lake-landing", rules: [lifecycle(30)] },
    outputs: { bucket: /^lake-landing$/ },
  },
  {
    type: "aws:s3/bucketPolicy:BucketPolicy",
    needs: [bucket],
    given: { bucket: "lake-landing", policy: policy("s3:PutObject") },
    changed: { bucket: "lake-landing", policy: policy("s3:DeleteBucket") },
    outputs: { bucket: /^lake-landing$/ },
  },
  {
    type: "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    given: { accountId: "111122223333", ...refusals },
    changed: { accountId: "111122223333", ...refusals, blockPublicPolicy: false },
    outputs: { accountId: /^111122223333$/ },
  },
  {
    ...key,
    changed: {
      ...key.given,
      description: "Data of parking and permits",
      enableKeyRotation: false,
      tags: { zone: "raw" },
    },
    outputs: { arn: /^arn:aws:kms:eu-west-2:111122223333:key\//, keyId: /^[0-9a-f-]{36}$/, policy: /Statement/ },
  },
  {
    ...role,
    changed: {
      ...role.given,
      description: "Analysts and officers",
      maxSessionDuration: 3600,
      permissionsBoundary: "arn:aws:iam::111122223333:policy/lakeward/lake-services",
      assumeRolePolicy: trust("glue.amazonaws.com"),
      tags: { zone: "raw" },
    },
    outputs: {
      arn: /^arn:aws:iam::111122223333:role\/lakeward\/group\/parking-analysts$/,
      name: /^parking-analysts$/,
      uniqueId: /./,
    },
  },
  {
    type: "aws:iam/rolePolicy:RolePolicy",
    needs: [role],
    given: { name: "lake", role: "parking-analysts", policy: policy("s3:GetObject") },
    changed: { name: "lake", role: "parking-analysts", policy: policy("s3:ListBucket") },
    outputs: { role: /^parking-analysts$/ },
  },
  {
    ...database,
    given: {
      ...database.given,
      description: "Raw data of parking",
      parameters: { zone: "raw" },
      tags: { department: "parking" },
    },
    changed: { ...database.given, description: "Raw data", tags: { zone: "raw" } },
    outputs: { arn: /^arn:aws:glue:eu-west-2:111122223333:database\/parking_raw$/, name: /^parking_raw$/ },
  },
  {
    ...table,
    needs: [database],
    changed: {
      ...table.given,
      description: "Penalty charge notices",
      parameters: { classification: "parquet" },
      storageDescriptor: { ...table.given.storageDescriptor, columns: [{ name: "vrm", type: "string" }] },
    },
    outputs: { arn: /^arn:aws:glue:eu-west-2:111122223333:table\/parking_raw\/penalty_charges$/ },
  },
  {
    type: "aws:glue/catalogTableOptimizer:CatalogTableOptimizer",
    needs: [database, { ...table, given: { ...table.given, parameters: { table_type: "ICEBERG" } } }],
    given: optimizer(7),
    changed: optimizer(3),
    outputs: { type: /^retention$/ },
  },
  {
    type: "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
    given: catalogueEncryption("SSE-KMS"),
    changed: catalogueEncryption("DISABLED"),
    outputs: { catalogId: /^111122223333$/ },
    neverGone: true,
  },
  {
    type: "aws:athena/workgroup:Workgroup",
    given: workgroup(10, "analysts"),
    changed: { ...workgroup(5, "officers"), description: "Queries of officers", tags: { zone: "raw" } },
    outputs: { arn: /^arn:aws:athena:eu-west-2:111122223333:workgroup\/parking-analysts$/, name: /^parking-analysts$/ },
  },
  {
    type: "aws:cloudtrail/trail:Trail",
    needs: [bucket],
    given: trail,
    changed: {
      ...trail,
      enableLogging: false,
      advancedEventSelectors: [
        {
          name: "Objects",
          fieldSelectors: [
            { field: "resources.type", equals: ["AWS::S3::Object"] },
            { field: "resources.ARN", startsWiths: ["arn:aws:s3:::lake-"] },
          ],
        },
      ],
      tags: { zone: "raw" },
    },
    outputs: { arn: /^arn:aws:cloudtrail:eu-west-2:111122223333:trail\/lake$/, homeRegion: /^eu-west-2$/ },
  },
  {
    type: "aws:budgets/budget:Budget",
    given: budget,
    changed: { ...budget, limitAmount: "250", notifications: [] },
    outputs: { accountId: /^111122223333$/, arn: /budget\/council-dev-parking$/ },
  },
];
