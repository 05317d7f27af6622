import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import type { Resource } from "../../view/resource.ts";
import { trailCoverage } from "../../view/trail-coverage.ts";

/** LOG-02: a trail logs each read and each write of objects in every bucket of a zone, whole buckets and not some of their objects. */
export const logEveryRead: Rule = (estate) => {
  const view = estate.derive(buckets);
  const lake = new Set(estate.derive(lakeBuckets));
  return view.all
    .map(({ resource }) => resource)
    .filter((bucket) => lake.has(bucket) || bucket.ancestor("lakeward:lake:Zone") !== undefined)
    .map((bucket): Finding => ({ on: bucket, ...judge(bucket, estate) }));
};

function judge(bucket: Resource, estate: Estate): Judgement {
  const { reads, writes, isWhole } = estate.derive(trailCoverage);
  const said = (what: string, answer: Answer): Judgement => {
    if (answer === "yes") return compliant(["bucket"]);
    const message = `no trail logs ${what} of its objects`;
    if (answer === "undecided")
      return undecided(`whether a trail logs ${what} of its objects is not known yet`, ["bucket"], ["bucket"]);
    return isWhole
      ? violation(message, ["bucket"])
      : undecided(`${message} in the document, which need not hold every trail`, ["bucket"], ["trail"]);
  };
  return worst([said("reads", reads(bucket)), said("writes", writes(bucket))]);
}
