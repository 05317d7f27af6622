import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { at, type Bucket, buckets, type PartPlace } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { trailCoverage } from "../../view/trail-coverage.ts";

/**
 * LOG-01: who reads and writes a bucket's objects is logged, by S3's own access log in another bucket or by a trail's
 * data events that cover the whole bucket. The trail is as good, and better: its events name the person behind a session
 * and cannot be left out by S3's best-effort delivery. No bucket logs into itself. Buckets that take logs need none of
 * their own here (LOG-04 has the trail's).
 */
export const logAccessToBuckets: Rule = (estate) => {
  const view = estate.derive(buckets);
  const judged = view.all.flatMap((bucket): readonly Finding[] => {
    const [place] = bucket.parts.logging;
    if (place === undefined && bucket.isLogTarget) return [];
    return [{ on: bucket.resource, ...judge(bucket, place, estate) }];
  });
  const loose = view.loose.logging.map(
    (logging): Finding => ({ on: logging, ...undecided("may log a bucket into itself", ["bucket"], [logging.urn]) }),
  );
  return [...judged, ...loose];
};

function judge(bucket: Bucket, place: PartPlace | undefined, estate: Estate): Judgement {
  if (place === undefined) return byTrail(bucket, estate);
  const related = bucket.parts.logging.map(({ resource }) => resource.urn);
  return { ...worst(bucket.parts.logging.map((one) => judgeTarget(bucket, one, estate))), related };
}

function judgeTarget(bucket: Bucket, place: PartPlace, estate: Estate): Judgement {
  const path = at(place, "targetBucket");
  const target = place.resource.text(path);
  if (target.state === "absent" || target.state === "malformed") return unreadable(target);
  if (target.state === "known" && target.value.trim() === "")
    return violation(`${target.path} is empty, so that nothing is logged`, [target.path]);
  const joined = estate.derive(buckets).candidates.join(place.resource, path);
  const properties = ["bucket"];
  if (joined.state === "loose")
    return undecided(`which bucket its access is logged to: ${joined.why}`, properties, [place.resource.urn]);
  if (joined.state === "joined" && joined.to === bucket.resource)
    return violation("logs access into itself, each log an access that is logged", properties);
  return compliant(properties);
}

function byTrail({ resource }: Bucket, estate: Estate): Judgement {
  const { reads, writes, isWhole } = estate.derive(trailCoverage);
  const answers = [reads(resource), writes(resource)];
  if (answers.every((answer) => answer === "yes")) return compliant(["bucket"]);
  const [loose] = estate.derive(buckets).loose.logging;
  const message = "nothing logs who reads and writes its objects: neither an access log nor a trail's data events";
  if (loose) return undecided("an access log may be for this bucket or another", ["bucket"], [loose.urn]);
  if (answers.includes("no") && isWhole) return violation(message, ["logging"]);
  return undecided(`${message} in the document, or not known yet`, ["bucket"], ["trail"]);
}
