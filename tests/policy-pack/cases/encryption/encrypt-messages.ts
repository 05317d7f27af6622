import { reference, resource, urn, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const kmsMasterKeyId = "arn:aws:kms:eu-west-2:111122223333:key/1";
const denial = (Action: string, more: object = {}) => ({
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action,
      Resource: "*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
      ...more,
    },
  ],
});
const topic = (inputs: object = {}, more: object = {}) =>
  resource(
    "aws:sns/topic:Topic",
    "topic",
    { kmsMasterKeyId, policy: JSON.stringify(denial("sns:Publish")), ...inputs },
    more,
  );
const queue = (inputs: object = {}, more: object = {}) =>
  resource(
    "aws:sqs/queue:Queue",
    "queue",
    { kmsMasterKeyId, policy: JSON.stringify(denial("sqs:*")), ...inputs },
    more,
  );
const bare = queue({ policy: undefined });
const own = (policy: unknown, more: object = {}) =>
  resource("aws:sqs/queuePolicy:QueuePolicy", "policy", { policy }, { ...waitsFor("queueUrl", bare), ...more });
const ofTopic = (policy: unknown) =>
  resource("aws:sns/topicPolicy:TopicPolicy", "policy", { policy }, waitsFor("arn", topic({ policy: undefined })));

const waiting = { unknown: ["policy.Statement[0].Resource"] };
const waitsForQueue = {
  unknown: ["queueUrl", ...waiting.unknown],
  propertyDependencies: { queueUrl: [bare.urn], policy: [bare.urn] },
};
const loose = (Action: string) => ({
  ...own(denial(Action), { unknown: ["queueUrl"], propertyDependencies: {} }),
  name: "loose",
  urn: `${own({}).urn}-loose`,
});

export const cases: RuleCases = {
  rule: "ENC-21",
  compliant: [
    { it: "a topic", on: "topic", resources: [topic()] },
    { it: "a queue", on: "queue", resources: [queue()] },
    { it: "a policy of its own", on: "queue", resources: [bare, own(denial("sqs:*"))] },
    {
      it: "a topic's policy of its own",
      on: "topic",
      resources: [topic({ policy: undefined }), ofTopic(denial("SNS:Publish"))],
    },
    {
      it: "a denial for the queue by its ARN",
      on: "queue",
      resources: [
        queue({ name: "loads", policy: denial("sqs:*", { Resource: "arn:aws:sqs:eu-west-2:111122223333:loads" }) }),
      ],
    },
    {
      it: "a denial for a queue that waits to be made",
      on: "queue",
      resources: [bare, own(denial("sqs:*"), waitsForQueue)],
    },
    {
      it: "a denial for a queue by reference",
      on: "queue",
      resources: [bare, own(denial("sqs:*", { Resource: reference("queue.arn") }))],
    },
    {
      it: "a denial for every queue, of one whose name is made up",
      on: "queue",
      resources: [queue({ policy: denial("sqs:*", { Resource: "arn:aws:sqs:eu-west-2:111122223333:*" }) })],
    },
    {
      it: "two policies that may be its own and deny the same",
      on: "queue",
      resources: [bare, own(denial("sqs:*")), loose("sqs:*")],
    },
  ],
  failing: [
    { it: "no key of a topic", on: "topic", resources: [topic({ kmsMasterKeyId: undefined })] },
    { it: "SQS's own key", on: "queue", resources: [queue({ kmsMasterKeyId: undefined, sqsManagedSseEnabled: true })] },
    { it: "AWS's key", on: "queue", resources: [queue({ kmsMasterKeyId: "alias/aws/sqs" })] },
    { it: "no policy", on: "queue", resources: [bare], says: "no policy" },
    {
      it: "a policy that denies something else",
      on: "queue",
      resources: [queue({ policy: JSON.stringify(denial("sqs:DeleteQueue")) })],
    },
    {
      it: "a denial that spares some",
      on: "topic",
      resources: [
        topic({
          policy: denial("sns:Publish", {
            Condition: { Bool: { "aws:SecureTransport": "false" }, StringEquals: { "aws:PrincipalAccount": "1" } },
          }),
        }),
      ],
    },
    { it: "a policy of its own that lacks it", on: "queue", resources: [bare, own(denial("sqs:DeleteQueue"))] },
    {
      it: "a denial for another queue",
      on: "queue",
      resources: [
        queue({
          name: "loads",
          policy: denial("sqs:*", { Resource: "arn:aws:sqs:eu-west-2:111122223333:other" }),
        }),
      ],
    },
    {
      it: "two policies, of which one denies nothing",
      on: "queue",
      resources: [
        bare,
        own(denial("sqs:*")),
        { ...own(denial("sqs:*", { Effect: "Allow" })), name: "second", urn: `${own({}).urn}-second` },
      ],
    },
    {
      it: "a denial of sending, while messages are fetched in the clear",
      on: "queue",
      resources: [queue({ policy: denial("sqs:SendMessage") })],
      says: "does not deny",
    },
    {
      it: "a denial for another queue, of one whose name is made up",
      on: "queue",
      resources: [queue({ policy: denial("sqs:*", { Resource: "arn:aws:sqs:eu-west-2:111122223333:other" }) })],
    },
    {
      it: "a policy of its own that lacks it, beside one that may be its own",
      on: "queue",
      resources: [bare, own(denial("sqs:DeleteQueue")), loose("sqs:*")],
    },
    {
      it: "a policy for a queue elsewhere",
      on: "queue",
      resources: [
        bare,
        resource("aws:sqs/queuePolicy:QueuePolicy", "policy", {
          queueUrl: "https://sqs.eu-west-2.amazonaws.com/111122223333/other",
          policy: denial("sqs:*"),
        }),
      ],
      says: "no policy",
    },
  ],
  undecided: [
    { it: "a key that is not known yet", on: "queue", resources: [queue({}, { unknown: ["kmsMasterKeyId"] })] },
    {
      it: "a policy that may be for another queue",
      on: "queue",
      resources: [bare, own(denial("sqs:*"), { unknown: ["queueUrl"], propertyDependencies: {} })],
    },
    {
      it: "a denial for something that is not known yet",
      on: "queue",
      resources: [queue({ policy: denial("sqs:*", { Resource: null }) }, waiting)],
    },
    {
      it: "a denial that waits for another queue",
      on: "queue",
      resources: [
        bare,
        resource("aws:sqs/queue:Queue", "other", {}),
        own(denial("sqs:*", { Resource: null }), {
          unknown: ["queueUrl", ...waiting.unknown],
          propertyDependencies: { queueUrl: [bare.urn], policy: [urn("aws:sqs/queue:Queue", "other")] },
        }),
      ],
    },
    {
      it: "a denial for one queue, of one whose name is not known yet",
      on: "queue",
      resources: [
        queue(
          { policy: denial("sqs:*", { Resource: "arn:aws:sqs:eu-west-2:111122223333:loads" }) },
          { unknown: ["name"] },
        ),
      ],
    },
    {
      it: "a policy that denies it, beside one that may be its own and does not",
      on: "queue",
      resources: [bare, own(denial("sqs:*")), loose("sqs:DeleteQueue")],
    },
  ],
  malformed: [{ it: "a policy that is a number", on: "queue", resources: [queue({ policy: 1 })] }],
  notApplicable: [{ it: "a bucket", on: "bucket", resources: [resource("aws:s3/bucket:Bucket", "bucket", {})] }],
};
