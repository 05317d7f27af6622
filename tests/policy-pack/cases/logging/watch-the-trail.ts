import { resource, waitsFor } from "../../estate-of.ts";
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
const quiet = { snsTopicName: undefined };
const watched = [bucket, block(), logging];
const group = resource("aws:cloudwatch/logGroup:LogGroup", "group", {});
const role = resource("aws:iam/role:Role", "role", {});
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});
const topic = resource("aws:sns/topic:Topic", "topic", {});
const made = {
  unknown: ["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"],
  propertyDependencies: { cloudWatchLogsGroupArn: [group.urn], cloudWatchLogsRoleArn: [role.urn] },
};
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
      it: "a topic of the document",
      on: "trail",
      resources: [...watched, topic, trail(quiet, waitsFor("snsTopicName", topic))],
    },
    {
      it: "a log group and a role of the document",
      on: "trail",
      resources: [...watched, group, role, trail(quiet, made)],
    },
    {
      it: "a rule that takes its events, beside a topic that is not known yet",
      on: "trail",
      resources: [...watched, rule, target, trail(quiet, { unknown: ["snsTopicName"] })],
    },
    {
      it: "a bucket whose log goes into another of the document",
      on: "trail",
      resources: [bucket, block(), logging, resource("aws:s3/bucket:Bucket", "logs", { bucket: "exl-logs" }), trail()],
    },
    {
      it: "a bucket that is closed beside an account that is not",
      on: "trail",
      resources: [
        ...watched,
        resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account", { blockPublicAcls: true }),
        trail(),
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
    {
      it: "a log group of the document without a role",
      on: "trail",
      resources: [
        ...watched,
        group,
        trail({ ...quiet, cloudWatchLogsRoleArn: " " }, waitsFor("cloudWatchLogsGroupArn", group)),
      ],
      says: "cloudWatchLogsRoleArn",
    },
    { it: "no bucket", on: "trail", resources: [...watched, trail({ s3BucketName: undefined })], says: "missing" },
    {
      it: "a bucket whose log goes into itself",
      on: "trail",
      resources: [bucket, block(), { ...logging, inputs: { bucket: "exl-audit", targetBucket: "exl-audit" } }, trail()],
      says: "reads",
    },
    ...[undefined, "", " "].map((targetBucket) => ({
      it: `a bucket whose log goes nowhere: ${JSON.stringify(targetBucket) ?? "none is named"}`,
      on: "trail",
      resources: [bucket, block(), { ...logging, inputs: { bucket: "exl-audit", targetBucket } }, trail()],
      says: "reads",
    })),
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
    ...["snsTopicName", "cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"].map((property) => ({
      it: `${property}, which is not known yet`,
      on: "trail",
      resources: [...watched, trail(quiet, { unknown: [property] })],
      says: `${property} is not known yet`,
    })),
    { it: "an empty topic", on: "trail", resources: [...watched, trail({ snsTopicName: "" })], says: "monitoring" },
    {
      it: "a role without a log group",
      on: "trail",
      resources: [...watched, trail({ ...quiet, cloudWatchLogsRoleArn: "arn:y" })],
      says: "monitoring",
    },
    {
      it: "an empty log group",
      on: "trail",
      resources: [...watched, trail({ ...quiet, cloudWatchLogsGroupArn: "", cloudWatchLogsRoleArn: "arn:y" })],
      says: "monitoring",
    },
    ...[["snsTopicName"], ["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"]].map((properties) => ({
      it: `${properties.join(" and ")}, waiting for what may be anything`,
      on: "trail",
      resources: [
        ...watched,
        parameter,
        trail(quiet, {
          unknown: properties,
          propertyDependencies: Object.fromEntries(properties.map((one) => [one, [parameter.urn]])),
        }),
      ],
      says: "is not known yet",
    })),
    {
      it: "a log group of the document, and a role that waits for what may be anything",
      on: "trail",
      resources: [
        ...watched,
        group,
        parameter,
        trail(quiet, {
          unknown: made.unknown,
          propertyDependencies: { cloudWatchLogsGroupArn: [group.urn], cloudWatchLogsRoleArn: [parameter.urn] },
        }),
      ],
      says: "is not known yet",
    },
    {
      it: "a rule whose pattern is not known yet",
      on: "trail",
      resources: [...watched, { ...rule, inputs: { name: "calls" }, unknown: ["eventPattern"] }, target, trail(quiet)],
    },
    {
      it: "a block that may be of this bucket or another",
      on: "trail",
      resources: [bucket, { ...block({ bucket: undefined }), unknown: ["bucket"] }, logging, trail()],
      says: "closed to the public",
    },
    {
      it: "a flag of the block that is not known yet",
      on: "trail",
      resources: [bucket, { ...block({ blockPublicAcls: undefined }), unknown: ["blockPublicAcls"] }, logging, trail()],
      says: "closed to the public",
    },
    {
      it: "a log that may be of this bucket or another",
      on: "trail",
      resources: [bucket, block(), { ...logging, inputs: { targetBucket: "exl-logs" }, unknown: ["bucket"] }, trail()],
      says: "who reads",
    },
    {
      it: "a log into a bucket that is not known yet",
      on: "trail",
      resources: [bucket, block(), { ...logging, inputs: { bucket: "exl-audit" }, unknown: ["targetBucket"] }, trail()],
      says: "who reads",
    },
    {
      it: "events of reads that are not known yet",
      on: "trail",
      resources: [bucket, block(), trail({}, { unknown: ["eventSelectors"] })],
      says: "who reads",
    },
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
    ...["cloudWatchLogsGroupArn", "cloudWatchLogsRoleArn"].map((property) => ({
      it: `${property} as a list`,
      on: "trail",
      resources: [...watched, trail({ [property]: ["arn:x"] })],
      says: "is a list",
    })),
    { it: "a bucket that is a number", on: "trail", resources: [bucket, block(), logging, trail({ s3BucketName: 1 })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
