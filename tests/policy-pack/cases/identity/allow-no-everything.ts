import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const allow = (statement: object) => ({
  Statement: [{ Effect: "Allow", Resource: "arn:aws:s3:::exl-results/*", ...statement }],
});
const policy = (document: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "analysts", policy: document }, more),
];
const inline = (document: unknown) => [
  resource("aws:iam/role:Role", "role", { name: "analysts", inlinePolicies: [{ name: "own", policy: document }] }),
];

export const cases: RuleCases = {
  rule: "IAM-01",
  compliant: [
    { it: "named actions", on: "policy", resources: policy(allow({ Action: ["s3:GetObject"] })) },
    { it: "one action of every service", on: "policy", resources: policy(allow({ Action: "*:DescribeRegions" })) },
    { it: "every action of a service", on: "policy", resources: policy(allow({ Action: "s3:*" })) },
    {
      it: "a denial of everything",
      on: "policy",
      resources: policy({ Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] }),
    },
  ],
  failing: [
    { it: "every action", on: "policy", resources: policy(allow({ Action: "*" })) },
    { it: "every action in JSON", on: "policy", resources: policy(JSON.stringify(allow({ Action: ["*"] }))) },
    { it: "all but a few", on: "policy", resources: policy(allow({ NotAction: "iam:*" })) },
    {
      it: "every action in-line",
      on: "role",
      resources: inline(allow({ Action: "*" })),
      properties: ["inlinePolicies[0].policy"],
    },
    {
      it: "every action in a managed policy",
      on: "managed",
      resources: [resource("aws:iam/policy:Policy", "managed", { policy: allow({ Action: "*:*" }) })],
    },
    ...["*:*", "?*", "**"].map((Action) => ({
      it: `every action, written ${Action}`,
      on: "policy",
      resources: policy(allow({ Action: ["s3:GetObject", Action] })),
    })),
    {
      it: "every action in the second of two statements",
      on: "policy",
      resources: policy({
        Statement: [allow({ Action: "s3:GetObject" }).Statement[0], { effect: "Allow", ACTION: "*", Resource: "*" }],
      }),
    },
  ],
  undecided: [
    {
      it: "in-line policies that are not known yet",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", {}, { unknown: ["inlinePolicies"] })],
      properties: ["inlinePolicies"],
    },
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
  ],
  malformed: [
    { it: "a policy that is none", on: "policy", resources: policy("everything, please") },
    { it: "a statement that says no action", on: "policy", resources: policy(allow({})) },
    { it: "an action that is an object", on: "policy", resources: policy(allow({ Action: { any: "*" } })) },
    {
      it: "a statement that says its action twice",
      on: "policy",
      resources: policy(allow({ Action: "s3:GetObject", action: "*" })),
    },
  ],
  notApplicable: [
    {
      it: "a policy of a bucket",
      on: "bucket",
      resources: [resource("aws:s3/bucketPolicy:BucketPolicy", "bucket", { policy: {} })],
    },
  ],
};
