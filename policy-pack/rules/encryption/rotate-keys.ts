import { compliant, worst } from "../../judgement.ts";
import { all, isBetween, isTrue, judged } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

const symmetric = "SYMMETRIC_DEFAULT";
const rotated = all([
  isTrue("enableKeyRotation"),
  // KMS rotates each year where nothing is said (https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html).
  isBetween("rotationPeriodInDays", 90, 365, { whenAbsent: "compliant" }),
]);

/** ENC-04: keys that KMS can rotate are rotated at least once a year; asymmetric and HMAC keys cannot be. */
export const rotateKeys: Rule = (estate) =>
  estate.ofType("aws:kms/key:Key").map((key): Finding => ({ on: key, ...judge(key) }));

function judge(key: Resource) {
  const spec = key.text("customerMasterKeySpec");
  if (spec.state === "known" && spec.value !== symmetric) return compliant(["customerMasterKeySpec"]);
  const turned = rotated(key);
  return spec.state === "known" || spec.state === "absent" || turned.verdict === "compliant"
    ? turned
    : worst([judged(spec, { whenAbsent: "compliant" }, () => true)]);
}
