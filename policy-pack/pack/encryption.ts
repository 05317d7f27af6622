import { encryptWithCustomerKey } from "../rules/encryption/encrypt-with-customer-key.ts";
import { requireTls } from "../rules/encryption/require-tls.ts";
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
];
