import type { Level, Rule, Severity } from "./rule.ts";
import { encryptWithCustomerKey } from "./rules/encryption/encrypt-with-customer-key.ts";
import { requireTls } from "./rules/encryption/require-tls.ts";
import { blockPublicAccess } from "./rules/exposure/block-public-access.ts";
import { closeOpenDefaults } from "./rules/lake-formation/close-open-defaults.ts";
import { filterRestrictedColumns } from "./rules/lake-formation/filter-restricted-columns.ts";
import { keepConsumersOffBuckets } from "./rules/lake-formation/keep-consumers-off-buckets.ts";
import { endWithRetention } from "./rules/minimisation/end-with-retention.ts";
import { statePurposeOfPersonalColumns } from "./rules/minimisation/state-purpose-of-personal-columns.ts";
import { stayInRegion } from "./rules/minimisation/stay-in-region.ts";
import { carryStandardTags } from "./rules/tagging/carry-standard-tags.ts";

/** Environments that the pack knows; any other takes `default`. */
export type PackEnvironment = "default" | "dev" | "prod";

/** One row of the pack: what binds a rule to its id, its levels and its two sentences. */
export interface PackRow {
  /** `ENC-01`; never changes. */
  readonly id: string;
  /** The rule's file name; also its name in Pulumi. Never changes. */
  readonly name: string;
  readonly judge: Rule;
  readonly severity: Severity;
  readonly level: Readonly<Record<PackEnvironment, Level>>;
  /** Level of an undecided verdict, at most that of a violation. */
  readonly whenUndecided: Readonly<Record<PackEnvironment, Level>>;
  /** Why it fired. */
  readonly fired: string;
  /** Why it exists. */
  readonly because: string;
  readonly remediation: string;
  /** Controls of others that it answers to: catalogue → ids. */
  readonly controls: Readonly<Record<string, readonly string[]>>;
}

const outsideDev = { default: "mandatory", dev: "advisory", prod: "mandatory" } as const;
const never = { default: "advisory", dev: "advisory", prod: "advisory" } as const;
const always = { default: "mandatory", dev: "mandatory", prod: "mandatory" } as const;

/** The rules, sorted by id. */
export const pack: readonly PackRow[] = [
  {
    id: "ENC-01",
    name: "encrypt-with-customer-key",
    judge: encryptWithCustomerKey,
    severity: "high",
    level: always,
    whenUndecided: always,
    fired: "Something in S3 is not encrypted with a customer key of KMS.",
    because:
      "Only a key of ours has a policy, an audit trail of each use and an end: access can be taken back by the key even where a bucket's policy is wrong.",
    remediation:
      "Give the bucket a BucketServerSideEncryptionConfiguration with sseAlgorithm aws:kms (or aws:kms:dsse) and kmsMasterKeyId of a key of the department.",
    controls: {
      Checkov: ["CKV_AWS_19", "CKV_AWS_145", "CKV_AWS_181", "CKV_AWS_186"],
      Trivy: ["AVD-AWS-0088", "AVD-AWS-0132"],
      "cdk-nag": ["S3DefaultEncryptionKMS"],
      "AWS Config": ["S3_DEFAULT_ENCRYPTION_KMS"],
    },
  },
  {
    id: "ENC-20",
    name: "require-tls",
    judge: requireTls,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A bucket does not deny what comes without TLS.",
    because: "Without the denial a client that is set up wrongly sends personal data and credentials in clear text.",
    remediation:
      'Add to the bucket\'s policy a statement with Effect Deny, Principal "*", Action "s3:*", the bucket and its objects as Resource, and only the condition Bool aws:SecureTransport "false".',
    controls: {
      Checkov: ["CKV_AWS_379"],
      "Security Hub": ["S3.5"],
      "cdk-nag": ["S3BucketSSLRequestsOnly"],
      "AWS Config": ["S3_BUCKET_SSL_REQUESTS_ONLY"],
    },
  },
  {
    id: "LF-01",
    name: "close-open-defaults",
    judge: closeOpenDefaults,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "New databases or tables are open to everyone with IAM rights, or administrators would be cleared.",
    because:
      "Lake Formation grants IAM_ALLOWED_PRINCIPALS everything on what is new unless told otherwise; every other grant and filter is without effect then.",
    remediation:
      "Give each database an OpenAccessRevoked, or set account.take_over_defaults: true. With the bridged DataLakeSettings name every administrator, and leave IAM_ALLOWED_PRINCIPALS out of both default lists.",
    controls: { "AWS Lake Formation": ["Changing the default settings for your data lake"] },
  },
  {
    id: "LF-04",
    name: "filter-restricted-columns",
    judge: filterRestrictedColumns,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A consumer may read a table with restricted columns without a list of the columns that it needs.",
    because:
      "A grant on a whole table, on all tables or by exclusion shows columns that nobody decided to show, those to come among them.",
    remediation:
      "Grant SELECT on a data cells filter (or on columns) that lists the columns which the purpose needs; let tag policies ask for visibility.",
    controls: {
      "AWS Lake Formation": ["Data filtering and cell-level security"],
      "UK GDPR": ["Art 5(1)(c)", "Art 25"],
    },
  },
  {
    id: "LF-16",
    name: "keep-consumers-off-buckets",
    judge: keepConsumersOffBuckets,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A role that reads through Lake Formation may also read the files themselves.",
    because:
      "Whoever reads the objects sees every column and row; no filter, tag or end date of a grant applies to them.",
    remediation:
      "Take s3:GetObject on zone buckets out of the role's policies and the bucket's policy; give results and scratch prefixes only.",
    controls: { "UK GDPR": ["Art 5(1)(f)", "Art 32"] },
  },
  {
    id: "MIN-01",
    name: "state-purpose-of-personal-columns",
    judge: statePurposeOfPersonalColumns,
    severity: "critical",
    level: always,
    whenUndecided: always,
    fired: "A column that says something of who a person is has no purpose.",
    because: "Personal data is collected for specified, explicit purposes; what has none should not be in the lake.",
    remediation:
      "Name a purpose of the department for the dataset or the column, or take the column out of the declaration.",
    controls: { "UK GDPR": ["Art 5(1)(b)", "Art 30(1)(b)"] },
  },
  {
    id: "MIN-12",
    name: "end-with-retention",
    judge: endWithRetention,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Data outlives its declared retention, or a lifecycle would delete live files of Iceberg tables.",
    because:
      "Personal data is kept no longer than its purpose needs; a lifecycle that merely exists does not show that.",
    remediation:
      "Landing and raw: an enabled lifecycle rule for the whole bucket with expiration.days and noncurrentVersionExpiration.noncurrentDays within the zone's retentionDays. Iceberg tables: declare keep, and give the table optimizers of type retention and orphan_file_deletion.",
    controls: { "UK GDPR": ["Art 5(1)(e)"], Checkov: ["CKV2_AWS_61"], "Security Hub": ["S3.10", "S3.13"] },
  },
  {
    id: "MIN-28",
    name: "stay-in-region",
    judge: stayInRegion,
    severity: "critical",
    level: always,
    whenUndecided: never,
    fired: "A resource or a provider is outside the allowed regions.",
    because:
      "Personal data of a UK body stays where its agreements and transfer rules say; every resource of aws 7 can override its provider's region.",
    remediation:
      "Take the region off the resource, or use one of the allowed regions (lake.yaml, organisation.regions).",
    controls: { "UK GDPR": ["Art 44", "Art 45", "Art 46"] },
  },
  {
    id: "PUB-01",
    name: "block-public-access",
    judge: blockPublicAccess,
    severity: "critical",
    level: always,
    whenUndecided: always,
    fired: "A bucket, or the account, can be opened to the public.",
    because: "A block of public access holds even when a policy or an ACL is written wrongly later.",
    remediation:
      "Give the bucket a BucketPublicAccessBlock, and the account an AccountPublicAccessBlock, with blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets all true.",
    controls: {
      Checkov: ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6"],
      "Security Hub": ["S3.1", "S3.8"],
      Trivy: ["AVD-AWS-0086", "AVD-AWS-0087", "AVD-AWS-0091", "AVD-AWS-0093", "AVD-AWS-0094"],
      "cdk-nag": ["S3BucketLevelPublicAccessProhibited"],
    },
  },
  {
    id: "TAG-01",
    name: "carry-standard-tags",
    judge: carryStandardTags,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "A resource lacks a tag of the body's standard.",
    because: "Cost, ownership and sensitivity are read from tags; what has none belongs to nobody.",
    remediation:
      "Set the missing tags on the resource or in the provider's defaultTags; what belongs to no department reads shared.",
    controls: { "Security Hub": ["Glue.1"] },
  },
];

/** The pack's column for an environment's name. */
export function packEnvironment(environment: string): PackEnvironment {
  return environment === "dev" || environment === "prod" ? environment : "default";
}
