import { lifecycleRules } from "../../view/lifecycle.ts";
import type { Resource } from "../../view/resource.ts";
import { mostDays } from "./erase-every-trace.ts";

/** What ends unfinished uploads in time (MIN-13); how long versions stay is left to whoever knows what the bucket is for. */
export function eraseSooner(lifecycle: Resource): Readonly<Record<string, unknown>> {
  const rules = lifecycleRules({ resource: lifecycle, path: "" });
  if (rules.state !== "known") return {};
  return Object.fromEntries(
    rules.value.flatMap(({ path, isNarrowed, abortDays }) => {
      const isTooLong = abortDays.state === "known" && (abortDays.value > mostDays.multipart || abortDays.value <= 0);
      // A rule that is narrowed by tags or sizes cannot end uploads, which have none yet (S3's lifecycle rules).
      const isWrong = isTooLong || (abortDays.state === "absent" && !isNarrowed);
      return isWrong
        ? [[`${path}.abortIncompleteMultipartUpload`, { daysAfterInitiation: mostDays.multipart }] as const]
        : [];
    }),
  );
}
