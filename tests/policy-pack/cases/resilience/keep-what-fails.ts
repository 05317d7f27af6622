import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const queue = (inputs: object, more: object = {}) =>
  resource("aws:sqs/queue:Queue", "queue", { name: "arrivals", ...inputs }, more);
const failed = resource("aws:sqs/queue:Queue", "failed", { name: "failed" });
const redrive = JSON.stringify({
  deadLetterTargetArn: "arn:aws:sqs:eu-west-2:111122223333:failed",
  maxReceiveCount: 3,
});
const beside = (inputs: object, more: object = {}) =>
  resource(
    "aws:sqs/redrivePolicy:RedrivePolicy",
    "beside",
    { queueUrl: "https://sqs.eu-west-2.amazonaws.com/1/arrivals", ...inputs },
    more,
  );

const other = (type: string, inputs: object, more: object = {}) => resource(`aws:${type}`, "other", inputs, more);
const failedArn = "arn:aws:sqs:eu-west-2:111122223333:failed";
const itself = JSON.stringify({ deadLetterTargetArn: "arn:aws:sqs:eu-west-2:1:arrivals" });
const allowing = (permission: string) => JSON.stringify({ redrivePermission: permission });
const allow = (inputs: object, more: object = {}) => other("sqs/redriveAllowPolicy:RedriveAllowPolicy", inputs, more);
const target = (inputs: object, more: object = {}) => other("cloudwatch/eventTarget:EventTarget", inputs, more);
const there = resource("aws:sqs/queue:Queue", "queue", { url: "https://sqs.eu-west-2.amazonaws.com/1/arrivals" });

export const cases: RuleCases = {
  rule: "RES-07",
  compliant: [
    { it: "a second queue", on: "queue", resources: [failed, queue({ redrivePolicy: redrive })] },
    {
      it: "a second queue that is made",
      on: "queue",
      resources: [failed, queue({}, waitsFor("redrivePolicy", failed))],
    },
    {
      it: "a second queue, as settings",
      on: "queue",
      resources: [failed, queue({ redrivePolicy: { deadLetterTargetArn: failedArn } })],
    },
    {
      it: "a second queue, by a policy beside",
      on: "queue",
      resources: [
        failed,
        queue({ name: undefined }),
        beside({ queueUrl: undefined, redrivePolicy: redrive }, waitsFor("queueUrl", queue({}))),
      ],
    },
    {
      it: "a second queue, by a policy beside a queue that is there already",
      on: "queue",
      resources: [failed, there, beside({ redrivePolicy: redrive })],
    },
    {
      it: "a second queue, beside a policy of another queue that is not known yet",
      on: "queue",
      resources: [
        failed,
        queue({ redrivePolicy: redrive }),
        beside({ queueUrl: undefined, redrivePolicy: redrive }, { unknown: ["queueUrl"] }),
      ],
    },
    {
      it: "a second queue of a queue whose name waits for something",
      on: "queue",
      resources: [
        failed,
        other("ssm/parameter:Parameter", {}),
        queue({ name: undefined, redrivePolicy: redrive }, waitsFor("name", other("ssm/parameter:Parameter", {}))),
      ],
    },
    {
      it: "a second queue, by a policy beside that writes the queue's address",
      on: "queue",
      resources: [failed, queue({}), beside({ redrivePolicy: redrive })],
    },
    {
      it: "a second queue, while it is not known yet whether others may send to it",
      on: "queue",
      resources: [failed, queue({ redrivePolicy: redrive }, { unknown: ["redriveAllowPolicy"] })],
    },
    { it: "an API", on: "api", resources: [resource("aws:apigateway/restApi:RestApi", "api", {})] },
  ],
  failing: [
    { it: "none", on: "queue", resources: [queue({})], says: "no second queue" },
    {
      it: "a policy without a queue",
      on: "queue",
      resources: [queue({ redrivePolicy: "{}" })],
      says: "a text without",
    },
    {
      it: "a policy of nothing beside",
      on: "queue",
      resources: [queue({ name: undefined }), beside({ queueUrl: undefined }, waitsFor("queueUrl", queue({})))],
    },
    {
      it: "an API taken down first",
      on: "api",
      resources: [resource("aws:apigateway/restApi:RestApi", "api", {}, { options: { deleteBeforeReplace: true } })],
      says: "deleteBeforeReplace",
    },
    {
      it: "a deployment taken down first",
      on: "deployment",
      resources: [
        resource("aws:apigateway/deployment:Deployment", "deployment", {}, { options: { deleteBeforeReplace: true } }),
      ],
    },
    {
      it: "a queue that sends to itself",
      on: "queue",
      resources: [
        queue({ redrivePolicy: JSON.stringify({ deadLetterTargetArn: "arn:aws:sqs:eu-west-2:1:arrivals" }) }),
      ],
      says: "itself",
    },
    {
      it: "a queue to which nobody may send what failed",
      on: "queue",
      resources: [queue({ redriveAllowPolicy: JSON.stringify({ redrivePermission: "denyAll" }) })],
    },
    {
      it: "a queue to which nobody may send what failed, by a policy beside",
      on: "queue",
      resources: [queue({}), allow({ redriveAllowPolicy: allowing("denyAll") }, waitsFor("queueUrl", queue({})))],
      says: "no second queue",
    },
    {
      it: "a queue that sends to itself by a policy beside",
      on: "queue",
      resources: [queue({}), beside({ queueUrl: undefined, redrivePolicy: itself }, waitsFor("queueUrl", queue({})))],
      says: "itself",
    },
    {
      it: "a queue to which a rule sends what it hears, and that drops what fails",
      on: "queue",
      resources: [queue({}), target({ arn: "arn:aws:sqs:eu-west-2:1:arrivals", deadLetterConfig: { arn: failedArn } })],
      says: "no second queue",
    },
    {
      it: "a queue beside the second queue of another",
      on: "third",
      resources: [
        failed,
        queue({ redrivePolicy: redrive }),
        resource("aws:sqs/queue:Queue", "third", { name: "third" }),
      ],
      says: "no second queue",
    },
    {
      it: "a queue without a name, beside the second queue of another",
      on: "third",
      resources: [failed, queue({ redrivePolicy: redrive }), resource("aws:sqs/queue:Queue", "third", {})],
    },
    {
      it: "settings without a queue",
      on: "queue",
      resources: [queue({ redrivePolicy: { maxReceiveCount: 3 } })],
      says: "one without",
    },
  ],
  undecided: [
    {
      it: "a policy that may be of this queue or another",
      on: "queue",
      resources: [queue({}), beside({ queueUrl: undefined, redrivePolicy: redrive }, { unknown: ["queueUrl"] })],
      says: "may be for this queue",
    },
    {
      it: "a policy beside that waits for the queue alone",
      on: "queue",
      resources: [
        queue({}),
        beside(
          { queueUrl: undefined },
          {
            unknown: ["queueUrl", "redrivePolicy"],
            propertyDependencies: { queueUrl: [queue({}).urn], redrivePolicy: [queue({}).urn] },
          },
        ),
      ],
    },
    {
      it: "whether others may send to it is not known yet",
      on: "queue",
      resources: [queue({}, { unknown: ["redriveAllowPolicy"] })],
      says: "whether others send",
    },
    {
      it: "a policy that waits for something else than a queue",
      on: "queue",
      resources: [
        other("ssm/parameter:Parameter", {}),
        queue({}, waitsFor("redrivePolicy", other("ssm/parameter:Parameter", {}))),
      ],
    },
    {
      it: "a queue whose name is not known yet",
      on: "queue",
      resources: [failed, queue({ name: undefined, redrivePolicy: redrive }, { unknown: ["name"] })],
      says: "back to itself",
    },
    { it: "a policy that is not known yet", on: "queue", resources: [queue({}, { unknown: ["redrivePolicy"] })] },
  ],
  malformed: [
    { it: "a name that is a list", on: "queue", resources: [failed, queue({ name: ["x"], redrivePolicy: redrive })] },
    { it: "who may send, as a list", on: "queue", resources: [queue({ redriveAllowPolicy: ["byQueue"] })] },
    { it: "a policy that is a list", on: "queue", resources: [queue({ redrivePolicy: [] })] },
  ],
  notApplicable: [
    {
      it: "a queue that says with blanks who may send what failed",
      on: "queue",
      resources: [queue({ redriveAllowPolicy: '{ "redrivePermission" : "byQueue" }' })],
    },
    {
      it: "a queue of which a policy beside says who may send what failed",
      on: "queue",
      resources: [queue({}), allow({ redriveAllowPolicy: allowing("byQueue") }, waitsFor("queueUrl", queue({})))],
    },
    {
      it: "the second queue, by a text with blanks",
      on: "failed",
      resources: [failed, queue({ redrivePolicy: `{ "deadLetterTargetArn" : "${failedArn}" }` })],
    },
    {
      it: "the second queue, by a policy beside",
      on: "failed",
      resources: [
        failed,
        queue({}),
        beside(
          { queueUrl: undefined },
          {
            unknown: ["queueUrl", "redrivePolicy"],
            propertyDependencies: { queueUrl: [queue({}).urn], redrivePolicy: [failed.urn] },
          },
        ),
      ],
    },
    ...[
      { type: "sns/topicSubscription:TopicSubscription", inputs: { redrivePolicy: redrive } },
      {
        type: "lambda/eventSourceMapping:EventSourceMapping",
        inputs: { destinationConfig: { onFailure: { destinationArn: failedArn } } },
      },
      {
        type: "lambda/functionEventInvokeConfig:FunctionEventInvokeConfig",
        inputs: { destinationConfig: { onFailure: { destination: failedArn } } },
      },
      { type: "lambda/function:Function", inputs: { name: "failed", deadLetterConfig: { targetArn: failedArn } } },
      { type: "scheduler/schedule:Schedule", inputs: { target: { deadLetterConfig: { arn: failedArn } } } },
    ].map(({ type, inputs }) => ({
      it: `the queue of what fails in ${type}`,
      on: "failed",
      resources: [failed, other(type, inputs)],
    })),
    { it: "the second queue itself", on: "failed", resources: [failed, queue({ redrivePolicy: redrive })] },
    {
      it: "a queue that says who may send what failed",
      on: "queue",
      resources: [queue({ redriveAllowPolicy: JSON.stringify({ redrivePermission: "allowAll" }) })],
    },
    {
      it: "the queue of what a rule could not deliver",
      on: "failed",
      resources: [
        failed,
        resource("aws:cloudwatch/eventTarget:EventTarget", "target", {
          rule: "changes",
          arn: "arn:topic",
          deadLetterConfig: { arn: "arn:aws:sqs:eu-west-2:111122223333:failed" },
        }),
      ],
    },
    {
      it: "the queue of what a function could not take",
      on: "failed",
      resources: [
        failed,
        resource(
          "aws:lambda/function:Function",
          "function",
          { deadLetterConfig: {} },
          { unknown: ["deadLetterConfig.targetArn"], propertyDependencies: { deadLetterConfig: [failed.urn] } },
        ),
      ],
    },
  ],
};
