import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const workgroup = (inputs: object, more: object = {}) => [
  resource("aws:redshiftserverless/workgroup:Workgroup", "workgroup", { maxCapacity: 32, ...inputs }, more),
];
const airflow = (inputs: object) => [resource("aws:mwaa/environment:Environment", "airflow", inputs)];

export const cases: RuleCases = {
  rule: "COST-03",
  compliant: [
    { it: "a cap", on: "workgroup", resources: workgroup({}) },
    ...[4, 128].map((maxCapacity) => ({
      it: `a cap of ${maxCapacity}`,
      on: "workgroup",
      resources: workgroup({ maxCapacity }),
    })),
    { it: "an environment of AWS's own size", on: "airflow", resources: airflow({}) },
    {
      it: "a medium one of ten workers",
      on: "airflow",
      resources: airflow({ environmentClass: "mw1.medium", maxWorkers: 10 }),
    },
    { it: "the smallest", on: "airflow", resources: airflow({ environmentClass: "mw1.micro", maxWorkers: 1 }) },
    { it: "a small environment", on: "airflow", resources: airflow({ environmentClass: "mw1.small", maxWorkers: 5 }) },
  ],
  failing: [
    { it: "no cap", on: "workgroup", resources: workgroup({ maxCapacity: undefined }) },
    ...[129, 512, 0].map((maxCapacity) => ({
      it: `a cap of ${maxCapacity}`,
      on: "workgroup",
      resources: workgroup({ maxCapacity }),
    })),
    { it: "a large environment", on: "airflow", resources: airflow({ environmentClass: "mw1.xlarge" }) },
    { it: "many workers", on: "airflow", resources: airflow({ maxWorkers: 11 }) },
  ],
  undecided: [
    { it: "a cap that is not known yet", on: "workgroup", resources: workgroup({}, { unknown: ["maxCapacity"] }) },
  ],
  malformed: [{ it: "a cap that is a text", on: "workgroup", resources: workgroup({ maxCapacity: "large" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
