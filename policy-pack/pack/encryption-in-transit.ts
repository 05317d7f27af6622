import { parameterised, requireSsl } from "../requirements/warehouse-parameters.ts";
import { connectEncrypted } from "../rules/encryption/connect-encrypted.ts";
import { encryptApis } from "../rules/encryption/encrypt-apis.ts";
import { encryptMessages } from "../rules/encryption/encrypt-messages.ts";
import { replicateOverTls } from "../rules/encryption/replicate-over-tls.ts";
import { requireTls } from "../rules/encryption/require-tls.ts";
import { requireWarehouseTls } from "../rules/encryption/require-warehouse-tls.ts";
import { transferEncrypted } from "../rules/encryption/transfer-encrypted.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Encryption on the way. */
export const encryptionInTransitRows: readonly PackRow[] = [
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
    id: "ENC-14",
    name: "connect-encrypted",
    judge: connectEncrypted,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A connection to a database may be in the clear.",
    because: "Passwords and rows travel from the source system to the lake on it.",
    remediation: 'Set connectionProperties.JDBC_ENFORCE_SSL to "true".',
    controls: { Prowler: ["glue_database_connections_ssl_enabled"] },
  },
  {
    id: "ENC-17",
    name: "replicate-over-tls",
    judge: replicateOverTls,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A replication reads or writes in the clear, or from an engine of which no TLS is known.",
    because: "Whole tables of personal data travel over it, day by day.",
    remediation: "Set sslMode to require, verify-ca or verify-full.",
    controls: { Checkov: ["CKV2_AWS_49"], "Security Hub": ["DMS.9", "DMS.11", "DMS.12"] },
  },
  {
    id: "ENC-19",
    name: "require-warehouse-tls",
    judge: requireWarehouseTls,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A warehouse takes connections in the clear.",
    because: "Passwords and rows travel on them.",
    remediation:
      "Set the parameter require_ssl to true in the workgroup, or in a ParameterGroup that the cluster names.",
    controls: {
      Checkov: ["CKV_AWS_105"],
      "Security Hub": ["Redshift.2", "RedshiftServerless.2"],
      "cdk-nag": ["RedshiftRequireTlsSSL"],
    },
    remedy: { types: parameterised, patch: requireSsl },
  },
  {
    id: "ENC-24",
    name: "transfer-encrypted",
    judge: transferEncrypted,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Files are transferred in the clear, or with ciphers that are below the floor.",
    because:
      "What suppliers send holds whole tables; FTP shows passwords and files to whoever is on the way, and old ciphers do so in time.",
    remediation:
      "Leave FTP out, give FTPS a certificate, and set securityPolicyName to TransferSecurityPolicy-2025-03; an Azure account takes HTTPS only, with TLS1_2.",
    controls: {
      Checkov: ["CKV_AWS_357", "CKV_AWS_380"],
      "Security Hub": ["Transfer.2"],
      Prowler: ["transfer_server_in_transit_encryption_enabled"],
    },
    remedy: {
      types: ["aws:transfer/server:Server"],
      patch: (server) => {
        const named = server.text("securityPolicyName");
        const isFips = named.state === "known" && named.value.includes("-FIPS-");
        return { securityPolicyName: `TransferSecurityPolicy-${isFips ? "FIPS-" : ""}2025-03` };
      },
    },
  },
  {
    id: "ENC-21",
    name: "encrypt-messages",
    judge: encryptMessages,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A topic or queue is not encrypted with a key of ours, or carries messages in the clear.",
    because: "Messages say which file came from whom, and lie in the queue until somebody takes them.",
    remediation:
      'Set kmsMasterKeyId, and add to its policy a statement with Effect Deny, Principal "*", sns:Publish of a topic or sqs:* of a queue, and only the condition Bool aws:SecureTransport "false".',
    controls: {
      Checkov: ["CKV_AWS_26", "CKV_AWS_27", "CKV2_AWS_73"],
      "Security Hub": ["SNS.1", "SQS.1"],
      Trivy: ["AVD-AWS-0095", "AVD-AWS-0096", "AVD-AWS-0135", "AVD-AWS-0136"],
      "cdk-nag": ["SNSTopicSSLPublishOnly", "SQSQueueSSE", "SQSQueueSSLRequestsOnly"],
    },
  },
  {
    id: "ENC-23",
    name: "encrypt-apis",
    judge: encryptApis,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "An API takes old TLS, does not show the service behind it who calls, or caches in the clear.",
    because: "Answers of an API hold personal data; a cache keeps them, and old TLS lets others read along.",
    remediation:
      "Set securityPolicy to TLS_1_2 or better, clientCertificateId of the stage, and cacheDataEncrypted true wherever cachingEnabled is true.",
    controls: {
      Checkov: ["CKV_AWS_206", "CKV_AWS_308", "CKV2_AWS_51"],
      "Security Hub": ["APIGateway.2", "APIGateway.5"],
      Trivy: ["AVD-AWS-0002", "AVD-AWS-0005"],
    },
  },
];
