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
const arn = "arn:aws:secretsmanager:eu-west-2:111122223333:secret:parking-db-a1b2c3";
const by = (scheduleExpression: string) => rotation({ rotationRules: { scheduleExpression } });

/** Another rotation beside it, of which it is hidden which secret it is for. */
const loose = (days: number) =>
  resource(
    "aws:secretsmanager/secretRotation:SecretRotation",
    "loose",
    { rotationRules: { automaticallyAfterDays: days } },
    { unknown: ["secretId"] },
  );
const other = resource("aws:secretsmanager/secret:Secret", "other", {});

export const cases: RuleCases = {
  rule: "IAM-18",
  compliant: [
    ...[30, 90, 1].map((automaticallyAfterDays) => ({
      it: `every ${automaticallyAfterDays} days`,
      on: "secret",
      resources: rotation({ rotationRules: { automaticallyAfterDays } }),
    })),
    ...[
      "rate(60 days)",
      "rate(90 days)",
      "rate(1 day)",
      "rate(12 hours)",
      "rate(2160 hours)",
      " rate(60 days) ",
      "cron(0 8 1 * ? *)",
      "cron( 0 8  10 *  ?  * )",
      "cron(0 8 1 */2 ? *)",
      "cron(0 8 1 1/2 ? *)",
      " cron(0 8 ? * SUN#1 *) ",
    ].map((schedule) => ({ it: `by ${schedule}`, on: "secret", resources: by(schedule) })),
    {
      it: "joined by dependency",
      on: "secret",
      resources: rotation({ secretId: undefined }, waitsFor("secretId", secret)),
    },
    ...["id", "arn"].map((property) => ({
      it: `joined by its ${property}`,
      on: "made",
      resources: [
        resource("aws:secretsmanager/secret:Secret", "made", { [property]: arn }),
        ...rotation({ secretId: arn }),
      ],
    })),
    { it: "monthly, and perhaps weekly", on: "secret", resources: [...rotation({}), other, loose(7)] },
  ],
  failing: [
    { it: "never", on: "secret", resources: [secret], says: "never changed" },
    {
      it: "a rotation of another secret",
      on: "secret",
      resources: rotation({ secretId: "housing/db" }),
      says: "never changed",
    },
    ...[0, 91, 180].map((automaticallyAfterDays) => ({
      it: `every ${automaticallyAfterDays} days`,
      on: "secret",
      resources: rotation({ rotationRules: { automaticallyAfterDays } }),
      says: `every ${automaticallyAfterDays} days`,
    })),
    ...[
      "rate(91 days)",
      "rate(2161 hours)",
      "rate(0 days)",
      "at rate(60 days)",
      "rate(60 days), if any",
      "cron(0 8 1 1 ? *)",
      "cron(0 8 1 */3 ? *)",
      "cron(0 8 1 1/3 ? *)",
      "cron(0 8 1 2/12 ? *)",
      "cron(0 8 1 1/12 ? *)",
      "cron(0 8 1 * ? 2027)",
      "cron(0 8 1)",
      "at cron(0 8 1 * ? *)",
      "cron(0 8 1 * ? *), if any",
      "when somebody leaves",
    ].map((schedule) => ({
      it: `by ${schedule}`,
      on: "secret",
      resources: by(schedule),
      says: `changed by ${schedule}`,
    })),
    { it: "no rule", on: "secret", resources: rotation({ rotationRules: {} }), says: "how often" },
    { it: "turned off", on: "secret", resources: rotation({ rotationEnabled: false }) },
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
    {
      it: "too slow, and perhaps sooner",
      on: "secret",
      resources: [...rotation({ rotationRules: { automaticallyAfterDays: 400 } }), other, loose(7)],
    },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "secret",
      resources: rotation({ rotationRules: {} }, { unknown: ["rotationRules.automaticallyAfterDays"] }),
    },
    {
      it: "a schedule that is not known yet",
      on: "secret",
      resources: rotation({ rotationRules: {} }, { unknown: ["rotationRules.scheduleExpression"] }),
    },
    {
      it: "whether it is turned on is not known yet",
      on: "secret",
      resources: rotation({}, { unknown: ["rotationEnabled"] }),
    },
    { it: "which secret it is for is not known yet", on: "secret", resources: [secret, other, loose(30)] },
    { it: "monthly, and perhaps too slow", on: "secret", resources: [...rotation({}), other, loose(400)] },
  ],
  malformed: [
    { it: "turned on by a word", on: "secret", resources: rotation({ rotationEnabled: "mostly" }) },
    {
      it: "days that are a text",
      on: "secret",
      resources: rotation({ rotationRules: { automaticallyAfterDays: "often" } }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
