import { isCustomerKey } from "../../requirements/customer-key.ts";
import { demandOf, isOneOf } from "../../requirements/requirement.ts";
import type { Rule } from "../../rule.ts";

const at = "encryptionConfiguration";

/** ENC-12: what jobs write, log and remember is encrypted: each of the three kinds, with a key of ours. */
export const encryptJobTraces: Rule = demandOf(
  ["aws:glue/securityConfiguration:SecurityConfiguration"],
  isOneOf(`${at}.s3Encryption.s3EncryptionMode`, ["SSE-KMS"]),
  isCustomerKey(`${at}.s3Encryption.kmsKeyArn`),
  isOneOf(`${at}.cloudwatchEncryption.cloudwatchEncryptionMode`, ["SSE-KMS"]),
  isCustomerKey(`${at}.cloudwatchEncryption.kmsKeyArn`),
  isOneOf(`${at}.jobBookmarksEncryption.jobBookmarksEncryptionMode`, ["CSE-KMS"]),
  isCustomerKey(`${at}.jobBookmarksEncryption.kmsKeyArn`),
);
