import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { isOneOf } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";

const enforced = isOneOf("rule.objectOwnership", ["BucketOwnerEnforced"]);

/**
 * PUB-03: ACLs are off in every bucket, so that its policy alone says who may come.
 *
 * S3 turns them off in new buckets since April 2023; whether they are in an older one that says nothing shows only in the
 * account (https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html).
 */
export const turnAclsOff: Rule = (estate) => {
  const view = estate.derive(buckets);
  return [
    ...view.all.map((bucket): Finding => ({ on: bucket.resource, ...judgeBucket(bucket, view) })),
    ...estate
      .ofType("aws:s3/bucketOwnershipControls:BucketOwnershipControls")
      .map((on): Finding => ({ on, ...enforced(on) })),
  ];
};

function judgeBucket({ resource, parts }: Bucket, view: Buckets): Judgement {
  const controls = parts.ownership.map((place) => place.resource.urn);
  if (controls.length > 1)
    return violation("has several ownership controls, of which the last one written wins", ["bucket"], {
      related: controls,
    });
  if (controls.length === 1) return { ...compliant(), related: controls };
  const loose = view.loose.ownership.map(({ urn }) => urn);
  if (loose.length > 0) return undecided("ownership controls may be for this bucket or another", ["bucket"], loose);
  if (resource.operation === "create") return compliant();
  return undecided("has no ownership controls; whether it was made after April 2023 does not show", [], ["bucket"]);
}
