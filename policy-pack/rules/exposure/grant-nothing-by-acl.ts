import { all, each, isOneOf, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const harmless = { whenAbsent: "compliant" } as const;
/** The canned ACLs that open nothing to everybody, nor to everybody with an account of AWS. */
const closed = isOneOf(
  "acl",
  ["private", "log-delivery-write", "aws-exec-read", "bucket-owner-read", "bucket-owner-full-control"],
  harmless,
);
/** The one group that is nobody else: S3's own delivery of access logs. */
const logDelivery = ["http://acs.amazonaws.com/groups/s3/LogDelivery"];
const closedGrants = (path: string, uri: string) =>
  each(path, (grant) => isOneOf(`${grant}.${uri}`, logDelivery, harmless));

const bucket = all([closed, closedGrants("grants", "uri")]);
const acl = all([closed, closedGrants("accessControlPolicy.grants", "grantee.uri")]);
const demands: Readonly<Record<string, Requirement>> = {
  "aws:s3/bucket:Bucket": bucket,
  "aws:s3/bucketV2:BucketV2": bucket,
  "aws:s3/bucketAcl:BucketAcl": acl,
  "aws:s3/bucketAclV2:BucketAclV2": acl,
  "aws:s3/bucketObject:BucketObject": closed,
  "aws:s3/bucketObjectv2:BucketObjectv2": closed,
  "aws:s3/objectCopy:ObjectCopy": all([closed, closedGrants("grants", "uri")]),
};

/** PUB-02: no ACL of a bucket or object opens it to everybody, or to everybody with an account of AWS. */
export const grantNothingByAcl: Rule = (estate) =>
  Object.entries(demands).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
