import { resource } from "../../estate-of.ts";
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
const topic = (inputs: object, planned: object = {}) => [resource("aws:sns/topic:Topic", "topic", inputs, planned)];
const stack = resource("pulumi:pulumi:Stack", "stack", {});

export const cases: RuleCases = {
  rule: "LOG-12",
  compliant: [
    { it: "a notification", on: "raw", resources: notified() },
    { it: "a notification to a queue", on: "raw", resources: notified({ queues: [{ queueArn: "arn:x" }] }) },
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
    {
      it: "a role that is not known yet",
      on: "topic",
      resources: topic({}, { unknown: ["sqsFailureFeedbackRoleArn"] }),
    },
  ],
  malformed: [
    { it: "a role that is a list", on: "topic", resources: topic({ sqsFailureFeedbackRoleArn: [] }) },
    { it: "buckets that are a text", on: "raw", resources: [...notified(), job("exl-raw")] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
