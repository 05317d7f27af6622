import { encryptWithNamedKeys } from "../remedies/encrypt-with-named-keys.ts";
import { turnOnBucketKeys } from "../remedies/turn-on-bucket-keys.ts";
import { confineKeyPolicies } from "../rules/encryption/confine-key-policies.ts";
import { decryptWithOwnKeys } from "../rules/encryption/decrypt-with-own-keys.ts";
import { encryptAthenaDatabases } from "../rules/encryption/encrypt-athena-databases.ts";
import { encryptCatalogue } from "../rules/encryption/encrypt-catalogue.ts";
import { encryptJobTraces } from "../rules/encryption/encrypt-job-traces.ts";
import { encryptOrchestration } from "../rules/encryption/encrypt-orchestration.ts";
import { encryptReplication } from "../rules/encryption/encrypt-replication.ts";
import { encryptResults } from "../rules/encryption/encrypt-results.ts";
import { encryptTraces } from "../rules/encryption/encrypt-traces.ts";
import { encryptWarehouse } from "../rules/encryption/encrypt-warehouse.ts";
import { encryptWithCustomerKey } from "../rules/encryption/encrypt-with-customer-key.ts";
import { enforceWorkgroup } from "../rules/encryption/enforce-workgroup.ts";
import { keepKeysAlive } from "../rules/encryption/keep-keys-alive.ts";
import { keepKeysApart } from "../rules/encryption/keep-keys-apart.ts";
import { rotateKeys } from "../rules/encryption/rotate-keys.ts";
import { runJobsEncrypted } from "../rules/encryption/run-jobs-encrypted.ts";
import { useBucketKeys } from "../rules/encryption/use-bucket-keys.ts";
import { keyTypes } from "../view/keys.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Encryption. */
export const encryptionRows: readonly PackRow[] = [
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
    id: "ENC-04",
    name: "rotate-keys",
    judge: rotateKeys,
    severity: "medium",
    level: always,
    whenUndecided: outsideDev,
    fired: "A key of KMS is not rotated, or less than once a year.",
    because: "Rotation bounds what one leaked version of a key opens, and costs nothing: KMS keeps the old versions.",
    remediation: "Set enableKeyRotation true, and rotationPeriodInDays to at most 365 or leave it out.",
    controls: {
      Checkov: ["CKV_AWS_7"],
      "Security Hub": ["KMS.4"],
      Trivy: ["AVD-AWS-0065"],
      "cdk-nag": ["KMSBackingKeyRotationEnabled"],
    },
    remedy: { types: ["aws:kms/key:Key"], patch: () => ({ enableKeyRotation: true, rotationPeriodInDays: 365 }) },
  },
  {
    id: "ENC-07",
    name: "keep-keys-alive",
    judge: keepKeysAlive,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A key is off, can be gone within days, or may lock out those who manage it.",
    because: "What a lost key has encrypted is lost; the waiting time is the only way back.",
    remediation:
      "Leave isEnabled true, deletionWindowInDays at 30 (at least 14 outside production) and bypassPolicyLockoutSafetyCheck false.",
    controls: {
      Checkov: ["CKV_AWS_227"],
      "Security Hub": ["KMS.3"],
      "AWS Config": ["KMS_CMK_NOT_SCHEDULED_FOR_DELETION"],
    },
    remedy: { types: keyTypes, patch: () => ({ deletionWindowInDays: 30, bypassPolicyLockoutSafetyCheck: false }) },
  },
  {
    id: "ENC-09",
    name: "enforce-workgroup",
    judge: enforceWorkgroup,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Whoever uses a workgroup may write results where and how they like.",
    because:
      "Results hold the rows that were asked for and are outside of Lake Formation: their place, key and end are ours to choose.",
    remediation: "Set configuration.enforceWorkgroupConfiguration true.",
    controls: { Checkov: ["CKV_AWS_82"], Trivy: ["AVD-AWS-0007"] },
    remedy: {
      types: ["aws:athena/workgroup:Workgroup"],
      patch: () => ({ "configuration.enforceWorkgroupConfiguration": true }),
    },
  },
  {
    id: "ENC-02",
    name: "use-bucket-keys",
    judge: useBucketKeys,
    severity: "low",
    level: outsideDev,
    whenUndecided: never,
    fired: "What is encrypted with a key of KMS uses no bucket key.",
    because: "Without a bucket key every object read or written is a call of KMS, which costs more than the storage.",
    remediation: "Set bucketKeyEnabled true in the encryption rule.",
    controls: { "Well-Architected": ["COST06-BP01"] },
    remedy: {
      types: [
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketV2:BucketV2",
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
      ],
      patch: turnOnBucketKeys,
    },
  },
  {
    id: "ENC-08",
    name: "encrypt-results",
    judge: encryptResults,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Results of queries are not encrypted with a key of ours.",
    because: "Results hold the rows that were asked for; they lie outside of Lake Formation until they expire.",
    remediation:
      "Set configuration.resultConfiguration.encryptionConfiguration with SSE_KMS and kmsKeyArn, or managedQueryResultsConfiguration with its key.",
    controls: { Checkov: ["CKV_AWS_159"], "Security Hub": ["Athena.1"], Trivy: ["AVD-AWS-0006"] },
  },
  {
    id: "ENC-10",
    name: "encrypt-athena-databases",
    judge: encryptAthenaDatabases,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A database that is made through Athena says nothing of encryption, or names no key of ours.",
    because: "What Athena writes for it lies in a bucket in the clear, or under a key that is not ours to take back.",
    remediation: "Set encryptionConfiguration with SSE_KMS and kmsKey, or make the database as a CatalogDatabase.",
    controls: { Checkov: ["CKV_AWS_77"], Trivy: ["AVD-AWS-0006"] },
  },
  {
    id: "ENC-12",
    name: "encrypt-job-traces",
    judge: encryptJobTraces,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Something that jobs write, log or remember is not encrypted with a key of ours.",
    because: "Logs and bookmarks hold values of the rows that a job stumbled over.",
    remediation:
      "Set s3Encryption to SSE-KMS, cloudwatchEncryption to SSE-KMS and jobBookmarksEncryption to CSE-KMS, each with kmsKeyArn.",
    controls: { Checkov: ["CKV_AWS_99"], "cdk-nag": ["GlueEncryptedCloudWatchLogs", "GlueJobBookmarkEncrypted"] },
    remedy: { types: ["aws:glue/securityConfiguration:SecurityConfiguration"], patch: encryptWithNamedKeys },
  },
  {
    id: "ENC-13",
    name: "run-jobs-encrypted",
    judge: runJobsEncrypted,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A job, crawler or development endpoint has no security configuration.",
    because: "Without one its files, logs and bookmarks are encrypted with AWS's keys or not at all.",
    remediation: "Set securityConfiguration.",
    controls: { Checkov: ["CKV_AWS_195"], "Security Hub": ["Glue.3"] },
  },
  {
    id: "ENC-15",
    name: "encrypt-orchestration",
    judge: encryptOrchestration,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "The orchestration environment is not encrypted with a key of ours.",
    because: "It holds the connections to every source and the logs of every load.",
    remediation: "Set kmsKey.",
    controls: { "UK GDPR": ["Art 32"] },
  },
  {
    id: "ENC-16",
    name: "encrypt-replication",
    judge: encryptReplication,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A part of a replication is not encrypted with a key of ours.",
    because: "A replication holds copies of whole source tables while it works, and the way into the source.",
    remediation:
      "Set kmsKeyArn (serverSideEncryptionKmsKeyId of an S3 endpoint, computeConfig.kmsKeyId of a replication configuration).",
    controls: { Checkov: ["CKV_AWS_212", "CKV_AWS_296", "CKV_AWS_298"] },
  },
  {
    id: "ENC-18",
    name: "encrypt-warehouse",
    judge: encryptWarehouse,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A warehouse, or the copies of its snapshots, is not encrypted with a key of ours.",
    because: "The warehouse holds the same personal data as the lake, in one place.",
    remediation: "Leave encrypted true and set kmsKeyId.",
    controls: {
      Checkov: ["CKV_AWS_64", "CKV_AWS_142", "CKV_AWS_281", "CKV_AWS_282"],
      "Security Hub": ["Redshift.10"],
      Trivy: ["AVD-AWS-0084"],
      "AWS Config": ["REDSHIFT_CLUSTER_KMS_ENABLED"],
    },
  },
  {
    id: "ENC-22",
    name: "encrypt-traces",
    judge: encryptTraces,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "A secret, trail or log is not encrypted with a key of ours.",
    because: "Who may read the traces learns who asked what of whom, and with which password.",
    remediation: "Set kmsKeyId.",
    controls: {
      Checkov: ["CKV_AWS_149", "CKV_AWS_35", "CKV_AWS_294", "CKV_AWS_158"],
      "Security Hub": ["CloudTrail.2"],
      Trivy: ["AVD-AWS-0098", "AVD-AWS-0015", "AVD-AWS-0017"],
    },
  },
  {
    id: "ENC-05",
    name: "confine-key-policies",
    judge: confineKeyPolicies,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A key has no policy of its own, or one that lets anyone use it.",
    because: "The key is the last door: who can use it reads what is encrypted, whatever other permissions say.",
    remediation:
      "Write a policy that names who administers and who uses the key; bind statements for anyone by kms:CallerAccount or aws:PrincipalOrgID.",
    controls: { Checkov: ["CKV_AWS_33", "CKV2_AWS_64"], "Security Hub": ["KMS.5"] },
  },
  {
    id: "ENC-06",
    name: "decrypt-with-own-keys",
    judge: decryptWithOwnKeys,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy decrypts with every key, or with a key of another department.",
    because: "A department's key is what keeps others from its data where a bucket's policy or a grant is wrong.",
    remediation: "Name the department's own key as Resource.",
    controls: {
      "Security Hub": ["KMS.1", "KMS.2"],
      "AWS Config": ["IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", "IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS"],
    },
  },
  {
    id: "ENC-03",
    name: "keep-keys-apart",
    judge: keepKeysApart,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "What one department stores is encrypted with a key of another.",
    because:
      "The other department could close it, or be let in, by its own key: keys keep departments apart only where each uses its own.",
    remediation: "Name the key of the department that holds the data.",
    controls: { "UK GDPR": ["Art 32"] },
  },
  {
    id: "ENC-11",
    name: "encrypt-catalogue",
    judge: encryptCatalogue,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "The catalogue, or the passwords of its connections, are not encrypted with a key of ours.",
    because:
      "Names of tables and columns tell what is known of whom; the connections hold passwords of source systems.",
    remediation:
      "Give the account a DataCatalogEncryptionSettings with catalogEncryptionMode SSE-KMS and sseAwsKmsKeyId, returnConnectionPasswordEncrypted true and awsKmsKeyId.",
    controls: {
      Checkov: ["CKV_AWS_94"],
      Prowler: [
        "glue_data_catalogs_metadata_encryption_enabled",
        "glue_data_catalogs_connection_passwords_encryption_enabled",
      ],
    },
  },
];
