import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { eachOf } from "../../view/each-of.ts";
import { type Keys, keyAt, keys } from "../../view/keys.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** Where each type names the key with which it encrypts; `[*]` is each element of a list. */
const places: readonly (readonly [type: string, ...paths: string[]])[] = [
  ...["", "V2"].map((token): [string, string] => [
    `aws:s3/bucketServerSideEncryptionConfiguration${token}:BucketServerSideEncryptionConfiguration${token}`,
    "rules[*].applyServerSideEncryptionByDefault.kmsMasterKeyId",
  ]),
  [
    "aws:s3/bucket:Bucket",
    "serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.kmsMasterKeyId",
    "replicationConfiguration.rules[*].destination.replicaKmsKeyId",
  ],
  [
    "aws:s3/bucketV2:BucketV2",
    "serverSideEncryptionConfigurations[*].rules[*].applyServerSideEncryptionByDefaults[*].kmsMasterKeyId",
    "replicationConfigurations[*].rules[*].destinations[*].replicaKmsKeyId",
  ],
  [
    "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
    "rules[*].destination.encryptionConfiguration.replicaKmsKeyId",
  ],
  ["aws:s3/bucketObject:BucketObject", "kmsKeyId"],
  ["aws:s3/bucketObjectv2:BucketObjectv2", "kmsKeyId"],
  ["aws:s3/objectCopy:ObjectCopy", "kmsKeyId"],
  [
    "aws:glue/securityConfiguration:SecurityConfiguration",
    "encryptionConfiguration.s3Encryption.kmsKeyArn",
    "encryptionConfiguration.cloudwatchEncryption.kmsKeyArn",
    "encryptionConfiguration.jobBookmarksEncryption.kmsKeyArn",
  ],
  [
    "aws:athena/workgroup:Workgroup",
    "configuration.resultConfiguration.encryptionConfiguration.kmsKeyArn",
    "configuration.managedQueryResultsConfiguration.encryptionConfiguration.kmsKey",
    "configuration.customerContentEncryptionConfiguration.kmsKey",
  ],
  ["aws:athena/database:Database", "encryptionConfiguration.kmsKey"],
];

/**
 * ENC-03: what a department stores is encrypted with its own key, or with the whole body's.
 *
 * Resources of no department are not judged; whose a key is that the document does not make cannot be told.
 */
export const keepKeysApart: Rule = (estate) => {
  const known = estate.derive(keys);
  return places.flatMap(([type, ...paths]) =>
    estate.ofType(type).flatMap((on): readonly Finding[] => {
      const department = ownDepartment(on);
      const named = paths.flatMap((path) => eachOf(on, path)).filter(({ state }) => state !== "absent");
      if (named.length === 0 || department.state === "absent") return [];
      return [{ on, ...worst(named.map((key) => judge(on, key, department, known))) }];
    }),
  );
};

function judge(holder: Resource, named: Reading<unknown>, own: Reading<string>, known: Keys): Judgement {
  const { path } = named;
  if (named.state === "malformed") return unreadable(named);
  const text = holder.text(path);
  if (text.state === "malformed") return unreadable(text);
  if (text.state === "known" && /(^|:)alias\/aws\//.test(text.value)) return compliant([path]);
  const key = keyAt(holder, path, known);
  if (key === undefined) {
    const waits = text.state === "unknown" ? text.dependsOn.map(({ urn }) => urn) : [];
    return undecided(`whose key ${path} names does not show`, [path], waits.length > 0 ? waits : [path]);
  }
  const its = ownDepartment(key);
  if (its.state === "absent") return compliant([path]);
  if (its.state !== "known" || own.state !== "known")
    return undecided(`whose key ${path} names is not known yet`, [path], [key.urn], { related: [key.urn] });
  if (its.value === own.value) return compliant([path]);
  return violation(`${path} is a key of ${its.value}`, [path], { related: [key.urn] });
}
