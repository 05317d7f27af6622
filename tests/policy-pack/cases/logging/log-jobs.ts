import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const args = { "--enable-continuous-cloudwatch-log": "true", "--enable-metrics": "true" };
const job = (defaultArguments: unknown, planned: object = {}) => [
  resource("aws:glue/job:Job", "job", { defaultArguments }, planned),
];
const logged = (severity = "LOGGER_SEVERITY_DEFAULT", isOn = true) =>
  JSON.stringify({
    Logging: {
      EnableLogging: isOn,
      LogComponents: ["SOURCE_UNLOAD", "SOURCE_CAPTURE", "TARGET_LOAD", "TARGET_APPLY"].map((Id) => ({
        Id,
        Severity: Id === "TARGET_APPLY" ? severity : "LOGGER_SEVERITY_DEFAULT",
      })),
    },
  });
const task = (replicationTaskSettings: unknown, planned: object = {}) => [
  resource("aws:dms/replicationTask:ReplicationTask", "task", { replicationTaskSettings }, planned),
];
const config = (replicationSettings: unknown) => [
  resource("aws:dms/replicationConfig:ReplicationConfig", "config", { replicationSettings }),
];

export const cases: RuleCases = {
  rule: "LOG-08",
  compliant: [
    { it: "a job that tells", on: "job", resources: job(args) },
    {
      it: "a job whose figures are on by a bare word",
      on: "job",
      resources: job({ ...args, "--enable-metrics": " " }),
    },
    { it: "a task that tells", on: "task", resources: task(logged()) },
    { it: "a serverless replication that tells", on: "config", resources: config(logged()) },
  ],
  failing: [
    { it: "a job that tells at its end", on: "job", resources: job({ "--enable-metrics": "true" }) },
    { it: "a job without figures", on: "job", resources: job({ ...args, "--enable-metrics": undefined }) },
    { it: "a job whose figures are off", on: "job", resources: job({ ...args, "--enable-metrics": "false" }) },
    {
      it: "a job whose figures are off, with blanks",
      on: "job",
      resources: job({ ...args, "--enable-metrics": " False " }),
    },
    { it: "nothing said", on: "job", resources: job(undefined) },
    {
      it: "a task that is silent",
      on: "task",
      resources: task(logged("LOGGER_SEVERITY_DEFAULT", false)),
      says: "EnableLogging",
    },
    {
      it: "a task that tells of errors only",
      on: "task",
      resources: task(logged("LOGGER_SEVERITY_ERROR")),
      says: "TARGET_APPLY",
    },
    {
      it: "a task that does not say of which components it tells",
      on: "task",
      resources: task(JSON.stringify({ Logging: { EnableLogging: true } })),
      says: "SOURCE_UNLOAD",
    },
    {
      it: "a task that tells nothing in particular",
      on: "task",
      resources: task(
        JSON.stringify({ Logging: { EnableLogging: true, LogComponents: [{ Id: "SOURCE_UNLOAD" }, {}] } }),
      ),
      says: "SOURCE_UNLOAD",
    },
    {
      it: "a task of which it is not said that it tells",
      on: "task",
      resources: task(JSON.stringify({ Logging: {} })),
      says: "EnableLogging",
    },
    { it: "a task of which nothing is said", on: "task", resources: task(undefined) },
    { it: "a serverless replication of which nothing is said", on: "config", resources: config("{}") },
  ],
  undecided: [
    { it: "arguments that are not known yet", on: "job", resources: job(undefined, { unknown: ["defaultArguments"] }) },
    {
      it: "figures that are not known yet",
      on: "job",
      resources: job(
        { "--enable-continuous-cloudwatch-log": "true" },
        { unknown: ['defaultArguments["--enable-metrics"]'] },
      ),
    },
    {
      it: "settings that are not known yet",
      on: "task",
      resources: task(undefined, { unknown: ["replicationTaskSettings"] }),
    },
  ],
  malformed: [
    { it: "settings that are no JSON", on: "task", resources: task("Logging") },
    ...["null", "true"].map((settings) => ({
      it: `settings that are ${settings}`,
      on: "task",
      resources: task(settings),
      says: "no JSON",
    })),
    { it: "settings that are a list", on: "task", resources: task("[]") },
    {
      it: "an argument that is a number",
      on: "job",
      resources: job({ ...args, "--enable-continuous-cloudwatch-log": 1 }),
    },
    {
      it: "metrics that are a number",
      on: "job",
      resources: [
        resource("aws:glue/job:Job", "job", {
          defaultArguments: { "--enable-continuous-cloudwatch-log": "true", "--enable-metrics": 1 },
        }),
      ],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
