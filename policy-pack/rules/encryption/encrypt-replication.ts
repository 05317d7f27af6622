import { compliant, undecided } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, isOneOf, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Files in S3 are encrypted with the key only where the mode says so; else S3's own key is taken (aws 7). */
const files = all([isOneOf("encryptionMode", ["SSE_KMS"]), isCustomerKey("serverSideEncryptionKmsKeyId")]);
/** A source writes nothing, and takes no key. */
const s3Endpoint: Requirement = (resource) => {
  const kind = resource.text("endpointType");
  if (kind.state === "known" && kind.value === "source") return compliant([kind.path]);
  const written = files(resource);
  return kind.state === "unknown" && written.verdict === "violation"
    ? undecided(`${kind.path} is not known yet, and ${written.message}`, [kind.path], [kind.path])
    : written;
};
/** What lies in S3 on its way into a warehouse. */
const staged = all([
  isOneOf("redshiftSettings.encryptionMode", ["SSE_KMS"]),
  isCustomerKey("redshiftSettings.serverSideEncryptionKmsKeyId"),
]);
const endpoint: Requirement = (resource) =>
  all([isCustomerKey("kmsKeyArn"), ...(resource.get("redshiftSettings").state === "absent" ? [] : [staged])])(resource);

/** Where each part of a replication names its key. */
const keys: Readonly<Record<string, Requirement>> = {
  "aws:dms/replicationInstance:ReplicationInstance": isCustomerKey("kmsKeyArn"),
  "aws:dms/endpoint:Endpoint": endpoint,
  "aws:dms/s3Endpoint:S3Endpoint": s3Endpoint,
  "aws:dms/replicationConfig:ReplicationConfig": isCustomerKey("computeConfig.kmsKeyId"),
};

/** ENC-16: what a replication keeps, and the connection parameters that it holds, are encrypted with a key of ours. */
export const encryptReplication: Rule = (estate) =>
  Object.entries(keys).flatMap(([type, key]) => estate.ofType(type).map((on): Finding => ({ on, ...key(on) })));
