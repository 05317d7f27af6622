import { resource } from "../../estate-of.ts";
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
const ingress = (inputs: object) => [
  resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "rule", {
    ipProtocol: "tcp",
    fromPort: 5439,
    toPort: 5439,
    ...inputs,
  }),
];

export const cases: RuleCases = {
  rule: "NET-01",
  compliant: [
    { it: "our own network", on: "group", resources: group({ ingress: [opening()] }) },
    { it: "a rule for another group", on: "rule", resources: ingress({ referencedSecurityGroupId: "sg-1" }) },
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
  ],
  undecided: [
    {
      it: "addresses that are not known yet",
      on: "group",
      resources: group({ ingress: [opening({ cidrBlocks: undefined })] }, { unknown: ["ingress[0].cidrBlocks"] }),
    },
  ],
  malformed: [{ it: "openings that are a text", on: "group", resources: group({ ingress: "443" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
