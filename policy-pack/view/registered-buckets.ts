import { buckets } from "./bucket.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

const registering = [
  ["lakeward:lakeformation:Registration", "resourceArn"],
  ["aws:lakeformation/resource:Resource", "arn"],
] as const;

/** Buckets of the document of which a location is surely registered with Lake Formation. */
export function registeredBuckets(estate: Estate): ReadonlySet<Resource> {
  const { candidates } = estate.derive(buckets);
  return new Set(
    registering.flatMap(([type, path]) =>
      estate.ofType(type).flatMap((registration) => {
        const joined = candidates.join(registration, path);
        if (joined.state === "joined") return [joined.to];
        const arn = registration.text(path);
        const [, bucket] = arn.state === "known" ? (/^arn:[^:]*:s3:::([^/]+)/.exec(arn.value) ?? []) : [];
        return bucket === undefined ? [] : candidates.named(bucket);
      }),
    ),
  );
}
