import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const group = (inputs: object, more: object = {}) => [
  resource("aws:cloudwatch/logGroup:LogGroup", "group", { kmsKeyId: key, ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "ENC-22",
  compliant: [{ it: "a key of ours", on: "group", resources: group({}) }],
  failing: [
    { it: "a log group without", on: "group", resources: group({ kmsKeyId: undefined }) },
    { it: "a trail without", on: "trail", resources: [resource("aws:cloudtrail/trail:Trail", "trail", {})] },
    {
      it: "a secret with AWS's key",
      on: "secret",
      resources: [resource("aws:secretsmanager/secret:Secret", "secret", { kmsKeyId: "alias/aws/secretsmanager" })],
    },
    {
      it: "an event store without",
      on: "store",
      resources: [resource("aws:cloudtrail/eventDataStore:EventDataStore", "store", {})],
    },
    {
      it: "a secret whose copy has AWS's key",
      on: "secret",
      resources: [
        resource("aws:secretsmanager/secret:Secret", "secret", { kmsKeyId: key, replicas: [{ region: "eu-west-1" }] }),
      ],
      says: "replicas[0]",
    },
  ],
  undecided: [{ it: "a key that is not known yet", on: "group", resources: group({}, { unknown: ["kmsKeyId"] }) }],
  malformed: [{ it: "a key that is a list", on: "group", resources: group({ kmsKeyId: [key] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
