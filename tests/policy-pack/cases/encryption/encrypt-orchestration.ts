import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const airflow = (inputs: object, more: object = {}) => [
  resource("aws:mwaa/environment:Environment", "airflow", { kmsKey: key, ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "ENC-15",
  compliant: [{ it: "a key of ours", on: "airflow", resources: airflow({}) }],
  failing: [
    { it: "no key", on: "airflow", resources: airflow({ kmsKey: undefined }) },
    { it: "AWS's key", on: "airflow", resources: airflow({ kmsKey: "alias/aws/airflow" }) },
  ],
  undecided: [{ it: "a key that is not known yet", on: "airflow", resources: airflow({}, { unknown: ["kmsKey"] }) }],
  malformed: [{ it: "a key that is a list", on: "airflow", resources: airflow({ kmsKey: [key] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
