import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Belongings, belongings } from "../../view/belongings.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const criticalWords = /^(critical|high|tier[-_ ]?[01]|mission[-_ ]critical|yes|true)$/i;

/**
 * RES-05: a warehouse and a replication stand in several availability zones, and a bucket that is tagged as critical is copied to
 * a second one. Which dataset is critical only a tag (`criticality`) says; that the copy stays in the UK is MIN-18's to judge.
 */
export const surviveAZone: Rule = (estate) => {
  const isInSeveral = isTrue("multiAz");
  return [
    ...estate
      .ofType("aws:redshift/cluster:Cluster", "aws:dms/replicationInstance:ReplicationInstance")
      .map((on): Finding => ({ on, ...isInSeveral(on) })),
    ...judgeBuckets(estate),
  ];
};

function judgeBuckets(estate: Estate): readonly Finding[] {
  const { all, candidates } = estate.derive(buckets);
  const copies = belongings(estate.ofType("aws:s3/bucketReplicationConfig:BucketReplicationConfig"), (copy) =>
    candidates.join(copy, "bucket"),
  );
  return all.flatMap(({ resource }): readonly Finding[] => {
    const critical = criticality(resource);
    if (critical === undefined || critical.state === "absent") return [];
    if (critical.state === "known" && !criticalWords.test(critical.value)) return [];
    const judged = judgeCopy(resource, copies);
    if (critical.state !== "known" && judged.verdict !== "compliant")
      return [{ on: resource, ...unreadable(critical) }];
    return [{ on: resource, ...judged }];
  });
}

/** What the tag `criticality` says, whatever its letters; undefined where there is no such tag. */
function criticality(bucket: Resource): Reading<string> | undefined {
  const keys = bucket.keys("tags");
  if (keys.state === "unknown" || keys.state === "malformed") return keys;
  const key = keys.state === "known" ? keys.value.find((one) => one.toLowerCase() === "criticality") : undefined;
  return key === undefined ? undefined : bucket.text(`tags[${JSON.stringify(key)}]`);
}

/** Where the rules of a bucket's copying stand in-line, in its newer and its older form. */
const inline = ["replicationConfiguration", "replicationConfigurations"] as const;

function judgeCopy(bucket: Resource, { of, loose }: Belongings): Judgement {
  const copies = of(bucket);
  if (copies.length > 0)
    return { ...worst(copies.map((copy) => judgeRules(copy, "rules"))), related: copies.map(({ urn }) => urn) };
  const path = inline.find((one) => bucket.get(one).state !== "absent");
  if (path !== undefined) {
    const isList = bucket.elements(path).state === "known";
    return judgeRules(bucket, isList ? `${path}[0].rules` : `${path}.rules`);
  }
  const [first] = loose;
  return first
    ? undecided("a copy may be of this bucket or another", [], [first.urn], { related: [first.urn] })
    : violation("is critical, and has no second copy", ["tags"]);
}

function judgeRules(holder: Resource, path: string): Judgement {
  const rules = holder.elements(path);
  if (rules.state !== "known") return unreadable(rules);
  const statuses = rules.value.map((rule) => holder.text(`${rule}.status`));
  if (statuses.some((status) => status.state === "known" && status.value === "Enabled")) return compliant([path]);
  return statuses.some(({ state }) => state === "unknown")
    ? undecided("whether its copying is turned on is not known yet", [path], [holder.urn])
    : violation("is critical, and its copying is turned off", [path]);
}
