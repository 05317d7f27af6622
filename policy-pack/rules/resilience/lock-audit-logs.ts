import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Belongings, belongings } from "../../view/belongings.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/**
 * RES-06: what is written into an audit trail cannot be taken out unseen: the trail's bucket is under an object lock; or it keeps
 * versions and the trail writes digests (`enableLogFileValidation`), so that a change shows and can be undone. Object locks
 * elsewhere would make erasure impossible and are MIN-14's to refuse.
 */
export const lockAuditLogs: Rule = (estate) => {
  const view = estate.derive(buckets);
  const locks = locksOf(estate, view);
  const trails = new Map<Resource, Resource[]>();
  const homeless: Finding[] = [];
  for (const trail of estate.ofType("aws:cloudtrail/trail:Trail")) {
    const joined = view.candidates.join(trail, "s3BucketName");
    if (joined.state === "joined") trails.set(joined.to, [...(trails.get(joined.to) ?? []), trail]);
    if (joined.state === "loose")
      homeless.push({ on: trail, ...undecided(joined.why, ["s3BucketName"], ["s3BucketName"]) });
  }
  const judged = view.all.flatMap((bucket): readonly Finding[] => {
    const own = trails.get(bucket.resource);
    return own === undefined ? [] : [{ on: bucket.resource, ...judge(bucket, own, locks) }];
  });
  return [...judged, ...homeless];
};

function locksOf(estate: Estate, view: Buckets): Belongings {
  const all = estate.ofType(
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
    "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
  );
  return belongings(all, (lock) => view.candidates.join(lock, "bucket"));
}

function judge(bucket: Bucket, trails: readonly Resource[], { of, loose }: Belongings): Judgement {
  const { resource } = bucket;
  const answers = [isLocked(resource, of(resource)), isEvident(bucket, trails)];
  if (answers.includes("yes")) return compliant(["objectLockEnabled"]);
  const related = [...trails, ...loose].map(({ urn }) => urn);
  return answers.includes("undecided") || loose.length > 0
    ? undecided("whether what is in the trail can be taken out unseen is not known yet", [], related, { related })
    : violation("holds an audit trail without an object lock, or without versions and digests", ["objectLockEnabled"], {
        related,
      });
}

type Answer = "yes" | "no" | "undecided";

/** Where a bucket says in-line for how long its objects are locked, in its newer and its older form. */
const inline = [
  "objectLockConfiguration.rule.defaultRetention",
  "objectLockConfiguration.rules[0].defaultRetentions[0]",
] as const;

function isLocked(bucket: Resource, locks: readonly Resource[]): Answer {
  const answers = locks.map((lock) => isForSomeTime([{ holder: lock, path: "rule.defaultRetention" }]));
  if (answers.length === 0) return isForSomeTime(inline.map((path) => ({ holder: bucket, path })));
  if (answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}

function isForSomeTime(places: readonly { readonly holder: Resource; readonly path: string }[]): Answer {
  const reads = places.flatMap(({ holder, path }) => [holder.number(`${path}.days`), holder.number(`${path}.years`)]);
  if (reads.some((one) => one.state === "known" && one.value > 0)) return "yes";
  return reads.some(({ state }) => state === "unknown") ? "undecided" : "no";
}

function isEvident({ parts }: Bucket, trails: readonly Resource[]): Answer {
  const digests = trails.map((trail) => isOn(trail.flag("enableLogFileValidation")));
  const versions = parts.versioning.map(({ resource, path }) =>
    isOn(path === "" ? resource.text("versioningConfiguration.status") : resource.flag(`${path}.enabled`)),
  );
  const answers = [...digests, ...versions];
  if (versions.length === 0 || answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}

function isOn(reading: Reading<string | boolean>): Answer {
  if (reading.state === "unknown") return "undecided";
  return reading.state === "known" && (reading.value === "Enabled" || reading.value === true) ? "yes" : "no";
}
