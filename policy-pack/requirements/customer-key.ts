import { compliant, unreadable, violation } from "../judgement.ts";
import { isMadeBy, type Requirement } from "./requirement.ts";

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
    if (key.value.trim() === "" || /(^|:)alias\/aws\//.test(key.value))
      return violation(`${path} names no key of ours`, [path]);
    if (key.value.includes("${")) return violation(`${path} is a text that refers to nothing in the document`, [path]);
    return compliant(properties);
  };
}
