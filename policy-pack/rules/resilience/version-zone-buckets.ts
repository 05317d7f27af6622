import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";

/** RES-01: the bucket of every zone keeps the versions of what is overwritten or deleted, so that a wrong load can be undone. */
export const versionZoneBuckets: Rule = (estate) => {
  const view = estate.derive(buckets);
  return view.all
    .filter(({ resource }) => resource.ancestor("lakeward:lake:Zone") !== undefined)
    .map((bucket): Finding => ({ on: bucket.resource, ...judge(bucket, view) }));
};

function judge({ resource, parts }: Bucket, view: Buckets): Judgement {
  const [place, second] = parts.versioning;
  if (second) return violation("has several versioning settings, of which the last one written wins", ["bucket"]);
  if (place) return judgePlace(place);
  const [loose] = view.loose.versioning;
  if (loose)
    return undecided("a versioning setting may be for this bucket or another", ["bucket"], [loose.urn], {
      related: [loose.urn],
    });
  const locked = resource.flag("objectLockEnabled");
  return locked.state === "known" && locked.value
    ? compliant(["objectLockEnabled"])
    : violation("keeps no versions: nothing turns versioning on", ["versioning"]);
}

function judgePlace({ resource, path }: PartPlace): Judgement {
  if (path !== "") {
    const enabled = resource.flag(`${path}.enabled`);
    if (enabled.state !== "known") return unreadable(enabled, `${path}.enabled is missing, so that it is off`);
    return enabled.value ? compliant([enabled.path]) : violation(`${enabled.path} is false`, [enabled.path]);
  }
  const status = resource.text("versioningConfiguration.status");
  const related = [resource.urn];
  if (status.state !== "known") return { ...unreadable(status), related };
  return status.value === "Enabled"
    ? { ...compliant([]), related }
    : violation(`its versioning is ${JSON.stringify(status.value)}`, [], { related });
}
