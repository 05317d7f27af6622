import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = resource("aws:redshift/cluster:Cluster", "cluster", {
  clusterIdentifier: "exl",
  clusterParameterGroupName: "telling",
});
const telling = resource("aws:redshift/parameterGroup:ParameterGroup", "telling", {
  name: "telling",
  parameters: [{ name: "enable_user_activity_logging", value: "true" }],
});
const logging = (more: object = {}, planned: object = {}) => [
  cluster,
  telling,
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
const inGroup = (inputs: object, planned: object = {}) => [
  resource("aws:redshift/cluster:Cluster", "cluster", { clusterIdentifier: "exl", ...inputs }, planned),
  ...logging().slice(1),
];
const bucket = resource("aws:s3/bucket:Bucket", "logs", {});
const name = "enable_user_activity_logging";

export const cases: RuleCases = {
  rule: "LOG-07",
  compliant: [
    { it: "a cluster with a logging", on: "cluster", resources: logging() },
    {
      it: "a cluster in a group of the document",
      on: "cluster",
      resources: inGroup({}, waitsFor("clusterParameterGroupName", telling)),
    },
    { it: "a logging into a bucket", on: "logging", resources: logging() },
    {
      it: "a logging that says that it is into a bucket",
      on: "logging",
      resources: logging({ logDestinationType: "s3" }),
    },
    {
      it: "a logging into a bucket of the document",
      on: "logging",
      resources: [bucket, ...logging({ bucketName: undefined }, waitsFor("bucketName", bucket))],
    },
    {
      it: "user activity beside a parameter that is not known yet",
      on: "group",
      resources: group([{ name, value: "true" }, { value: "1" }], { unknown: ["parameters[1].name"] }),
    },
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
    { it: "a cluster without", on: "cluster", resources: [cluster, telling], says: "has no logging" },
    {
      it: "a cluster whose logging is another's",
      on: "cluster",
      resources: logging({ clusterIdentifier: "others" }),
      says: "has no logging",
    },
    ...[undefined, "", "default.redshift-1.0", "default.redshift-2.0"].map((clusterParameterGroupName) => ({
      it: `a cluster in a group of AWS's: ${JSON.stringify(clusterParameterGroupName) ?? "none is named"}`,
      on: "cluster",
      resources: inGroup({ clusterParameterGroupName }),
      says: "without enable_user_activity_logging",
    })),
    { it: "a logging into a bucket without a name", on: "logging", resources: logging({ bucketName: "" }) },
    {
      it: "a logging into something else",
      on: "logging",
      resources: logging({ logDestinationType: "firehose" }),
      says: "s3 or cloudwatch",
    },
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
      it: "a cluster in a group that is not in the document",
      on: "cluster",
      resources: inGroup({ clusterParameterGroupName: "body-wide" }),
      says: "not in the document",
    },
    {
      it: "a cluster in a group that is not known yet",
      on: "cluster",
      resources: inGroup({}, { unknown: ["clusterParameterGroupName"] }),
    },
    {
      it: "a destination that is not known yet",
      on: "logging",
      resources: logging({ bucketName: undefined }, { unknown: ["logDestinationType"] }),
    },
    {
      it: "a bucket that is not known yet",
      on: "logging",
      resources: logging({ bucketName: undefined }, { unknown: ["bucketName"] }),
    },
    {
      it: "a parameter of which the name is not known yet",
      on: "group",
      resources: group([{ name: "require_ssl", value: "true" }, { value: "true" }], {
        unknown: ["parameters[1].name"],
      }),
    },
    {
      it: "an export that is not known yet",
      on: "namespace",
      resources: namespace(["connectionlog"], { unknown: ["logExports[1]"] }),
    },
    {
      it: "a value that is not known yet",
      on: "group",
      resources: group([{ name }], { unknown: ["parameters[0].value"] }),
    },
  ],
  malformed: [
    { it: "exports that are a text", on: "namespace", resources: namespace("useractivitylog") },
    { it: "a bucket that is a number", on: "logging", resources: logging({ bucketName: 7 }), says: "number" },
    { it: "a destination that is a number", on: "logging", resources: logging({ logDestinationType: 7 }) },
    {
      it: "a parameter whose name is a number",
      on: "group",
      resources: group([{ name: 7, value: "true" }]),
      says: "lack",
    },
    { it: "parameters that are a text", on: "group", resources: group("all") },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
