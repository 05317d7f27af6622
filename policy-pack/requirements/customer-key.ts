import { compliant, unreadable, violation } from "../judgement.ts";
import { isMadeBy, type Requirement } from "./requirement.ts";

/** ARN, alias or id of a key (https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html, "Key identifiers"). */
const named = /^(arn:[^:]+:kms:[^:]*:[^:]*:(key|alias)\/.|alias\/.|mrk-[0-9a-f]|[0-9a-f]{8}-[0-9a-f]{4}-)/;

/** The property names a KMS key of ours: not AWS's own (`alias/aws/…`), not blank, or one that the document makes. */
export function isCustomerKey(
  path: string,
  missing = `${path} is missing, so that AWS's own key is used`,
  properties: readonly string[] = [path],
): Requirement {
  return (resource) => {
    const key = resource.text(path);
    if (key.state === "unknown" && isMadeBy(key, ["aws:kms/"])) return compliant(properties);
    if (key.state !== "known") return unreadable(key, missing);
    if (/(^|:)alias\/aws\//.test(key.value)) return violation(`${path} names no key of ours`, [path]);
    if (key.value.includes("${")) return violation(`${path} is a text that refers to nothing in the document`, [path]);
    if (!named.test(key.value)) return violation(`${path} is not the name of a key`, [path]);
    return compliant(properties);
  };
}
