import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const whole = { scope: { account: true, departments: [] } };
const zone = resource("lakeward:lake:Zone", "zone", { department: "parking", zone: "raw", role: "raw" });
const raw = [zone, resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: zone.urn })];
const notified = (more: object = { eventbridge: true }, planned: object = {}) => [
  ...raw,
  resource("aws:s3/bucketNotification:BucketNotification", "events", { bucket: "exl-raw", ...more }, planned),
];
const job = (buckets: unknown, more: object = {}, planned: object = {}) =>
  resource(
    "aws:macie2/classificationJob:ClassificationJob",
    "job",
    { s3JobDefinition: { bucketDefinitions: [{ accountId: "111122223333", buckets }] }, ...more },
    planned,
  );
const mine = [zone, resource("aws:s3/bucket:Bucket", "second", { bucket: "exl-second" }, { parent: zone.urn })];
const trail = (inputs: object, planned: object = {}) =>
  resource("aws:cloudtrail/trail:Trail", "trail", { s3BucketName: "exl-audit", ...inputs }, planned);
const events = (readWriteType: string) => ({
  eventSelectors: [{ readWriteType, dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] }],
});
const role = resource("aws:iam/role:Role", "role", {});
const created = (...asked: readonly unknown[]) => ({ queues: [{ queueArn: "arn:x", events: asked }] });
const topic = (inputs: object, planned: object = {}) => [resource("aws:sns/topic:Topic", "topic", inputs, planned)];
const stack = resource("pulumi:pulumi:Stack", "stack", {});

export const cases: RuleCases = {
  rule: "LOG-12",
  compliant: [
    { it: "a notification", on: "raw", resources: notified() },
    { it: "a notification to a queue", on: "raw", resources: notified({ queues: [{ queueArn: "arn:x" }] }) },
    ...["queues", "topics", "lambdaFunctions"].map((list) => ({
      it: `a notification of ${list}`,
      on: "raw",
      resources: notified({ [list]: [{ events: ["s3:ObjectRemoved:*", "s3:ObjectCreated:*"] }] }),
      plan: whole,
    })),
    { it: "a trail's data events", on: "raw", resources: [...raw, trail(events("WriteOnly"))] },
    {
      it: "the second of two discovery jobs, of several buckets",
      on: "raw",
      resources: [
        ...notified(),
        job(["exl-others"]),
        resource("aws:macie2/classificationJob:ClassificationJob", "second", job(["exl-others", "exl-raw"]).inputs),
      ],
    },
    {
      it: "a discovery job that names it, and another that is not known yet",
      on: "raw",
      resources: [
        ...notified(),
        job(["exl-raw", null], {}, { unknown: ["s3JobDefinition.bucketDefinitions[0].buckets[1]"] }),
      ],
    },
    {
      it: "a discovery job that runs",
      on: "raw",
      resources: [...notified(), job(["exl-raw"], { jobStatus: "RUNNING" })],
    },
    {
      it: "a topic whose role is made",
      on: "topic",
      resources: [role, ...topic({}, waitsFor("httpFailureFeedbackRoleArn", role))],
    },
    {
      it: "a topic of which one role is made and another waits for nothing",
      on: "topic",
      resources: [
        role,
        ...topic(
          {},
          {
            unknown: ["applicationFailureFeedbackRoleArn", "sqsFailureFeedbackRoleArn"],
            propertyDependencies: { sqsFailureFeedbackRoleArn: [role.urn] },
          },
        ),
      ],
    },
    { it: "a discovery job", on: "raw", resources: [...notified(), job(["exl-raw"])] },
    {
      it: "a topic that logs failed deliveries",
      on: "topic",
      resources: topic({ sqsFailureFeedbackRoleArn: "arn:x" }),
    },
  ],
  failing: [
    { it: "nothing that notices", on: "raw", resources: raw, plan: whole },
    { it: "a notification of nothing", on: "raw", resources: notified({}), says: "notices", plan: whole },
    {
      it: "a discovery job for another bucket",
      on: "raw",
      resources: [...notified(), job(["exl-others"])],
      says: "discovery",
    },
    {
      it: "a discovery job that was cancelled",
      on: "raw",
      resources: [...notified(), job(["exl-raw"], { jobStatus: "CANCELLED" })],
    },
    {
      it: "a notification of what is deleted",
      on: "raw",
      resources: notified(created("s3:ObjectRemoved:*")),
      plan: whole,
      says: "notices",
    },
    { it: "a notification of no events", on: "raw", resources: notified(created()), plan: whole, says: "notices" },
    { it: "EventBridge, turned off", on: "raw", resources: notified({ eventbridge: false, queues: [] }), plan: whole },
    {
      it: "a notification of another bucket",
      on: "raw",
      resources: [...notified({ bucket: "exl-second", eventbridge: true }), ...mine.slice(1)],
      plan: whole,
      says: "notices",
    },
    {
      it: "a notification of a bucket elsewhere",
      on: "raw",
      resources: notified({ bucket: "others-raw", eventbridge: true }),
      plan: whole,
      says: "notices",
    },
    { it: "a trail of what is read", on: "raw", resources: [...raw, trail(events("ReadOnly"))], says: "notices" },
    {
      it: "a discovery job for another bucket of the document",
      on: "raw",
      resources: [...notified(), ...mine.slice(1), job(["exl-second"])],
      says: "discovery",
    },
    { it: "a topic with an empty role", on: "topic", resources: topic({ lambdaFailureFeedbackRoleArn: " " }) },
    { it: "a topic that logs nothing", on: "topic", resources: topic({}) },
    {
      it: "nothing that notices, in a zone that writes its role in capitals",
      on: "raw",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "Raw" } }, ...raw.slice(1)],
      plan: whole,
    },
  ],
  undecided: [
    { it: "no discovery job in the document", on: "stack", resources: [stack, ...notified()] },
    {
      it: "buckets of a job that are not known yet",
      on: "raw",
      resources: [...notified(), job([], {}, { unknown: ["s3JobDefinition.bucketDefinitions[0].buckets"] })],
    },
    { it: "a part of the account without what notices", on: "raw", resources: raw, says: "notices" },
    {
      it: "a trail that may be off",
      on: "raw",
      resources: [...raw, trail(events("All"), { unknown: ["enableLogging"] })],
      says: "notices",
    },
    ...["eventbridge", "topics", "queues[0].events", "queues[0].events[0]", "queues[0]"].map((hidden) => ({
      it: `${hidden} of a notification, which is not known yet`,
      on: "raw",
      resources: notified({}, { unknown: [hidden] }),
      plan: whole,
      says: "notices",
    })),
    {
      it: "a notification that may be of this bucket or another",
      on: "raw",
      resources: notified({ bucket: undefined, eventbridge: true }, { unknown: ["bucket"] }),
      plan: whole,
      says: "notices",
    },
    {
      it: "a job that may be off",
      on: "raw",
      resources: [...notified(), job(["exl-raw"], {}, { unknown: ["jobStatus"] })],
      says: "discovery",
    },
    {
      it: "a job that names its buckets by what they are like",
      on: "raw",
      resources: [...notified(), job([], { s3JobDefinition: { bucketCriteria: {} } })],
      says: "discovery",
    },
    {
      it: "a job that names another bucket, and one that is not known yet",
      on: "raw",
      resources: [
        ...notified(),
        job(["exl-others", null], {}, { unknown: ["s3JobDefinition.bucketDefinitions[0].buckets[1]"] }),
      ],
      says: "discovery",
    },
    {
      it: "whether a zone is raw is not known yet",
      on: "raw",
      resources: [{ ...zone, inputs: {}, unknown: ["role"] }, ...raw.slice(1)],
    },
    {
      it: "a role that waits for what is none",
      on: "topic",
      resources: [
        resource("aws:ssm/parameter:Parameter", "parameter", {}),
        ...topic({}, waitsFor("sqsFailureFeedbackRoleArn", resource("aws:ssm/parameter:Parameter", "parameter", {}))),
      ],
    },
    {
      it: "a role that is not known yet",
      on: "topic",
      resources: topic({}, { unknown: ["sqsFailureFeedbackRoleArn"] }),
    },
  ],
  malformed: [
    { it: "a role that is a list", on: "topic", resources: topic({ sqsFailureFeedbackRoleArn: [] }) },
    {
      it: "a status that is a number",
      on: "raw",
      resources: [...notified(), job(["exl-raw"], { jobStatus: 1 })],
      says: "discovery",
    },
    {
      it: "events that are a text",
      on: "raw",
      resources: notified({ queues: [{ events: "s3:ObjectCreated:*" }] }),
      plan: whole,
    },
    { it: "an event that is a number", on: "raw", resources: notified(created(1)), plan: whole },
    { it: "queues of nothing", on: "raw", resources: notified({ queues: [null] }), plan: whole },
    { it: "queues that are a text", on: "raw", resources: notified({ queues: "arn:x" }), plan: whole },
    { it: "buckets that are a text", on: "raw", resources: [...notified(), job("exl-raw")] },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a bucket of no zone", on: "logs", resources: [resource("aws:s3/bucket:Bucket", "logs", {})], plan: whole },
    {
      it: "a bucket of another zone",
      on: "raw",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "trusted" } }, ...raw.slice(1)],
      plan: whole,
    },
    {
      it: "the stack, where a job is in the document",
      on: "stack",
      resources: [stack, ...notified(), job(["exl-raw"])],
    },
    { it: "the stack, where nothing arrives raw", on: "stack", resources: [stack] },
  ],
};
