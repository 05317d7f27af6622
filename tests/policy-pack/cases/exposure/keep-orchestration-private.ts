import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const airflow = (inputs: object, more: object = {}) => [
  resource("aws:mwaa/environment:Environment", "airflow", inputs, more),
];

export const cases: RuleCases = {
  rule: "PUB-14",
  compliant: [
    { it: "private", on: "airflow", resources: airflow({ webserverAccessMode: "PRIVATE_ONLY" }) },
    { it: "nothing said", on: "airflow", resources: airflow({}) },
  ],
  failing: [
    { it: "public", on: "airflow", resources: airflow({ webserverAccessMode: "PUBLIC_ONLY" }) },
    { it: "both", on: "airflow", resources: airflow({ webserverAccessMode: "PUBLIC_AND_PRIVATE" }) },
  ],
  undecided: [
    { it: "a mode that is not known yet", on: "airflow", resources: airflow({}, { unknown: ["webserverAccessMode"] }) },
  ],
  malformed: [
    { it: "a mode that is a list", on: "airflow", resources: airflow({ webserverAccessMode: ["PRIVATE_ONLY"] }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
