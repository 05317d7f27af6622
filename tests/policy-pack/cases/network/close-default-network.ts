import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (inputs: object, more: object = {}) => [
  resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", inputs, more),
];
const vpc = resource("aws:ec2/vpc:Vpc", "vpc", {});
const subnet = (inputs: object, more: object = {}) => [resource("aws:ec2/subnet:Subnet", "subnet", inputs, more)];

export const cases: RuleCases = {
  rule: "NET-03",
  compliant: [
    { it: "a default group that opens nothing", on: "default", resources: group({}) },
    { it: "a subnet without public addresses", on: "subnet", resources: subnet({}) },
    { it: "a network whose group is closed", on: "vpc", resources: [vpc, ...group({}, waitsFor("vpcId", vpc))] },
  ],
  failing: [
    { it: "a default group that lets in", on: "default", resources: group({ ingress: [{ self: true }] }) },
    { it: "a default group that lets out", on: "default", resources: group({ egress: [{ protocol: "-1" }] }) },
    { it: "public addresses", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: true }) },
    { it: "a network with AWS's group", on: "vpc", resources: [vpc], says: "no DefaultSecurityGroup" },
    {
      it: "a rule beside the group",
      on: "rule",
      resources: [
        ...group({}),
        resource(
          "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
          "rule",
          { cidrIpv4: "10.0.0.0/8" },
          waitsFor("securityGroupId", resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", {})),
        ),
      ],
    },
    {
      it: "a subnet of AWS's own",
      on: "subnet",
      resources: [resource("aws:ec2/defaultSubnet:DefaultSubnet", "subnet", { availabilityZone: "eu-west-2a" })],
    },
  ],
  undecided: [
    { it: "openings that are not known yet", on: "default", resources: group({}, { unknown: ["ingress"] }) },
    {
      it: "a group that may be of either network",
      on: "vpc",
      resources: [vpc, resource("aws:ec2/vpc:Vpc", "second", {}), ...group({}, { unknown: ["vpcId"] })],
    },
  ],
  malformed: [{ it: "a flag that is a list", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: [] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
