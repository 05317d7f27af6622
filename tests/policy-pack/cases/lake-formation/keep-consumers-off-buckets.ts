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
const beside = (...more: readonly ReturnType<typeof resource>[]) => [zone, bucket, component, role, ...more];
const openly = withPolicy(allow("s3:GetObject", "arn:aws:s3:::exl-trusted/*"));
const odd = (kind: unknown) => [zone, bucket, { ...component, inputs: { kind } }, role, ...openly.slice(4)];

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
    {
      it: "the objects of a zone, by the bucket's own policy",
      on: "analysts",
      resources: beside(
        resource("aws:s3/bucketPolicy:BucketPolicy", "own", {
          bucket: "exl-trusted",
          policy: {
            Statement: {
              Effect: "Allow",
              Principal: { AWS: "arn:aws:iam::111122223333:role/analysts" },
              Action: ["s3:Get*"],
              Resource: "arn:aws:s3:::exl-trusted/*",
            },
          },
        }),
      ),
    },
    {
      it: "everyone, by the bucket's own policy",
      on: "analysts",
      resources: beside(
        resource("aws:s3/bucketPolicy:BucketPolicy", "own", {
          bucket: "exl-trusted",
          policy: { Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" } },
        }),
      ),
    },
    { it: "a role of a kind that there is not", on: "analysts", resources: odd("Group") },
    { it: "a role that says no kind", on: "analysts", resources: odd(undefined) },
    {
      it: "a zone whose role is written in capitals",
      on: "analysts",
      resources: [{ ...zone, inputs: { role: "TRUSTED" } }, ...openly.slice(1)],
    },
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "analysts", resources: withPolicy(undefined, { unknown: ["policy"] }) },
  ],
  malformed: [
    { it: "a policy that is none", on: "analysts", resources: withPolicy("read everything") },
    { it: "a role whose kind is a list", on: "analysts", resources: odd(["pipeline"]) },
    { it: "statements that are none", on: "analysts", resources: withPolicy({ Statement: 7 }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
