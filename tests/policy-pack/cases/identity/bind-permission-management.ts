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
  rule: "IAM-05",
  compliant: [
    {
      it: "one role",
      on: "policy",
      resources: policy(allow({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::111122223333:role/x" })),
    },
    {
      it: "under a condition",
      on: "policy",
      resources: policy(
        allow({
          Action: "iam:PutRolePolicy",
          Resource: "*",
          Condition: { StringEquals: { "iam:PermissionsBoundary": "x" } },
        }),
      ),
    },
    {
      it: "what carries the department's tag",
      on: "policy",
      resources: policy(
        allow({
          Action: "kms:CreateGrant",
          Resource: "*",
          Condition: { StringEquals: { "aws:ResourceTag/department": "parking" } },
        }),
      ),
    },
  ],
  failing: [
    {
      it: "every role",
      on: "policy",
      resources: policy(allow({ Action: "sts:AssumeRole", Resource: "*" })),
      says: "hands out",
    },
    { it: "a pattern of actions", on: "policy", resources: policy(allow({ Action: "iam:Put*", Resource: "*" })) },
    {
      it: "every key of the account",
      on: "role",
      resources: inline(allow({ Action: "kms:CreateGrant", Resource: "arn:aws:kms:eu-west-2:111122223333:*" })),
    },
    ...[
      ["sts:AssumeRole", "arn:aws:iam::*:role/*"],
      ["iam:PutRolePolicy", "arn:aws:iam::111122223333:role/*"],
      ["kms:CreateGrant", "arn:aws:kms:*:*:key/*"],
      ["s3:PutBucketPolicy", "arn:aws:s3:::*"],
      ["s3:PutBucketPublicAccessBlock", "*"],
      ["lambda:AddLayerVersionPermission", "*"],
    ].map(([Action, Resource]) => ({
      it: `${Action} on every ${Resource}`,
      on: "policy",
      resources: policy(allow({ Action, Resource })),
    })),
    ...[
      { Bool: { "aws:SecureTransport": "true" } },
      { StringNotEquals: { "aws:ResourceTag/department": "housing" } },
      { StringLike: { "aws:ResourceTag/department": "*" } },
      { StringEqualsIfExists: { "aws:ResourceTag/department": "parking" } },
      { "ForAllValues:StringEquals": { "kms:ResourceAliases": "alias/parking" } },
    ].map((Condition) => ({
      it: `under a condition that binds nothing: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: policy(allow({ Action: "kms:CreateGrant", Resource: "*", Condition })),
    })),
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: policy(undefined, { unknown: ["policy"] }) },
    {
      it: "a condition that is not known yet",
      on: "policy",
      resources: policy(allow({ Action: "sts:AssumeRole", Resource: "*" }), {
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
