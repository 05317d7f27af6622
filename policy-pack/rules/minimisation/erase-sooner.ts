import { lifecycleRules } from "../../view/lifecycle.ts";
import type { Resource } from "../../view/resource.ts";
import { mostDays } from "./erase-every-trace.ts";

/** What puts a lifecycle right where its periods are too long, or unfinished uploads have none (MIN-13); a rule is neither added nor switched on. */
export function eraseSooner(lifecycle: Resource): Readonly<Record<string, unknown>> {
  const rules = lifecycleRules({ resource: lifecycle, path: "" });
  if (rules.state !== "known") return {};
  const patched = rules.value.flatMap(({ path, isNarrowed, noncurrentDays, abortDays }) => {
    const changes: (readonly [string, unknown])[] = [];
    if (noncurrentDays.state === "known" && noncurrentDays.value > mostDays.noncurrent)
      changes.push([noncurrentDays.path, mostDays.noncurrent]);
    const isTooLong = abortDays.state === "known" && abortDays.value > mostDays.multipart;
    // Uploads have no tags or sizes yet: a rule that is narrowed by them cannot end them.
    if (isTooLong || (abortDays.state === "absent" && !isNarrowed))
      changes.push([`${path}.abortIncompleteMultipartUpload`, { daysAfterInitiation: mostDays.multipart }]);
    return changes;
  });
  return Object.fromEntries(patched);
}
