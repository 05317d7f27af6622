import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isMadeBy } from "../../requirements/requirement.ts";
import { either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Buckets, buckets } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { trailCoverage } from "../../view/trail-coverage.ts";
import { zoneRoleAbove } from "../../view/zone-role.ts";

const jobType = "aws:macie2/classificationJob:ClassificationJob";
const protocols = ["application", "firehose", "http", "lambda", "sqs"];

/**
 * LOG-12: what arrives raw is noticed and looked through for what nobody declared, and topics log what they delivered.
 *
 * That files arrive is noticed by a notification of the bucket or by a trail's data events. Discovery is often run for all
 * accounts from one of the body's own: where the document has no job, that is said once and not decided.
 */
export const noticeWhatArrives: Rule = (estate) => {
  const view = estate.derive(buckets);
  const raw = view.all.map(({ resource }) => resource).filter(isRaw);
  const jobs = estate.ofType(jobType);
  const untold = undecided(
    "no discovery job is in the document; whether one is run from elsewhere, it does not show",
    [],
    ["discovery"],
  );
  return [
    ...raw.map((bucket): Finding => {
      const judged = [judgeEvents(bucket, estate), ...(jobs.length > 0 ? [judgeJobs(bucket, jobs, view)] : [])];
      return { on: bucket, ...worst(judged) };
    }),
    ...(raw.length > 0 && jobs.length === 0 ? [{ on: "stack", ...untold } as const] : []),
    ...estate.ofType("aws:sns/topic:Topic").map((topic): Finding => ({ on: topic, ...judgeTopic(topic) })),
  ];
};

function isRaw(bucket: Resource): boolean {
  const role = zoneRoleAbove(bucket);
  return role !== undefined && (role.state !== "known" || role.value === "raw");
}

function judgeEvents(bucket: Resource, estate: Estate): Judgement {
  const { writes, isWhole } = estate.derive(trailCoverage);
  const logged = writes(bucket);
  const { candidates } = estate.derive(buckets);
  const answers = estate.ofType("aws:s3/bucketNotification:BucketNotification").map((notification) => {
    const joined = candidates.join(notification, "bucket");
    if (joined.state === "loose") return "undecided";
    return joined.state === "joined" && joined.to === bucket ? tells(notification) : "no";
  });
  const noticed = either([logged, ...answers]);
  if (noticed === "yes") return compliant(["bucket"]);
  const message = "nothing notices what arrives: no notification, and no trail's data events";
  return noticed === "undecided" || !isWhole
    ? undecided(`${message} in the document, or not known yet`, ["bucket"], ["bucket"])
    : violation(message, ["bucket"]);
}

/** Whether a notification tells of every object that is made; EventBridge hears of all there is. */
function tells(notification: Resource): Answer {
  const eventbridge = notification.flag("eventbridge");
  if (eventbridge.state === "known" && eventbridge.value) return "yes";
  const lists = ["queues", "topics", "lambdaFunctions"].map((path) => notification.elements(path));
  const entries = lists.flatMap((list) => (list.state === "known" ? list.value : []));
  const isHidden = [eventbridge, ...lists].some(({ state }) => state === "unknown");
  return either([isHidden ? "undecided" : "no", ...entries.map((entry) => tellsOfNew(notification, entry))]);
}

/** The provider demands `events`; what is left out there, AWS refuses. */
function tellsOfNew(notification: Resource, entry: string): Answer {
  const events = notification.elements(`${entry}.events`);
  if (events.state === "absent") return notification.get(entry).state === "known" ? "yes" : "undecided";
  if (events.state !== "known") return events.state === "unknown" ? "undecided" : "no";
  const texts = events.value.map((path) => notification.text(path));
  return either(
    texts.map((text) => {
      if (text.state === "unknown") return "undecided";
      return text.state === "known" && text.value.startsWith("s3:ObjectCreated:") ? "yes" : "no";
    }),
  );
}

function judgeJobs(bucket: Resource, jobs: readonly Resource[], view: Buckets): Judgement {
  const answers = jobs.map((job) => {
    const status = job.text("jobStatus");
    if (status.state === "malformed" || (status.state === "known" && status.value !== "RUNNING")) return "no";
    const definitions = job.elements("s3JobDefinition.bucketDefinitions");
    if (definitions.state !== "known") return "undecided";
    const named = definitions.value.flatMap((one) => {
      const list = job.elements(`${one}.buckets`);
      return list.state === "known" ? list.value.map((path) => view.candidates.join(job, path)) : [undefined];
    });
    const isNamed = named.some((one) => one?.state === "joined" && one.to === bucket);
    if (isNamed) return status.state === "unknown" ? "undecided" : "yes";
    return named.some((one) => one === undefined || one.state === "loose") ? "undecided" : "no";
  });
  if (answers.includes("yes")) return compliant(["bucket"]);
  const message = "no discovery job looks through it";
  return answers.includes("undecided")
    ? undecided(`whether ${message} is not known yet`, ["bucket"], [bucket.urn])
    : violation(message, ["bucket"]);
}

function judgeTopic(topic: Resource): Judgement {
  const roles = protocols.map((protocol) => topic.text(`${protocol}FailureFeedbackRoleArn`));
  // What is awaited of a role is there; an empty text turns the log off.
  const isThere = (role: Reading<string>) =>
    role.state === "known" ? role.value.trim() !== "" : role.state === "unknown" && isMadeBy(role, ["aws:iam/role:"]);
  if (roles.some(isThere)) return compliant(["name"]);
  const [hidden] = roles.flatMap((role) => (role.state === "unknown" ? [role] : []));
  if (hidden) return unreadable(hidden);
  return violation("logs no delivery that failed: no failure feedback role of any protocol", [
    "sqsFailureFeedbackRoleArn",
  ]);
}
