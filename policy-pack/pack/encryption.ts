import { encryptWithCustomerKey } from "../rules/encryption/encrypt-with-customer-key.ts";
import { enforceWorkgroup } from "../rules/encryption/enforce-workgroup.ts";
import { keepKeysAlive } from "../rules/encryption/keep-keys-alive.ts";
import { requireTls } from "../rules/encryption/require-tls.ts";
import { rotateKeys } from "../rules/encryption/rotate-keys.ts";
import { always, outsideDev } from "./levels.ts";
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
    remedy: { types: ["aws:kms/key:Key"], patch: () => ({ enableKeyRotation: true }) },
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
    remedy: { types: ["aws:kms/key:Key"], patch: () => ({ deletionWindowInDays: 30 }) },
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
];
