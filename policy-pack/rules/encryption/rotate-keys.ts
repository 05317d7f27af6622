import { compliant, type Judgement, unreadable } from "../../judgement.ts";
import { all, isBetween, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** Kinds of key that KMS does not rotate: asymmetric ones and those of HMAC. */
const unrotatable = /^(RSA|ECC|HMAC|ML_DSA|SM2)/;
const rotated = all([
  isTrue("enableKeyRotation"),
  // KMS rotates each year where nothing is said (https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html).
  isBetween("rotationPeriodInDays", 90, 365, { whenAbsent: "compliant" }),
]);

/** ENC-04: keys that KMS can rotate are rotated at least once a year; asymmetric and HMAC keys cannot be. */
export const rotateKeys: Rule = (estate) =>
  estate.ofType("aws:kms/key:Key").map((key): Finding => ({ on: key, ...judge(key) }));

function judge(key: Resource): Judgement {
  const spec = key.text("customerMasterKeySpec");
  if (spec.state === "known" && unrotatable.test(spec.value)) return compliant([spec.path]);
  const turned = rotated(key);
  if (spec.state === "malformed") return unreadable(spec);
  return spec.state === "unknown" && turned.verdict !== "compliant" ? unreadable(spec) : turned;
}
