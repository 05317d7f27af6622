import type { Level, Rule, Severity } from "./rule.ts";
import { encryptWithCustomerKey } from "./rules/encryption/encrypt-with-customer-key.ts";
import { blockPublicAccess } from "./rules/exposure/block-public-access.ts";
import { statePurposeOfPersonalColumns } from "./rules/minimisation/state-purpose-of-personal-columns.ts";

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
];

/** The pack's column for an environment's name. */
export function packEnvironment(environment: string): PackEnvironment {
  return environment === "dev" || environment === "prod" ? environment : "default";
}
