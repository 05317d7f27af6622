import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { both, either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { environmentName } from "../../view/environment-name.ts";
import type { Estate } from "../../view/estate.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import { type LifecycleRule, lifecycleRules } from "../../view/lifecycle.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const mostDays = 90;
const mostTrialDays = 30;

/**
 * COST-04: what lies for more than 90 days moves to a cheaper class by then, and log groups outside of production end within 30
 * days. Buckets of tables are spared, whose files are rewritten and read at any age, and those of logs, whose files are smaller than
 * the 128 KB below which S3 moves nothing (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html).
 */
export const letStorageCool: Rule = (estate) => [...judgeBuckets(estate), ...judgeLogs(estate)];

function judgeBuckets(estate: Estate): readonly Finding[] {
  const view = estate.derive(buckets);
  const tables = new Set(estate.derive(lakeBuckets));
  const tierings = new Map(
    estate
      .ofType("aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration")
      .flatMap((one) => {
        const status = one.text("status");
        if (status.state === "known" && status.value === "Disabled") return [];
        const joined = view.candidates.join(one, "bucket");
        return joined.state === "joined" ? [[joined.to, one] as const] : [];
      }),
  );
  return view.all
    .filter(({ resource, isLogTarget }) => !isLogTarget && !tables.has(resource))
    .map((bucket): Finding => {
      const judgement = judgeBucket(bucket, view);
      const tiering = tierings.get(bucket.resource);
      if (judgement.verdict !== "violation" || tiering === undefined) return { on: bucket.resource, ...judgement };
      // It moves what was written in the class that it is for, and nothing else.
      const message = "whether what it holds was written as INTELLIGENT_TIERING does not show";
      return { on: bucket.resource, ...undecided(message, [], [tiering.urn], { related: [tiering.urn] }) };
    });
}

function judgeBucket({ parts }: Bucket, view: Buckets): Judgement {
  const [place] = parts.lifecycle;
  const [loose] = view.loose.lifecycle;
  if (place === undefined)
    return loose
      ? undecided("a lifecycle may be for this bucket or another", [], [loose.urn], { related: [loose.urn] })
      : violation("keeps everything in the dearest class for ever: it has no lifecycle", []);
  const related = place.path === "" ? [place.resource.urn] : [];
  const rules = lifecycleRules(place);
  if (rules.state !== "known") return { ...unreadable(rules), related };
  const judged = either(rules.value.map(judgeRule));
  if (judged === "yes") return { ...compliant(), related };
  return judged === "undecided"
    ? undecided(
        `whether what it holds moves or ends within ${mostDays} days is not known yet`,
        [],
        [place.resource.urn],
        {
          related,
        },
      )
    : violation(`keeps things in the dearest class for more than ${mostDays} days`, [], { related });
}

/** The rule ends or moves the whole bucket's objects in time. */
function judgeRule(rule: LifecycleRule): Answer {
  if (rule.enabled.state === "known" && !rule.enabled.value) return "no";
  if (rule.prefix !== undefined && (rule.isNarrowed || rule.prefix !== "")) return "no";
  const inTime = either([rule.expirationDays, ...transitions(rule)].map(isInTime));
  const isSure = rule.enabled.state === "known" && rule.prefix !== undefined;
  return isSure ? inTime : both(inTime, "undecided");
}

function isInTime(days: Reading<number>): Answer {
  if (days.state === "unknown") return "undecided";
  return days.state === "known" && days.value <= mostDays ? "yes" : "no";
}

function transitions({ path, resource }: LifecycleRule): readonly Reading<number>[] {
  const list = resource.elements(`${path}.transitions`);
  if (list.state === "unknown") return [list];
  return list.state === "known" ? list.value.map((one) => resource.number(`${one}.days`)) : [];
}

function judgeLogs(estate: Estate): readonly Finding[] {
  const environment = environmentName(estate);
  if (environment.state === "absent" || (environment.state === "known" && environment.value === "prod")) return [];
  return estate.ofType("aws:cloudwatch/logGroup:LogGroup").map((on): Finding => ({ on, ...judgeLog(on, environment) }));
}

function judgeLog(group: Resource, environment: Exclude<Reading<string>, { readonly state: "absent" }>): Judgement {
  const path = "retentionInDays";
  const days = group.number(path);
  if (days.state === "known" && days.value > 0 && days.value <= mostTrialDays) return compliant([path]);
  if (days.state === "unknown" || days.state === "malformed") return unreadable(days);
  if (environment.state !== "known") return unreadable(environment);
  return violation(
    days.state === "absent" || days.value === 0
      ? `${path} is missing, so that logs of ${environment.value} stay for ever`
      : `${path} is ${days.value}, more than ${mostTrialDays} for ${environment.value}`,
    [path],
  );
}
