import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { isMadeBy } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { at, type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const objectTypes = [
  "aws:s3/bucketObject:BucketObject",
  "aws:s3/bucketObjectv2:BucketObjectv2",
  "aws:s3/objectCopy:ObjectCopy",
] as const;

/** ENC-01: whatever is stored in S3 is encrypted with a key of ours; buckets that take logs may use S3's own. */
export const encryptWithCustomerKey: Rule = (estate) => {
  const view = estate.derive(buckets);
  return [
    ...view.all.flatMap((bucket) => judgeBucket(bucket, view)),
    ...view.detached.encryption.map(
      (resource): Finding => ({ on: resource, ...judgeConfiguration({ resource, path: "" }, false) }),
    ),
    ...estate.ofType(...objectTypes).map((object): Finding => ({ on: object, ...judgeObject(object, view) })),
  ];
};

/** What is wrong with a configuration is told on the configuration, that there is none on the bucket. */
function judgeBucket(bucket: Bucket, view: Buckets): readonly Finding[] {
  const { resource } = bucket;
  const places = bucket.parts.encryption;
  const linked = places.filter((place) => place.resource !== resource);
  if (linked.length === 0) return [{ on: resource, ...judgeOwn(bucket, view) }];
  const judged = linked.map((place): Finding => {
    const judgement = judgeConfiguration(place, bucket.isLogTarget);
    return { on: place.resource, ...judgement, related: [resource.urn] };
  });
  if (linked.length > 1) {
    const message = "has several encryption configurations, of which the last one written wins";
    return [
      ...judged,
      { on: resource, ...violation(message, ["bucket"], { related: linked.map((place) => place.resource.urn) }) },
    ];
  }
  return judged.every(({ verdict }) => verdict === "compliant")
    ? [...judged, { on: resource, ...compliant() }]
    : judged;
}

function judgeOwn(bucket: Bucket, view: Buckets): Judgement {
  const [place] = bucket.parts.encryption;
  if (place) return judgeConfiguration(place, bucket.isLogTarget);
  if (bucket.isLogTarget) return compliant();
  const [loose] = view.loose.encryption;
  if (loose) {
    return undecided("an encryption configuration may be for this bucket or another", ["bucket"], [loose.urn], {
      related: [loose.urn],
    });
  }
  return violation("has no encryption configuration, so that S3 encrypts with its own key (AES256)", [
    "serverSideEncryptionConfiguration",
  ]);
}

function judgeConfiguration(place: PartPlace, isLogTarget: boolean): Judgement {
  const { resource } = place;
  const single = resource.get(at(place, "rule"));
  const rules: Reading<readonly string[]> =
    single.state === "known" ? { ...single, value: [single.path] } : resource.elements(at(place, "rules"));
  if (rules.state === "unknown") return withKeyOrUnknown(rules);
  if (rules.state !== "known") return unreadable(rules);
  if (rules.value.length === 0) return violation("has no encryption rule", [rules.path]);
  return worst(rules.value.map((rule) => judgeRule(resource, rule, isLogTarget)));
}

/** AWS refuses a key beside any algorithm but KMS's, so rules that wait for a key are rules with a key. */
function withKeyOrUnknown(reading: Extract<Reading<unknown>, { readonly state: "unknown" }>): Judgement {
  return isMadeBy(reading, ["aws:kms/"]) ? compliant([reading.path]) : unreadable(reading);
}

function judgeRule(resource: Resource, rule: string, isLogTarget: boolean): Judgement {
  const forms = [`${rule}.applyServerSideEncryptionByDefault`, `${rule}.applyServerSideEncryptionByDefaults[0]`];
  const path =
    forms.find((form) => resource.get(form).state !== "absent") ?? `${rule}.applyServerSideEncryptionByDefault`;
  const block = resource.get(path);
  if (block.state === "unknown") return withKeyOrUnknown(block);
  return judgeAlgorithm(resource, `${path}.sseAlgorithm`, `${path}.kmsMasterKeyId`, isLogTarget);
}

function judgeAlgorithm(resource: Resource, algorithmPath: string, keyPath: string, isLogTarget: boolean): Judgement {
  const algorithm = resource.text(algorithmPath);
  if (algorithm.state !== "known") return unreadable(algorithm);
  if (algorithm.value === "aws:kms" || algorithm.value === "aws:kms:dsse")
    return judgeKey(resource, keyPath, [algorithmPath, keyPath]);
  if (isLogTarget && algorithm.value === "AES256") return compliant([algorithmPath]);
  return violation(`${algorithmPath} is ${JSON.stringify(algorithm.value)}, not aws:kms with a customer key`, [
    algorithmPath,
  ]);
}

function judgeKey(resource: Resource, path: string, properties: readonly string[]): Judgement {
  return isCustomerKey(path, `${path} is missing, so that AWS's own key (aws/s3) is used`, properties)(resource);
}

function judgeObject(object: Resource, view: Buckets): Judgement {
  if (object.get("customerAlgorithm").state !== "absent")
    return violation("customerAlgorithm encrypts with a key that is sent along, of which nobody keeps an account", [
      "customerAlgorithm",
    ]);
  const joined = view.candidates.join(object, "bucket");
  const bucket = joined.state === "joined" ? view.of(joined.to) : undefined;
  if (object.get("serverSideEncryption").state !== "absent") {
    return judgeAlgorithm(object, "serverSideEncryption", "kmsKeyId", bucket?.isLogTarget === true);
  }
  if (object.get("kmsKeyId").state !== "absent") return judgeKey(object, "kmsKeyId", ["kmsKeyId"]);
  if (bucket === undefined) {
    return undecided("takes the default of a bucket that is not in the document", ["bucket"], ["bucket"]);
  }
  const ofBucket = worst(judgeBucket(bucket, view));
  const message = ofBucket.verdict === "compliant" ? "" : `takes the default of its bucket: ${ofBucket.message}`;
  return { ...ofBucket, message, properties: ["bucket"], related: [bucket.resource.urn] };
}
