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
const egress = (inputs: object) => [
  resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "rule", {
    ipProtocol: "tcp",
    fromPort: 443,
    toPort: 443,
    description: "Updates",
    ...inputs,
  }),
];

export const cases: RuleCases = {
  rule: "NET-02",
  compliant: [
    { it: "one port", on: "group", resources: group({ egress: [opening({ cidrBlocks: ["0.0.0.0/0"] })] }) },
    {
      it: "every port to our own network",
      on: "rule",
      resources: egress({ ipProtocol: "-1", cidrIpv4: "10.0.0.0/8" }),
    },
    {
      it: "every port inwards, which is judged elsewhere",
      on: "rule",
      resources: rule({ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }),
    },
    { it: "a rule for a prefix list", on: "rule", resources: egress({ prefixListId: "pl-1" }) },
  ],
  failing: [
    {
      it: "every port to everywhere",
      on: "group",
      resources: group({ egress: [opening({ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] })] }),
      says: "every port",
    },
    { it: "every port by a rule", on: "rule", resources: egress({ ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" }) },
    {
      it: "every port by number",
      on: "group",
      resources: group({ egress: [opening({ fromPort: 0, toPort: 65535, cidrBlocks: ["0.0.0.0/0"] })] }),
    },
    {
      it: "an opening without a word",
      on: "group",
      resources: group({ ingress: [opening({ description: undefined })] }),
      says: "what it is for",
    },
    { it: "a word of blanks", on: "rule", resources: rule({ description: " " }), says: "empty" },
    {
      it: "every port but the first",
      on: "group",
      resources: group({ egress: [opening({ fromPort: 1, toPort: 65_535, cidrBlocks: ["0.0.0.0/0"] })] }),
    },
  ],
  undecided: [
    {
      it: "addresses that are not known yet, on every port",
      on: "rule",
      resources: egress({ ipProtocol: "-1" }).map((one) => ({ ...one, unknown: ["cidrIpv4"] })),
      says: "how much",
    },
    {
      it: "every port to or from everywhere",
      on: "rule",
      resources: rule({ type: undefined, protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }).map((one) => ({
        ...one,
        unknown: ["type"],
      })),
      says: "how much",
    },
    {
      it: "a word that is not known yet",
      on: "group",
      resources: group({ egress: [opening({ description: undefined })] }, { unknown: ["egress[0].description"] }),
    },
    {
      it: "ports that are not known yet",
      on: "group",
      resources: group(
        { egress: [opening({ cidrBlocks: ["0.0.0.0/0"], toPort: undefined, fromPort: 0 })] },
        { unknown: ["egress[0].toPort"] },
      ),
    },
  ],
  malformed: [{ it: "openings that are a text", on: "group", resources: group({ egress: "all" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
