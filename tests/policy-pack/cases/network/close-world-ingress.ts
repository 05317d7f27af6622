import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (inputs: object, more: object = {}) => [
  resource("aws:ec2/securityGroup:SecurityGroup", "group", inputs, more),
];
const opening = (inputs: object = {}) => ({
  protocol: "tcp",
  fromPort: 443,
  toPort: 443,
  cidrBlocks: ["10.0.0.0/8"],
  description: "Staff network",
  ...inputs,
});
const rule = (inputs: object) => [
  resource("aws:ec2/securityGroupRule:SecurityGroupRule", "rule", { type: "ingress", ...opening(inputs) }),
];
const ingress = (inputs: object, more: object = {}) => [
  resource(
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    "rule",
    { ipProtocol: "tcp", fromPort: 5439, toPort: 5439, ...inputs },
    more,
  ),
];
const list = (name: string, cidr: string) =>
  resource("aws:ec2/managedPrefixList:ManagedPrefixList", name, { entries: [{ cidr }] });
const everybody = list("everybody", "0.0.0.0/0");
const staff = list("staff", "10.1.0.0/16");

export const cases: RuleCases = {
  rule: "NET-01",
  compliant: [
    { it: "a group that lets nobody in", on: "group", resources: group({}) },
    {
      it: "our own network, beside the whole internet outwards",
      on: "group",
      resources: group({ ingress: [opening()], egress: [opening({ cidrBlocks: ["0.0.0.0/0"] })] }),
    },
    { it: "our own network", example: true, on: "group", resources: group({ ingress: [opening()] }) },
    { it: "a rule for another group", on: "rule", resources: ingress({ referencedSecurityGroupId: "sg-1" }) },
    { it: "a list of ours", on: "rule", resources: [staff, ...ingress({}, waitsFor("prefixListId", staff))] },
    { it: "private addresses of IPv6", on: "rule", resources: ingress({ cidrIpv6: "fc00::/7" }) },
    {
      it: "the network of the document",
      on: "rule",
      resources: [
        resource("aws:ec2/vpc:Vpc", "vpc", {}),
        ...ingress({}, waitsFor("cidrIpv4", resource("aws:ec2/vpc:Vpc", "vpc", {}))),
      ],
    },
  ],
  failing: [
    {
      it: "the whole internet",
      on: "group",
      resources: group({ ingress: [opening({ cidrBlocks: ["0.0.0.0/0"] })] }),
      says: "whole internet",
    },
    {
      it: "the whole internet of IPv6",
      on: "group",
      resources: group({ ingress: [opening({ ipv6CidrBlocks: ["::/0"] })] }),
    },
    { it: "a rule of its own", on: "rule", resources: rule({ cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }) },
    {
      it: "a rule in the newer form, on the warehouse's port",
      on: "rule",
      resources: ingress({ cidrIpv4: "0.0.0.0/0" }),
    },
    ...[["0.0.0.0/1", "128.0.0.0/1"], ["1.2.3.4/0"], ["10.0.0.0/8", "0.0.0.0/00"]].map((cidrBlocks) => ({
      it: `the internet as ${cidrBlocks.join(" and ")}`,
      on: "group",
      resources: group({ ingress: [opening({ cidrBlocks })] }),
      says: "whole internet",
    })),
    ...["::/1", "2000::/3", "0:0:0:0:0:0:0:0/0"].map((cidrIpv6) => ({
      it: `the internet as ${cidrIpv6}`,
      on: "rule",
      resources: ingress({ cidrIpv6 }),
    })),
    {
      it: "the internet on a list of the document",
      on: "rule",
      resources: [everybody, ...ingress({}, waitsFor("prefixListId", everybody))],
      says: "whole internet",
    },
    {
      it: "the internet on a list of the document, by an entry beside it",
      on: "group",
      resources: [
        staff,
        resource(
          "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry",
          "entry",
          { cidr: "0.0.0.0/0" },
          waitsFor("prefixListId", staff),
        ),
        ...group(
          { ingress: [opening({ cidrBlocks: undefined, prefixListIds: [null] })] },
          { unknown: ["ingress[0].prefixListIds[0]"], propertyDependencies: { ingress: [staff.urn] } },
        ),
      ],
    },
    {
      it: "every protocol, from everywhere, after one that is narrow",
      on: "group",
      resources: group({ ingress: [opening(), opening({ protocol: "-1", cidrBlocks: [], ipv6CidrBlocks: ["::/0"] })] }),
    },
  ],
  undecided: [
    {
      it: "addresses that are not known yet",
      on: "group",
      resources: group({ ingress: [opening({ cidrBlocks: undefined })] }, { unknown: ["ingress[0].cidrBlocks"] }),
    },
    {
      it: "a rule of which the direction is not known yet",
      on: "rule",
      resources: rule({ type: undefined, cidrBlocks: ["10.0.0.0/8"] }).map((one) => ({ ...one, unknown: ["type"] })),
      says: "in or out",
    },
    { it: "a list that is not in the document", on: "rule", resources: ingress({ prefixListId: "pl-1" }) },
    { it: "addresses that are none", on: "rule", resources: ingress({ cidrIpv4: "anywhere" }) },
  ],
  malformed: [{ it: "openings that are a text", on: "group", resources: group({ ingress: "443" }) }],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    {
      it: "what only lets out",
      on: "group",
      resources: group({ egress: [opening({ cidrBlocks: ["0.0.0.0/0"] })] }),
    },
  ],
};
