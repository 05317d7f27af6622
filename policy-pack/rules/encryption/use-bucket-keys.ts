import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { at, buckets, type PartPlace } from "../../view/bucket.ts";

/** ENC-02: what is encrypted with a key of KMS uses a bucket key, which saves a call of KMS an object (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html). */
export const useBucketKeys: Rule = (estate) => {
  const view = estate.derive(buckets);
  const places = [
    ...view.all.flatMap(({ parts }) => parts.encryption),
    ...view.detached.encryption.map((resource): PartPlace => ({ resource, path: "" })),
  ];
  return places.map((place): Finding => ({ on: place.resource, ...judge(place) }));
};

function judge(place: PartPlace): Judgement {
  const { resource } = place;
  const single = resource.get(at(place, "rule"));
  const rules = resource.elements(at(place, "rules"));
  const paths = single.state !== "absent" ? [single.path] : rules.state === "known" ? rules.value : [];
  if (single.state === "absent" && rules.state !== "known")
    return rules.state === "absent" ? compliant([rules.path]) : unreadable(rules);
  return worst(paths.map((rule) => judgeRule(place, rule)));
}

function judgeRule({ resource }: PartPlace, rule: string): Judgement {
  const form = [`${rule}.applyServerSideEncryptionByDefault`, `${rule}.applyServerSideEncryptionByDefaults[0]`].find(
    (path) => resource.get(path).state !== "absent",
  );
  const algorithm = resource.text(`${form ?? rule}.sseAlgorithm`);
  // S3's own encryption takes no bucket key, nor does double encryption (aws:kms:dsse).
  if (algorithm.state === "known" && algorithm.value !== "aws:kms") return compliant([algorithm.path]);
  const enabled = resource.flag(`${rule}.bucketKeyEnabled`);
  if (enabled.state === "known" && enabled.value) return compliant([enabled.path]);
  // Nobody knows yet whether it takes one.
  if (algorithm.state === "unknown") return unreadable(algorithm);
  if (enabled.state === "known") return violation(`${enabled.path} is false`, [enabled.path]);
  if (algorithm.state === "absent" && enabled.state === "absent") return compliant([rule]);
  return unreadable(enabled, `${enabled.path} is missing, so that each object costs a call of KMS`);
}
