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

export const cases: RuleCases = {
  rule: "RES-07",
  compliant: [
    { it: "a second queue", on: "queue", resources: [failed, queue({ redrivePolicy: redrive })] },
    {
      it: "a second queue that is made",
      on: "queue",
      resources: [failed, queue({}, waitsFor("redrivePolicy", failed))],
    },
    { it: "an API", on: "api", resources: [resource("aws:apigateway/restApi:RestApi", "api", {})] },
  ],
  failing: [
    { it: "none", on: "queue", resources: [queue({})], says: "no second queue" },
    { it: "a policy without a queue", on: "queue", resources: [queue({ redrivePolicy: "{}" })] },
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
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "queue", resources: [queue({}, { unknown: ["redrivePolicy"] })] },
  ],
  malformed: [{ it: "a policy that is a list", on: "queue", resources: [queue({ redrivePolicy: [] })] }],
  notApplicable: [
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
