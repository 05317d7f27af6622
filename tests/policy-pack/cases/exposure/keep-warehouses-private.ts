import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = (inputs: object, more: object = {}) => [
  resource("aws:redshift/cluster:Cluster", "cluster", inputs, more),
];

export const cases: RuleCases = {
  rule: "PUB-11",
  compliant: [
    { it: "private", on: "cluster", resources: cluster({ publiclyAccessible: false }) },
    { it: "nothing said", on: "cluster", resources: cluster({}) },
  ],
  failing: [
    { it: "public", on: "cluster", resources: cluster({ publiclyAccessible: true }) },
    {
      it: "a public workgroup",
      on: "workgroup",
      resources: [resource("aws:redshiftserverless/workgroup:Workgroup", "workgroup", { publiclyAccessible: true })],
    },
  ],
  undecided: [
    { it: "a flag that is not known yet", on: "cluster", resources: cluster({}, { unknown: ["publiclyAccessible"] }) },
  ],
  malformed: [{ it: "a flag that is a list", on: "cluster", resources: cluster({ publiclyAccessible: [false] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
