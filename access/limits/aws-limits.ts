/** A limit of AWS that a lake can come up against. */
export interface AwsLimit {
  /** What is counted, as a register prints it. */
  readonly title: string;
  readonly service: "Athena" | "Budgets" | "Glue" | "IAM" | "KMS" | "Lake Formation" | "Resource tags" | "S3";
  /** What one figure counts on: the whole account in one region, or one thing in it. */
  readonly per: "account" | "database" | "group and table" | "key" | "resource" | "role" | "row condition" | "LF-tag";
  readonly unit: "things" | "characters" | "bytes";
  /** What AWS gives an account that has asked for nothing. */
  readonly quota: number;
  /** Whether AWS raises it when asked; what is not adjustable is checked before anything is made. */
  readonly adjustable: boolean;
  /** The page that says so. */
  readonly source: string;
}

const iamQuotas = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
const glueQuotas = "https://docs.aws.amazon.com/general/latest/gr/glue.html";
const lakeFormationQuotas = "https://docs.aws.amazon.com/general/latest/gr/lake-formation.html";
const tagNotes = "https://docs.aws.amazon.com/lake-formation/latest/dg/TBAC-notes.html";
const keyQuotas = "https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html";

/** Every limit that the lake's own parts are counted against. */
export const awsLimits = {
  filtersOfGroupOnTable: {
    title: "Data cells filters that one group may read of one table",
    service: "Lake Formation",
    per: "group and table",
    unit: "things",
    quota: 100,
    adjustable: false,
    source: "https://docs.aws.amazon.com/lake-formation/latest/dg/data-filtering-notes.html",
  },
  rowExpression: {
    title: "Length of a filter's row expression",
    service: "Lake Formation",
    per: "row condition",
    unit: "characters",
    // "Less than 2048."
    quota: 2047,
    adjustable: false,
    source: "https://docs.aws.amazon.com/lake-formation/latest/dg/partiql-support.html",
  },
  lfTags: {
    title: "LF-tags",
    service: "Lake Formation",
    per: "account",
    unit: "things",
    quota: 1000,
    adjustable: true,
    source: tagNotes,
  },
  valuesOfLfTag: {
    title: "Values of one LF-tag",
    service: "Lake Formation",
    per: "LF-tag",
    unit: "things",
    quota: 1000,
    adjustable: true,
    source: tagNotes,
  },
  lfTagsOnResource: {
    title: "LF-tags on one database or table",
    service: "Lake Formation",
    per: "resource",
    unit: "things",
    quota: 50,
    adjustable: false,
    source: tagNotes,
  },
  registeredLocations: {
    title: "Registered locations",
    service: "Lake Formation",
    per: "account",
    unit: "things",
    quota: 10_000,
    adjustable: true,
    source: lakeFormationQuotas,
  },
  administrators: {
    title: "Data lake administrators",
    service: "Lake Formation",
    per: "account",
    unit: "things",
    quota: 30,
    adjustable: false,
    source: lakeFormationQuotas,
  },
  databases: {
    title: "Databases",
    service: "Glue",
    per: "account",
    unit: "things",
    quota: 10_000,
    adjustable: true,
    source: glueQuotas,
  },
  tables: {
    title: "Tables",
    service: "Glue",
    per: "account",
    unit: "things",
    quota: 1_000_000,
    adjustable: true,
    source: glueQuotas,
  },
  tablesInDatabase: {
    title: "Tables in one database",
    service: "Glue",
    per: "database",
    unit: "things",
    quota: 200_000,
    adjustable: true,
    source: glueQuotas,
  },
  buckets: {
    title: "Buckets",
    service: "S3",
    per: "account",
    unit: "things",
    quota: 10_000,
    adjustable: true,
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html",
  },
  keys: {
    title: "Customer keys",
    service: "KMS",
    per: "account",
    unit: "things",
    quota: 100_000,
    adjustable: true,
    source: keyQuotas,
  },
  keyPolicy: {
    title: "Size of a key's policy",
    service: "KMS",
    per: "key",
    unit: "bytes",
    quota: 32_768,
    adjustable: false,
    source: keyQuotas,
  },
  roles: {
    title: "Roles",
    service: "IAM",
    per: "account",
    unit: "things",
    quota: 1000,
    adjustable: true,
    source: iamQuotas,
  },
  rolePolicies: {
    title: "Size of a role's inline policies, without white space",
    service: "IAM",
    per: "role",
    unit: "characters",
    quota: 10_240,
    adjustable: false,
    source: iamQuotas,
  },
  workgroups: {
    title: "Workgroups",
    service: "Athena",
    per: "account",
    unit: "things",
    quota: 1000,
    adjustable: true,
    source: "https://docs.aws.amazon.com/general/latest/gr/athena.html",
  },
  budgets: {
    title: "Budgets",
    service: "Budgets",
    per: "account",
    unit: "things",
    quota: 20_000,
    adjustable: false,
    source: "https://docs.aws.amazon.com/cost-management/latest/userguide/management-limits.html",
  },
  tagsOnResource: {
    title: "AWS tags on one resource",
    service: "Resource tags",
    per: "resource",
    unit: "things",
    quota: 50,
    adjustable: false,
    source: "https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html",
  },
} as const satisfies Readonly<Record<string, AwsLimit>>;

export type AwsLimitId = keyof typeof awsLimits;
