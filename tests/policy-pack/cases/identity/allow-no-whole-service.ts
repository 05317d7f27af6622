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
  rule: "IAM-02",
  compliant: [
    { it: "named actions", on: "policy", resources: policy(allow({ Action: ["s3:GetObject", "s3:List*"] })) },
  ],
  failing: [
    { it: "a whole service", on: "policy", resources: policy(allow({ Action: "s3:*" })) },
    { it: "a whole service in-line", on: "role", resources: inline(allow({ Action: ["glue:GetTable", "kms:*"] })) },
    {
      it: "a whole service in a group",
      on: "group",
      resources: [resource("aws:iam/groupPolicy:GroupPolicy", "group", { policy: allow({ Action: "s3:*" }) })],
    },
    ...["S3:*", "kms:?*", "glue:**"].map((Action) => ({
      it: `a whole service, written ${Action}`,
      on: "policy",
      resources: policy(allow({ Action })),
    })),
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
  ],
  malformed: [{ it: "a policy that is none", on: "policy", resources: policy("everything, please") }],
  notApplicable: [
    {
      it: "a policy of a bucket",
      on: "bucket",
      resources: [resource("aws:s3/bucketPolicy:BucketPolicy", "bucket", { policy: {} })],
    },
  ],
};
