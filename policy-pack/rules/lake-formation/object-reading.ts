import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import { allowsAnyOf, both, either, isForEverything, not } from "../../requirements/statement.ts";
import { type Answer, coversBucket, touchesObjects } from "../../view/bucket-arn.ts";
import { covers } from "../../view/glob.ts";
import type { PolicyStatement } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";
import { touchedBuckets } from "../../view/touched-buckets.ts";

/** Actions that return what an object holds. */
const reading: readonly string[] = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"];

/** Whether a statement allows something, or may do so. */
export function mayAllow({ effect, isKnown }: PolicyStatement): boolean {
  return effect === "Allow" || !isKnown;
}

/**
 * Whether statements that allow something let read objects of the buckets; where the document shows no bucket, of every one.
 *
 * @param holder the policy, or what it stands in
 */
export function judgeReading(
  statements: readonly PolicyStatement[],
  buckets: readonly Resource[],
  holder: Resource,
): Judgement {
  return worst(statements.map((statement) => judgeStatement(statement, buckets, holder)));
}

/** Whether a statement denies to read any object of what it is for, whatever else is allowed. */
export function deniesReading({ isKnown, effect, actions, conditions }: PolicyStatement): boolean {
  const isDenied = (read: string) =>
    actions.some((action) => action.state === "known" && covers(action.text.toLowerCase(), read.toLowerCase()));
  return isKnown && effect === "Deny" && conditions.length === 0 && reading.every(isDenied);
}

function judgeStatement(statement: PolicyStatement, buckets: readonly Resource[], holder: Resource): Judgement {
  const { isKnown, actions, notActions, resources } = statement;
  const possible = undecided(`${holder.name} may let it read objects of the lake`, [], [holder.urn], {
    related: [holder.urn],
  });
  if (!isKnown || actions.length + notActions.length === 0) return possible;
  const allowed = allowsAnyOf(statement, reading);
  if (allowed === "no") return compliant();
  const near = resources.length > 0 ? touchedBuckets(resources, buckets) : buckets;
  const reached = near.map((bucket) => ({ bucket, answer: both(allowed, reaches(statement, bucket)) }));
  const read = reached.filter(({ answer }) => answer === "yes").map(({ bucket }) => bucket);
  const everything = buckets.length === 0 ? both(allowed, isForEverything(statement, ["s3"])) : "no";
  if (read.length > 0 || everything === "yes") {
    const names = everything === "yes" ? "every bucket" : read.map(({ name }) => name).join(", ");
    return violation(`${holder.name} lets it read objects of ${names} beside Lake Formation`, [], {
      related: [holder.urn, ...read.map(({ urn }) => urn)],
    });
  }
  return either([everything, ...reached.map(({ answer }) => answer)]) === "no" ? compliant() : possible;
}

/** Whether a statement is for objects of the bucket; one that names nothing is for all. */
function reaches({ resources, notResources }: PolicyStatement, bucket: Resource): Answer {
  return resources.length === 0
    ? not(either(notResources.map((text) => coversBucket(text, bucket, "/*"))))
    : either(resources.map((text) => touchesObjects(text, bucket)));
}
