import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const statement = (inputs: object) => ({
  Effect: "Allow",
  Action: "sqs:SendMessage",
  Resource: "*",
  Principal: { AWS: "arn:aws:iam::111122223333:role/loader" },
  ...inputs,
});
const policy = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const queuePolicy = (text: unknown, more: object = {}) => [
  resource("aws:sqs/queuePolicy:QueuePolicy", "policy", { policy: text }, more),
];
const open = policy(statement({ Principal: "*" }));

export const cases: RuleCases = {
  rule: "PUB-09",
  compliant: [
    { it: "a named role", on: "policy", resources: queuePolicy(policy(statement({}))) },
    {
      it: "a topic",
      on: "policy",
      resources: queuePolicy(
        policy(
          statement({
            Principal: "*",
            Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:eu-west-2:111122223333:loads" } },
          }),
        ),
      ),
    },
  ],
  failing: [
    { it: "anyone", on: "policy", resources: queuePolicy(open) },
    {
      it: "anyone in-line",
      on: "queue",
      resources: [resource("aws:sqs/queue:Queue", "queue", { policy: JSON.stringify(open) })],
    },
    {
      it: "anyone to a topic",
      on: "policy",
      resources: [resource("aws:sns/topicPolicy:TopicPolicy", "policy", { policy: open })],
    },
    {
      it: "anyone to a topic in-line",
      on: "topic",
      resources: [resource("aws:sns/topic:Topic", "topic", { policy: JSON.stringify(open) })],
    },
    {
      it: "every action",
      on: "policy",
      resources: queuePolicy(policy(statement({ Action: "SQS:*" }))),
      says: "every action",
    },
    {
      it: "every action but one",
      on: "policy",
      resources: queuePolicy(policy(statement({ Action: undefined, NotAction: "sqs:DeleteQueue" }))),
    },
    {
      it: "everybody but one",
      on: "policy",
      resources: queuePolicy(policy(statement({ Principal: undefined, NotPrincipal: { AWS: "111122223333" } }))),
    },
    ...["*:*", "SQS:?*"].map((Action) => ({
      it: `every action, written ${Action}`,
      on: "policy",
      resources: queuePolicy(policy(statement({ Action }))),
    })),
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: queuePolicy(undefined, { unknown: ["policy"] }) },
  ],
  malformed: [{ it: "a policy that is a number", on: "policy", resources: queuePolicy(1) }],
  notApplicable: [
    { it: "a queue without a policy", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
