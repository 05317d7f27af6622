import { covers, overlap } from "./glob.ts";
import { type PolicyText, referencePlaceholder } from "./policy-document.ts";
import type { Resource } from "./resource.ts";

/** Whether something holds; undecided while the document does not show it. */
export type Answer = "yes" | "no" | "undecided";

/** Texts with which a policy can name the bucket. */
function arnsOf(bucket: Resource): readonly string[] {
  const name = bucket.text("bucket");
  const placeholder = referencePlaceholder(bucket);
  return [
    placeholder,
    `arn:aws:s3:::${placeholder}`,
    ...(name.state === "known" && name.value !== "" ? [`arn:aws:s3:::${name.value}`] : []),
  ];
}

/** Whether a policy's resource covers the whole bucket (`part` "") or all its objects (`part` "/*"). */
export function coversBucket(text: PolicyText, bucket: Resource, part: "" | "/*"): Answer {
  if (text.state === "unknown")
    return text.dependsOn.includes(bucket) || text.dependsOn.length === 0 ? "undecided" : "no";
  if (arnsOf(bucket).some((arn) => covers(text.text, `${arn}${part}`))) return "yes";
  if (bucket.text("bucket").state === "known" || text.refersTo.length > 0) return "no";
  // The bucket's name is generated: a literal ARN could only be its name by chance, unless the document hides it.
  return bucket.text("bucket").state === "unknown" ? "undecided" : "no";
}

/** Whether a policy's resource names any object of the bucket. */
export function touchesObjects(text: PolicyText, bucket: Resource): Answer {
  if (text.state === "unknown")
    return text.dependsOn.includes(bucket) || text.dependsOn.length === 0 ? "undecided" : "no";
  if (arnsOf(bucket).some((arn) => overlap(text.text, `${arn}/*`))) return "yes";
  // A policy variable is whatever the caller brings: it may fit.
  const withVariables = text.text.replace(/\$\{[^}]*\}/g, "*");
  if (withVariables !== text.text && arnsOf(bucket).some((arn) => overlap(withVariables, `${arn}/*`)))
    return "undecided";
  const name = bucket.text("bucket");
  const [, pattern] = /^arn:[^:]*:s3:::([^/]*)/.exec(text.text) ?? [];
  if (name.state === "known" || pattern === undefined || text.refersTo.length > 0) return "no";
  // A generated name fits a pattern or not; a name that the document hides may be any.
  return name.state === "unknown" || /[*?]/.test(pattern) ? "undecided" : "no";
}
