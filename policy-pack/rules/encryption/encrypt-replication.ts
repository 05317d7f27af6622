import { isCustomerKey } from "../../requirements/customer-key.ts";
import type { Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Where each part of a replication names its key. */
const keys: Readonly<Record<string, Requirement>> = {
  "aws:dms/replicationInstance:ReplicationInstance": isCustomerKey("kmsKeyArn"),
  "aws:dms/endpoint:Endpoint": isCustomerKey("kmsKeyArn"),
  "aws:dms/s3Endpoint:S3Endpoint": isCustomerKey("serverSideEncryptionKmsKeyId"),
  "aws:dms/replicationConfig:ReplicationConfig": isCustomerKey("computeConfig.kmsKeyId"),
};

/** ENC-16: what a replication keeps, and the connection parameters that it holds, are encrypted with a key of ours. */
export const encryptReplication: Rule = (estate) =>
  Object.entries(keys).flatMap(([type, key]) => estate.ofType(type).map((on): Finding => ({ on, ...key(on) })));
