import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";
import { type LifecycleRule, lifecycleRules } from "../../view/lifecycle.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { keepsVersions } from "../../view/versioning.ts";

/** Days for which a deleted object may be got back, and an unfinished upload may be taken up again (our choice). */
export const mostDays = { noncurrent: 30, multipart: 7 } as const;

type Answer = "yes" | "no" | "undecided";

/** What a rule of a lifecycle has to do, and what stays if none does. */
interface Clause {
  readonly does: (rule: LifecycleRule) => Answer;
  readonly otherwise: string;
  /** The property that says so, in a rule that does not do it. */
  readonly at?: (rule: LifecycleRule) => string;
}

const versionsEnd: Clause = {
  does: ({ noncurrentDays, keepsVersions: keeps }) => (keeps ? "no" : atMost(noncurrentDays, mostDays.noncurrent)),
  otherwise: `noncurrent versions stay for more than ${mostDays.noncurrent} days`,
};
/** Expiration by days takes markers along (S3's lifecycle rules, ExpiredObjectDeleteMarker). */
const markersEnd: Clause = {
  does: ({ dropsMarkers, expirationDays }) => either(isOn(dropsMarkers), isOn(expirationDays)),
  otherwise: "delete markers, which carry the names of what was deleted, stay",
};
const uploadsEnd: Clause = {
  does: ({ abortDays }) => atMost(abortDays, mostDays.multipart),
  otherwise: `parts of unfinished uploads stay for more than ${mostDays.multipart} days`,
  at: ({ path, abortDays }) =>
    abortDays.path.endsWith(".daysAfterInitiation") ? `${path}.abortIncompleteMultipartUpload` : abortDays.path,
};

/** MIN-13: what is deleted is gone within days: its noncurrent versions, its delete marker, and parts of uploads that nobody finished; buckets that take logs are left to LOG and RES. */
export const eraseEveryTrace: Rule = (estate) => {
  const view = estate.derive(buckets);
  return [
    ...view.all.filter(({ isLogTarget }) => !isLogTarget).flatMap((bucket) => judgeBucket(bucket, view)),
    ...view.detached.lifecycle.map((lifecycle): Finding => ({ on: lifecycle, ...judgeDetached(lifecycle) })),
  ];
};

/** What a lifecycle lacks is told on it, that there is none on the bucket. */
function judgeBucket(bucket: Bucket, view: Buckets): readonly Finding[] {
  const { resource } = bucket;
  const [place] = bucket.parts.lifecycle;
  if (place === undefined) {
    const [loose] = view.loose.lifecycle;
    const none = "has no lifecycle, so that parts of unfinished uploads and deleted versions stay for ever";
    if (loose === undefined) return [{ on: resource, ...violation(none, ["lifecycleRules"]) }];
    const related = [loose.urn];
    return [
      { on: resource, ...undecided("a lifecycle may be for this bucket or another", ["bucket"], related, { related }) },
    ];
  }
  const versions = keepsVersions(bucket, view);
  return bucket.parts.lifecycle.map(
    (one): Finding => ({ on: one.resource, ...judgePlace(one, versions), related: [resource.urn] }),
  );
}

/** Without its bucket a lifecycle shows only what becomes of unfinished uploads: what a bucket of logs keeps is another matter. */
function judgeDetached(lifecycle: Resource): Judgement {
  const rules = lifecycleRules({ resource: lifecycle, path: "" });
  return rules.state === "known" ? judgeClause(uploadsEnd, wholeOf(rules.value), rules.path) : unreadable(rules);
}

function wholeOf(rules: readonly LifecycleRule[]): readonly LifecycleRule[] {
  return rules.filter(({ isNarrowed, prefix }) => !isNarrowed && (prefix === "" || prefix === undefined));
}

function judgePlace(place: PartPlace, versions: Answer): Judgement {
  const rules = lifecycleRules(place);
  if (rules.state !== "known") return unreadable(rules, "has no lifecycle rule");
  const malformed = rules.value
    .flatMap((rule) => [rule.enabled, rule.noncurrentDays, rule.abortDays, rule.dropsMarkers, rule.expirationDays])
    .find(({ state }) => state === "malformed");
  if (malformed?.state === "malformed") return unreadable(malformed);
  const whole = wholeOf(rules.value);
  const judged = (clause: Clause) => judgeClause(clause, whole, rules.path);
  const ofVersions = worst([judged(versionsEnd), judged(markersEnd)]);
  const isDoubtful = versions === "undecided" && ofVersions.verdict === "violation";
  const message = `whether the bucket keeps versions is not known yet: ${ofVersions.message}`;
  return worst([
    judged(uploadsEnd),
    ...(versions === "no" ? [] : [isDoubtful ? undecided(message, [rules.path], [rules.path]) : ofVersions]),
  ]);
}

function judgeClause(clause: Clause, whole: readonly LifecycleRule[], path: string): Judgement {
  const answers = whole.map((rule): Answer => both(both(isEnabled(rule), clause.does(rule)), coversAll(rule)));
  if (answers.includes("yes")) return compliant([path]);
  return answers.includes("undecided")
    ? undecided(`whether ${clause.otherwise} is not known yet`, [path], [path])
    : violation(clause.otherwise, clause.at && whole.length > 0 ? whole.map(clause.at) : [path]);
}

function isEnabled({ enabled }: LifecycleRule): Answer {
  if (enabled.state === "unknown") return "undecided";
  return enabled.state === "known" && enabled.value ? "yes" : "no";
}

function coversAll({ prefix }: LifecycleRule): Answer {
  return prefix === undefined ? "undecided" : "yes";
}

function atMost(days: Reading<number>, most: number): Answer {
  if (days.state === "unknown") return "undecided";
  return days.state === "known" && days.value > 0 && days.value <= most ? "yes" : "no";
}

function isOn(reading: Reading<number> | Reading<boolean>): Answer {
  if (reading.state === "unknown") return "undecided";
  return reading.state === "known" && reading.value !== false && reading.value !== 0 ? "yes" : "no";
}

function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}

function either(one: Answer, other: Answer): Answer {
  if (one === "yes" || other === "yes") return "yes";
  return one === "no" && other === "no" ? "no" : "undecided";
}
