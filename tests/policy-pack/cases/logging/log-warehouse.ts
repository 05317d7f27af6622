import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = resource("aws:redshift/cluster:Cluster", "cluster", { clusterIdentifier: "exl" });
const logging = (more: object = {}, planned: object = {}) => [
  cluster,
  resource(
    "aws:redshift/logging:Logging",
    "logging",
    { clusterIdentifier: "exl", bucketName: "exl-logs", ...more },
    planned,
  ),
];
const group = (parameters: unknown, planned: object = {}) => [
  resource("aws:redshift/parameterGroup:ParameterGroup", "group", { parameters }, planned),
];
const namespace = (logExports: unknown, planned: object = {}) => [
  resource("aws:redshiftserverless/namespace:Namespace", "namespace", { logExports }, planned),
];
const name = "enable_user_activity_logging";

export const cases: RuleCases = {
  rule: "LOG-07",
  compliant: [
    { it: "a cluster with a logging", on: "cluster", resources: logging() },
    { it: "a logging into a bucket", on: "logging", resources: logging() },
    {
      it: "a logging into CloudWatch",
      on: "logging",
      resources: logging({
        bucketName: undefined,
        logDestinationType: "cloudwatch",
        logExports: ["connectionlog", "useractivitylog"],
      }),
    },
    { it: "user activity", on: "group", resources: group([{ name, value: "true" }]) },
    {
      it: "a namespace that exports",
      on: "namespace",
      resources: namespace(["connectionlog", "useractivitylog", "userlog"]),
    },
  ],
  failing: [
    { it: "a cluster without", on: "cluster", resources: [cluster] },
    { it: "a logging into nothing", on: "logging", resources: logging({ bucketName: undefined }) },
    {
      it: "a logging of connections only",
      on: "logging",
      resources: logging({ logDestinationType: "cloudwatch", logExports: ["connectionlog"] }),
    },
    { it: "no user activity", on: "group", resources: group([{ name, value: "false" }]) },
    { it: "nothing said of user activity", on: "group", resources: group([{ name: "require_ssl", value: "true" }]) },
    { it: "no parameters", on: "group", resources: group(undefined) },
    { it: "a namespace without exports", on: "namespace", resources: namespace(undefined) },
    { it: "a namespace without activity", on: "namespace", resources: namespace(["connectionlog"]) },
  ],
  undecided: [
    {
      it: "exports that are not known yet",
      on: "namespace",
      resources: namespace(undefined, { unknown: ["logExports"] }),
    },
    {
      it: "a logging of a cluster that is not known yet",
      on: "cluster",
      resources: logging({ clusterIdentifier: undefined }, { unknown: ["clusterIdentifier"] }),
    },
    {
      it: "a value that is not known yet",
      on: "group",
      resources: group([{ name }], { unknown: ["parameters[0].value"] }),
    },
  ],
  malformed: [
    { it: "exports that are a text", on: "namespace", resources: namespace("useractivitylog") },
    { it: "parameters that are a text", on: "group", resources: group("all") },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
