import { buckets } from "./bucket.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** A location that is registered with Lake Formation, by our provider or the bridged one. */
export interface Registration {
  readonly resource: Resource;
  /** Path of the property that names the location. */
  readonly path: string;
  /** The bucket that its ARN spells out; undefined while that is not known. */
  readonly bucket: string | undefined;
  /** What follows the bucket in its ARN, "" for all of it; undefined while that is not known. */
  readonly prefix: string | undefined;
  /** Buckets of the document that it may name: none where it lies elsewhere; undefined where it may be any. */
  readonly lies: readonly Resource[] | undefined;
}

const forms = [
  ["lakeward:lakeformation:Registration", "resourceArn"],
  ["aws:lakeformation/resource:Resource", "arn"],
] as const;

/** All registrations. */
export function registrations(estate: Estate): readonly Registration[] {
  const { candidates } = estate.derive(buckets);
  return forms.flatMap(([type, path]) =>
    estate.ofType(type).map((resource): Registration => {
      const arn = resource.text(path);
      const [, bucket, prefix] = arn.state === "known" ? (/^arn:[^:]*:s3:::([^/]+)\/?(.*)$/.exec(arn.value) ?? []) : [];
      const named = bucket === undefined ? [] : candidates.named(bucket);
      if (named.length > 0) return { resource, path, bucket, prefix, lies: named };
      const joined = candidates.join(resource, path);
      const lies = joined.state === "joined" ? [joined.to] : joined.state === "loose" ? undefined : [];
      return { resource, path, bucket, prefix, lies };
    }),
  );
}
