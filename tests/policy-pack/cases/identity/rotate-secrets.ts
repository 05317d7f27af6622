import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const secret = resource("aws:secretsmanager/secret:Secret", "secret", { name: "parking/db" });
const rotation = (inputs: object, more: object = {}) => [
  secret,
  resource(
    "aws:secretsmanager/secretRotation:SecretRotation",
    "rotation",
    { secretId: "parking/db", rotationRules: { automaticallyAfterDays: 30 }, ...inputs },
    more,
  ),
];
const by = (scheduleExpression: string) => rotation({ rotationRules: { scheduleExpression } });

export const cases: RuleCases = {
  rule: "IAM-18",
  compliant: [
    { it: "monthly", on: "secret", resources: rotation({}) },
    { it: "by a rate", on: "secret", resources: by("rate(60 days)") },
    { it: "on the first of every month", on: "secret", resources: by("cron(0 8 1 * ? *)") },
    { it: "every third month", on: "secret", resources: by("cron(0 8 1 1/3 ? *)") },
    {
      it: "joined by dependency",
      on: "secret",
      resources: rotation({ secretId: undefined }, waitsFor("secretId", secret)),
    },
  ],
  failing: [
    { it: "never", on: "secret", resources: [secret], says: "never changed" },
    { it: "twice a year", on: "secret", resources: rotation({ rotationRules: { automaticallyAfterDays: 180 } }) },
    { it: "yearly by a schedule", on: "secret", resources: by("cron(0 8 1 1 ? *)") },
    { it: "by a rate that is too slow", on: "secret", resources: by("rate(120 days)") },
    { it: "no rule", on: "secret", resources: rotation({ rotationRules: {} }) },
    { it: "turned off", on: "secret", resources: rotation({ rotationEnabled: false }) },
    { it: "by a rate of very many hours", on: "secret", resources: by("rate(9000 hours)") },
    { it: "in one year only", on: "secret", resources: by("cron(0 8 1 * ? 2027)") },
    {
      it: "by two rotations, of which one is too slow",
      on: "secret",
      resources: [
        ...rotation({}),
        resource("aws:secretsmanager/secretRotation:SecretRotation", "another", {
          secretId: "parking/db",
          rotationRules: { automaticallyAfterDays: 400 },
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "secret",
      resources: rotation({ rotationRules: {} }, { unknown: ["rotationRules.automaticallyAfterDays"] }),
    },
    {
      it: "which secret it is for is not known yet",
      on: "secret",
      resources: [
        ...rotation({ secretId: undefined }, { unknown: ["secretId"] }),
        resource("aws:secretsmanager/secret:Secret", "other", {}),
      ],
    },
  ],
  malformed: [
    {
      it: "days that are a text",
      on: "secret",
      resources: rotation({ rotationRules: { automaticallyAfterDays: "often" } }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
