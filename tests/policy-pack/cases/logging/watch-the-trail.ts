import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = resource("aws:s3/bucket:Bucket", "audit", { bucket: "exl-audit" });
const closed = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };
const block = (more: object = {}) =>
  resource("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", {
    bucket: "exl-audit",
    ...closed,
    ...more,
  });
const logging = resource("aws:s3/bucketLogging:BucketLogging", "logging", {
  bucket: "exl-audit",
  targetBucket: "exl-logs",
});
const baseline = { s3BucketName: "exl-audit", snsTopicName: "trail" };
const trail = (more: object = {}, planned: object = {}) =>
  resource("aws:cloudtrail/trail:Trail", "trail", { ...baseline, ...more }, planned);
const rule = resource("aws:cloudwatch/eventRule:EventRule", "rule", {
  name: "calls",
  eventPattern: '{"detail-type":["AWS API Call via CloudTrail"]}',
});
const target = resource("aws:cloudwatch/eventTarget:EventTarget", "target", { rule: "calls", arn: "arn:topic" });
const own = { eventSelectors: [{ dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::exl-audit/"] }] }] };

export const cases: RuleCases = {
  rule: "LOG-04",
  compliant: [
    {
      it: "a topic and a bucket that is closed and logged",
      on: "trail",
      resources: [bucket, block(), logging, trail()],
    },
    {
      it: "a log group",
      on: "trail",
      resources: [
        bucket,
        block(),
        logging,
        trail({ snsTopicName: undefined, cloudWatchLogsGroupArn: "arn:x", cloudWatchLogsRoleArn: "arn:y" }),
      ],
    },
    {
      it: "a rule that takes its events",
      on: "trail",
      resources: [bucket, block(), logging, rule, target, trail({ snsTopicName: undefined })],
    },
    { it: "a bucket whose reads the trail logs itself", on: "trail", resources: [bucket, block(), trail(own)] },
    {
      it: "an account that is closed",
      on: "trail",
      resources: [
        bucket,
        resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", closed),
        logging,
        trail(),
      ],
    },
  ],
  failing: [
    { it: "a bucket that is not closed", on: "trail", resources: [bucket, logging, trail()], says: "public" },
    {
      it: "a bucket that is half closed",
      on: "trail",
      resources: [bucket, block({ restrictPublicBuckets: false }), logging, trail()],
      says: "public",
    },
    { it: "a bucket that is not logged", on: "trail", resources: [bucket, block(), trail()], says: "reads" },
    {
      it: "a log group without a role",
      on: "trail",
      resources: [bucket, block(), logging, trail({ snsTopicName: undefined, cloudWatchLogsGroupArn: "arn:x" })],
      says: "cloudWatchLogsRoleArn",
    },
  ],
  undecided: [
    {
      it: "a trail of which nobody hears in the document",
      on: "trail",
      resources: [bucket, block(), logging, trail({ snsTopicName: undefined })],
    },
    { it: "a bucket that is not in the document", on: "trail", resources: [trail()] },
    {
      it: "a rule that tells nobody",
      on: "trail",
      resources: [bucket, block(), logging, rule, trail({ snsTopicName: undefined })],
    },
  ],
  malformed: [
    {
      it: "a topic that is a list",
      on: "trail",
      resources: [bucket, block(), logging, trail({ snsTopicName: ["trail"] })],
    },
    { it: "a bucket that is a number", on: "trail", resources: [bucket, block(), logging, trail({ s3BucketName: 1 })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
