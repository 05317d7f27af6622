import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = resource("lakeward:lake:Zone", "parking-trusted", { role: "trusted" });
const bucket = resource("aws:s3/bucket:Bucket", "trusted", { bucket: "exl-trusted" }, { parent: zone.urn });
const component = resource("lakeward:lake:Role", "analysts-role", { kind: "group" });
const role = resource("aws:iam/role:Role", "analysts", { name: "analysts" }, { parent: component.urn });
const allow = (Action: unknown, Resource: unknown) => ({ Statement: [{ Effect: "Allow", Action, Resource }] });
const withPolicy = (policy: unknown, more: object = {}) => [
  zone,
  bucket,
  component,
  role,
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "analysts", policy }, more),
];

export const cases: RuleCases = {
  rule: "LF-16",
  compliant: [
    { it: "results only", on: "analysts", resources: withPolicy(allow("s3:GetObject", "arn:aws:s3:::exl-results/*")) },
  ],
  failing: [
    {
      it: "the objects of a zone",
      on: "analysts",
      resources: withPolicy(allow("s3:GetObject", "arn:aws:s3:::exl-trusted/*")),
    },
    { it: "every action anywhere, as JSON", on: "analysts", resources: withPolicy(JSON.stringify(allow("*", "*"))) },
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "analysts", resources: withPolicy(undefined, { unknown: ["policy"] }) },
  ],
  malformed: [{ it: "a policy that is none", on: "analysts", resources: withPolicy("read everything") }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
