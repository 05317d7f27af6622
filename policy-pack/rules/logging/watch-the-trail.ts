import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { all, isGiven, isMadeBy, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { at, type Bucket, buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { trailCoverage } from "../../view/trail-coverage.ts";
import { watchers } from "../../view/watchers.ts";

const isClosed = all(
  ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map((flag) => isTrue(flag)),
);

/**
 * LOG-04: somebody hears of what the trail writes, and its bucket is closed to the public and logs who reads it.
 *
 * CloudTrail brings management events to EventBridge unasked, and a body's monitoring often reads the bucket from an
 * account of its own: where nothing in the document takes the trail's events it cannot be told whether nobody does.
 */
export const watchTheTrail: Rule = (estate) =>
  estate.ofType("aws:cloudtrail/trail:Trail").map((trail): Finding => ({ on: trail, ...judge(trail, estate) }));

function judge(trail: Resource, estate: Estate): Judgement {
  return worst([delivery(trail, estate), place(trail, estate)]);
}

function delivery(trail: Resource, estate: Estate): Judgement {
  const group = trail.text("cloudWatchLogsGroupArn");
  const role = trail.text("cloudWatchLogsRoleArn");
  const topic = trail.text("snsTopicName");
  const said = [topic, group, role];
  const [malformed] = said.flatMap((one) => (one.state === "malformed" ? [one] : []));
  if (malformed) return unreadable(malformed);
  const isGroupThere = isThere(group, ["aws:cloudwatch/"]);
  const isRoleMissing = role.state === "absent" || (role.state === "known" && isBlank(role.value));
  if (isGroupThere && isRoleMissing)
    return violation(`${group.path} is given without ${role.path}, so that nothing gets there`, [role.path]);
  if (isThere(topic, ["aws:sns/"])) return compliant([topic.path]);
  if (isGroupThere && isThere(role, ["aws:iam/"])) return compliant([group.path]);
  if (estate.derive(watchers).some(({ pattern }) => pattern.state === "known")) return compliant([group.path]);
  const [hidden] = said.flatMap((one) => (one.state === "unknown" ? [one] : []));
  if (hidden) return unreadable(hidden);
  return undecided(
    "nothing in the document takes its events; whether the body's monitoring does, it does not show",
    [group.path, topic.path],
    ["monitoring"],
  );
}

function isThere(reading: Reading<string>, made: readonly string[]): boolean {
  return reading.state === "known" ? !isBlank(reading.value) : reading.state === "unknown" && isMadeBy(reading, made);
}

/** What the provider takes for nothing. */
function isBlank(text: string): boolean {
  return text.trim() === "";
}

function place(trail: Resource, estate: Estate): Judgement {
  const path = "s3BucketName";
  const view = estate.derive(buckets);
  const joined = view.candidates.join(trail, path);
  const bucket = joined.state === "joined" ? view.of(joined.to) : undefined;
  if (bucket === undefined) {
    const name = trail.text(path);
    if (name.state === "absent" || name.state === "malformed") return unreadable(name);
    return undecided("its bucket is not in the document, or not known yet", [path], [path]);
  }
  return { ...worst([privacy(bucket, path, estate), access(bucket, path, estate)]), related: [bucket.resource.urn] };
}

function privacy(bucket: Bucket, path: string, estate: Estate): Judgement {
  const own = bucket.parts.publicAccess.map(({ resource }) => resource);
  const ofAll = estate.ofType("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock");
  // Of several blocks of one bucket, or of the account, any may be the last that was written.
  const closes = (blocks: readonly Resource[]) =>
    blocks.length > 0 && blocks.every((block) => isClosed(block).verdict === "compliant");
  if (closes(own) || closes(ofAll)) return compliant([path]);
  const [loose] = estate.derive(buckets).loose.publicAccess;
  const message = `${bucket.resource.name}, where it writes, is not closed to the public`;
  const waitsFor = loose ?? [...own, ...ofAll].find((block) => isClosed(block).verdict === "undecided");
  return waitsFor
    ? undecided(`whether ${message} is not known yet`, [path], [waitsFor.urn])
    : violation(message, [path]);
}

function access(bucket: Bucket, path: string, estate: Estate): Judgement {
  const { resource, parts } = bucket;
  const view = estate.derive(buckets);
  // A logging that names no bucket logs nowhere.
  const targets = parts.logging
    .map((one) => ({ holder: one.resource, target: at(one, "targetBucket") }))
    .filter(({ holder, target }) => isGiven(target, ["aws:s3/"])(holder).verdict !== "violation")
    .map(({ holder, target }) => view.candidates.join(holder, target));
  const isElsewhere = targets.map(
    (target) => target.state === "elsewhere" || (target.state === "joined" && target.to !== resource),
  );
  // Of several loggings of one bucket any may be the last that was written.
  if (targets.length === parts.logging.length && isElsewhere.length > 0 && !isElsewhere.includes(false))
    return compliant([path]);
  const reads = estate.derive(trailCoverage).reads(resource);
  if (reads === "yes") return compliant([path]);
  const message = `nothing logs who reads ${resource.name}, where it writes`;
  const isDoubtful =
    reads === "undecided" || view.loose.logging.length > 0 || targets.some(({ state }) => state === "loose");
  return isDoubtful
    ? undecided(`whether ${message} is not known yet`, [path], [resource.urn])
    : violation(message, [path]);
}
