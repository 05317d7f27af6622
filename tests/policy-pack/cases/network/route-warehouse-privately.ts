import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const cluster = (inputs: object, more: object = {}) => [
  resource(
    "aws:redshift/cluster:Cluster",
    "cluster",
    { enhancedVpcRouting: true, clusterSubnetGroupName: "ours", ...inputs },
    more,
  ),
];
const workgroup = (inputs: object) => [
  resource("aws:redshiftserverless/workgroup:Workgroup", "workgroup", {
    enhancedVpcRouting: true,
    subnetIds: ["a", "b"],
    ...inputs,
  }),
];

const subnets = resource("aws:redshift/subnetGroup:SubnetGroup", "subnets", {});
const subnet = resource("aws:ec2/subnet:Subnet", "subnet", {});

export const cases: RuleCases = {
  rule: "NET-05",
  compliant: [
    { it: "a cluster in our network", on: "cluster", resources: cluster({}) },
    { it: "a workgroup in our network", on: "workgroup", resources: workgroup({}) },
    {
      it: "a cluster in a group of subnets of the document",
      on: "cluster",
      resources: [
        subnets,
        ...cluster({ clusterSubnetGroupName: undefined }, waitsFor("clusterSubnetGroupName", subnets)),
      ],
    },
    {
      it: "a workgroup in subnets of the document",
      on: "workgroup",
      resources: [
        subnet,
        ...workgroup({ subnetIds: undefined }).map((one) => ({ ...one, ...waitsFor("subnetIds", subnet) })),
      ],
    },
  ],
  failing: [
    { it: "routes of its own", on: "cluster", resources: cluster({ enhancedVpcRouting: false }) },
    { it: "nothing said of routes", on: "workgroup", resources: workgroup({ enhancedVpcRouting: undefined }) },
    { it: "no subnets", on: "cluster", resources: cluster({ clusterSubnetGroupName: undefined }) },
    { it: "an empty list of subnets", on: "workgroup", resources: workgroup({ subnetIds: [] }) },
  ],
  undecided: [
    {
      it: "a group of subnets that waits for what is none",
      on: "cluster",
      resources: [
        subnet,
        ...cluster({ clusterSubnetGroupName: undefined }, waitsFor("clusterSubnetGroupName", subnet)),
      ],
    },
    {
      it: "subnets that wait for what are none",
      on: "workgroup",
      resources: [
        subnets,
        ...workgroup({ subnetIds: undefined }).map((one) => ({ ...one, ...waitsFor("subnetIds", subnets) })),
      ],
    },
    {
      it: "subnets that are not known yet",
      on: "workgroup",
      resources: workgroup({ subnetIds: undefined }).map((one) => ({ ...one, unknown: ["subnetIds"] })),
    },
    { it: "a flag that is not known yet", on: "cluster", resources: cluster({}, { unknown: ["enhancedVpcRouting"] }) },
  ],
  malformed: [{ it: "a flag that is a text", on: "cluster", resources: cluster({ enhancedVpcRouting: "often" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
