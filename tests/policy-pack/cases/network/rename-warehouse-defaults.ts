import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = (inputs: object, more: object = {}) => [
  resource(
    "aws:redshift/cluster:Cluster",
    "cluster",
    { databaseName: "lake", masterUsername: "lake_admin", port: 5440, ...inputs },
    more,
  ),
];
const namespace = (inputs: object) => [
  resource("aws:redshiftserverless/namespace:Namespace", "namespace", {
    dbName: "lake",
    adminUsername: "lake_admin",
    ...inputs,
  }),
];

export const cases: RuleCases = {
  rule: "NET-06",
  compliant: [
    { it: "names of ours", on: "cluster", resources: cluster({}) },
    { it: "names of ours without servers", on: "namespace", resources: namespace({}) },
  ],
  failing: [
    { it: "AWS's administrator", on: "cluster", resources: cluster({ masterUsername: "awsuser" }) },
    { it: "AWS's port", on: "cluster", resources: cluster({ port: 5439 }) },
    { it: "no port", on: "cluster", resources: cluster({ port: undefined }) },
    { it: "AWS's database", on: "namespace", resources: namespace({ dbName: "dev" }) },
    { it: "no administrator", on: "namespace", resources: namespace({ adminUsername: undefined }) },
  ],
  undecided: [
    { it: "a name that is not known yet", on: "cluster", resources: cluster({}, { unknown: ["masterUsername"] }) },
  ],
  malformed: [{ it: "a port that is a text", on: "cluster", resources: cluster({ port: "a high one" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
