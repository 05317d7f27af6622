import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (inputs: object, more: object = {}) => [
  resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "default", inputs, more),
];
const subnet = (inputs: object, more: object = {}) => [resource("aws:ec2/subnet:Subnet", "subnet", inputs, more)];

export const cases: RuleCases = {
  rule: "NET-03",
  compliant: [
    { it: "a default group that opens nothing", on: "default", resources: group({}) },
    { it: "a subnet without public addresses", on: "subnet", resources: subnet({}) },
  ],
  failing: [
    { it: "a default group that lets in", on: "default", resources: group({ ingress: [{ self: true }] }) },
    { it: "a default group that lets out", on: "default", resources: group({ egress: [{ protocol: "-1" }] }) },
    { it: "public addresses", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: true }) },
  ],
  undecided: [{ it: "openings that are not known yet", on: "default", resources: group({}, { unknown: ["ingress"] }) }],
  malformed: [{ it: "a flag that is a list", on: "subnet", resources: subnet({ mapPublicIpOnLaunch: [] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
