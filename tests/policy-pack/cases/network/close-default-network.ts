import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (inputs: object, more: object = {}) => [
  resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", inputs, more),
];
const vpc = resource("aws:ec2/vpc:Vpc", "vpc", {});
const beside = (type: string, inputs: object, more: object = {}) =>
  resource(`aws:${type}`, "rule", { cidrIpv4: "10.0.0.0/8", ...inputs }, more);
const ingressRule = "vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const own = resource("aws:ec2/securityGroup:SecurityGroup", "own", {});
const standing = resource("aws:ec2/defaultVpc:DefaultVpc", "standing", {});
const subnet = (inputs: object, more: object = {}) => [resource("aws:ec2/subnet:Subnet", "subnet", inputs, more)];

export const cases: RuleCases = {
  rule: "NET-03",
  compliant: [
    { it: "a default group that opens nothing", on: "default", resources: group({}) },
    { it: "a subnet without public addresses", on: "subnet", resources: subnet({}) },
    { it: "a network whose group is closed", on: "vpc", resources: [vpc, ...group({}, waitsFor("vpcId", vpc))] },
    {
      it: "a network that is there already, whose group is closed",
      on: "vpc",
      resources: [resource("aws:ec2/vpc:Vpc", "vpc", { id: "vpc-1" }), ...group({ vpcId: "vpc-1" })],
    },
    {
      it: "AWS's own network whose group is closed",
      on: "standing",
      resources: [standing, ...group({}, waitsFor("vpcId", standing))],
    },
    { it: "a default group of empty lists", on: "default", resources: group({ ingress: [], egress: [] }) },
    {
      it: "a subnet of AWS's own without public addresses",
      on: "subnet",
      resources: [resource("aws:ec2/defaultSubnet:DefaultSubnet", "subnet", { mapPublicIpOnLaunch: false })],
    },
  ],
  failing: [
    { it: "a default group that lets in", on: "default", resources: group({ ingress: [{ self: true }] }) },
    { it: "a default group that lets out", on: "default", resources: group({ egress: [{ protocol: "-1" }] }) },
    { it: "public addresses", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: true }) },
    { it: "AWS's own network with its group", on: "standing", resources: [standing] },
    {
      it: "a network beside one whose group is closed",
      on: "second",
      resources: [vpc, resource("aws:ec2/vpc:Vpc", "second", {}), ...group({}, waitsFor("vpcId", vpc))],
      says: "no DefaultSecurityGroup",
    },
    {
      it: "a network, and the closed group of one elsewhere",
      on: "vpc",
      resources: [vpc, ...group({ vpcId: "vpc-2" })],
      says: "no DefaultSecurityGroup",
    },
    ...[
      "ec2/securityGroupRule:SecurityGroupRule",
      ingressRule,
      "vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    ].map((type) => ({
      it: `a rule of ${type} beside the group`,
      on: "rule",
      resources: [
        resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", { id: "sg-1" }),
        beside(type, { securityGroupId: "sg-1" }),
      ],
      says: "opens the default group",
    })),
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
    {
      it: "a rule of a group that is not known yet",
      on: "rule",
      resources: [...group({}), own, beside(ingressRule, {}, { unknown: ["securityGroupId"] })],
    },
    {
      it: "a rule of the default group that a network hands out",
      on: "rule",
      resources: [vpc, ...group({}), own, beside(ingressRule, {}, waitsFor("securityGroupId", vpc))],
    },
    { it: "openings that are not known yet", on: "default", resources: group({}, { unknown: ["ingress"] }) },
    {
      it: "a group that may be of either network",
      on: "vpc",
      resources: [vpc, resource("aws:ec2/vpc:Vpc", "second", {}), ...group({}, { unknown: ["vpcId"] })],
    },
  ],
  malformed: [
    { it: "openings that are a text", on: "default", resources: group({ egress: "all" }) },
    {
      it: "a group that is a number",
      on: "rule",
      resources: [...group({}), beside(ingressRule, { securityGroupId: 7 })],
    },
    { it: "a flag that is a list", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: [] }) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "a rule of a group of ours",
      on: "rule",
      resources: [...group({}), own, beside(ingressRule, {}, waitsFor("securityGroupId", own))],
    },
    {
      it: "a rule of a group elsewhere",
      on: "rule",
      resources: [...group({}), own, beside(ingressRule, { securityGroupId: "sg-9" })],
    },
    {
      it: "a rule of a group elsewhere, where there is no default group",
      on: "rule",
      resources: [own, beside(ingressRule, { securityGroupId: "sg-9" })],
    },
  ],
};
