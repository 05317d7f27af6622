import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (inputs: object, more: object = {}) =>
  resource("aws:redshift/parameterGroup:ParameterGroup", "group", { name: "tls", ...inputs }, more);
const strict = group({ parameters: [{ name: "require_ssl", value: "true" }] });
const cluster = (inputs: object, more: object = {}) =>
  resource("aws:redshift/cluster:Cluster", "cluster", inputs, more);
const workgroup = (inputs: object) => [resource("aws:redshiftserverless/workgroup:Workgroup", "workgroup", inputs)];

export const cases: RuleCases = {
  rule: "ENC-19",
  compliant: [
    { it: "a group that requires it", on: "group", resources: [strict] },
    {
      it: "a cluster that names the group",
      on: "cluster",
      resources: [strict, cluster({ clusterParameterGroupName: "tls" })],
    },
    {
      it: "a cluster that waits for the group",
      on: "cluster",
      resources: [strict, cluster({}, waitsFor("clusterParameterGroupName", strict))],
    },
    {
      it: "AWS's newer group",
      on: "cluster",
      resources: [cluster({ clusterParameterGroupName: "default.redshift-2.0" })],
    },
    {
      it: "a workgroup that requires it",
      on: "workgroup",
      resources: workgroup({ configParameters: [{ parameterKey: "require_ssl", parameterValue: "true" }] }),
    },
    {
      it: "a group that requires it, among other parameters",
      on: "group",
      resources: [
        group({
          parameters: [
            { name: "auto_analyze", value: "false" },
            { name: "require_ssl", value: "true" },
          ],
        }),
      ],
    },
  ],
  failing: [
    {
      it: "a group without",
      on: "group",
      resources: [group({ parameters: [{ name: "max_concurrency_scaling_clusters", value: "1" }] })],
    },
    { it: "a group without parameters", on: "group", resources: [group({})] },
    {
      it: "a group that turns it off",
      on: "group",
      resources: [group({ parameters: [{ name: "require_ssl", value: "false" }] })],
    },
    { it: "a cluster that names no group", on: "cluster", resources: [cluster({})] },
    {
      it: "AWS's older group",
      on: "cluster",
      resources: [cluster({ clusterParameterGroupName: "default.redshift-1.0" })],
    },
    { it: "a workgroup without", on: "workgroup", resources: workgroup({}) },
    {
      it: "a workgroup that turns it off",
      on: "workgroup",
      resources: workgroup({ configParameters: [{ parameterKey: "require_ssl", parameterValue: "false" }] }),
    },
    {
      it: "a group that turns it on and off again",
      on: "group",
      resources: [
        group({
          parameters: [
            { name: "require_ssl", value: "true" },
            { name: "require_ssl", value: "false" },
          ],
        }),
      ],
    },
    {
      it: "a group that turns something else on",
      on: "group",
      resources: [group({ parameters: [{ name: "enable_user_activity_logging", value: "true" }] })],
      says: "does not set require_ssl",
    },
  ],
  undecided: [
    { it: "parameters that are not known yet", on: "group", resources: [group({}, { unknown: ["parameters"] })] },
    {
      it: "a group that is not in the document",
      on: "cluster",
      resources: [cluster({ clusterParameterGroupName: "tls" })],
    },
    {
      it: "a value that is not known yet",
      on: "group",
      resources: [group({ parameters: [{ name: "require_ssl" }] }, { unknown: ["parameters[0].value"] })],
    },
    ...[[], [{ name: "require_ssl", value: "true" }]].map((more) => ({
      it: `a parameter whose name is not known yet${more.length > 0 ? ", beside what it may turn off again" : ""}`,
      on: "group",
      resources: [group({ parameters: [{ value: "false" }, ...more] }, { unknown: ["parameters[0].name"] })],
    })),
  ],
  malformed: [
    { it: "parameters that are a text", on: "group", resources: [group({ parameters: "require_ssl" })] },
    {
      it: "a value that is a list",
      on: "group",
      resources: [group({ parameters: [{ name: "require_ssl", value: ["true"] }] })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
