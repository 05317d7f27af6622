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
const role = "arn:aws:iam::111122223333:role/jobs";
const toGlue = { StringEquals: { "iam:PassedToService": "glue.amazonaws.com" } };

export const cases: RuleCases = {
  rule: "IAM-13",
  compliant: [
    {
      it: "one role to one service",
      on: "policy",
      resources: policy(allow({ Action: "iam:PassRole", Resource: role, Condition: toGlue })),
    },
    { it: "nothing passed", on: "policy", resources: policy(allow({ Action: "s3:GetObject" })) },
  ],
  failing: [
    {
      it: "every role",
      on: "policy",
      resources: policy(allow({ Action: "iam:PassRole", Resource: "*", Condition: toGlue })),
      says: "every role",
    },
    {
      it: "every role of the account",
      on: "policy",
      resources: policy(
        allow({ Action: "iam:PassRole", Resource: "arn:aws:iam::111122223333:role/*", Condition: toGlue }),
      ),
    },
    {
      it: "any service",
      on: "role",
      resources: inline(allow({ Action: "iam:PassRole", Resource: role })),
      says: "any service",
    },
    ...["arn:aws:iam::*", "arn:aws:iam::111122223333:role/?*", "arn:aws:*", "arn:aws:iam::*:role*"].map((Resource) => ({
      it: `every role, written ${Resource}`,
      on: "policy",
      resources: policy(allow({ Action: "iam:PassRole", Resource, Condition: toGlue })),
      says: "every role",
    })),
    ...[
      { StringNotEquals: { "iam:PassedToService": "lambda.amazonaws.com" } },
      { StringLike: { "iam:PassedToService": "*.amazonaws.com" } },
      { StringEqualsIfExists: { "iam:PassedToService": "glue.amazonaws.com" } },
      { "ForAllValues:StringEquals": { "iam:PassedToService": "glue.amazonaws.com" } },
    ].map((Condition) => ({
      it: `any service, by ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: policy(allow({ Action: "iam:PassRole", Resource: role, Condition })),
      says: "any service",
    })),
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
    {
      it: "a condition that is not known yet",
      on: "policy",
      resources: policy(allow({ Action: "iam:PassRole", Resource: role }), {
        unknown: ["policy.Statement[0].Condition"],
      }),
    },
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
