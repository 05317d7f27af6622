import type { Bucket, Buckets } from "./bucket.ts";
import type { Answer } from "./bucket-arn.ts";

/** Whether overwritten and deleted objects stay as noncurrent versions: a bucket keeps none unless it is told to (S3's default). */
export function keepsVersions({ resource, parts }: Bucket, view: Buckets): Answer {
  const isLocked = resource.flag("objectLockEnabled");
  if (isLocked.state === "known" && isLocked.value) return "yes";
  const answers = parts.versioning.map((place): Answer => {
    if (place.path !== "") {
      const enabled = resource.flag(`${place.path}.enabled`);
      if (enabled.state === "absent") return "no";
      return enabled.state === "known" ? (enabled.value ? "yes" : "no") : "undecided";
    }
    const status = place.resource.text("versioningConfiguration.status");
    if (status.state !== "known") return "undecided";
    // Suspended keeps the versions that are there.
    return status.value === "Disabled" ? "no" : "yes";
  });
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") || view.loose.versioning.length > 0 ? "undecided" : "no";
}
