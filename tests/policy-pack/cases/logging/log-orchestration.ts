import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const airflow = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:mwaa/environment:Environment", "airflow", { ...baseline, ...inputs }, { unknown }),
];
const baseline = {
  loggingConfiguration: {
    dagProcessingLogs: { enabled: true },
    schedulerLogs: { enabled: true },
    taskLogs: { enabled: true, logLevel: "INFO" },
    webserverLogs: { enabled: true },
    workerLogs: { enabled: true },
  },
};

export const cases: RuleCases = {
  rule: "LOG-06",
  compliant: [{ it: "the baseline", on: "airflow", resources: airflow({}) }],
  failing: [
    { it: "no logs", on: "airflow", resources: airflow({ loggingConfiguration: undefined }) },
    {
      it: "one log off",
      on: "airflow",
      resources: airflow({
        loggingConfiguration: { ...baseline.loggingConfiguration, workerLogs: { enabled: false } },
      }),
    },
    {
      it: "warnings only",
      on: "airflow",
      resources: airflow({
        loggingConfiguration: { ...baseline.loggingConfiguration, taskLogs: { enabled: true, logLevel: "WARNING" } },
      }),
      says: "WARNING",
    },
  ],
  undecided: [
    {
      it: "a value that is not known yet",
      on: "airflow",
      resources: airflow({}, ["loggingConfiguration.taskLogs.enabled"]),
    },
  ],
  malformed: [{ it: "a value of the wrong type", on: "airflow", resources: airflow({ loggingConfiguration: [] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
